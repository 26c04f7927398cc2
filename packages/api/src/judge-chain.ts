// A chain is judged before the transaction that would publish it: a walk takes seconds.

import type { Store } from '@siklus/store';
import type { ChainVerdict } from './alur-shapes.ts';
import type { Walk } from './chain-check.ts';
import type { Asked } from './deed.ts';
import { foreseen } from './decree.ts';
import { readFilledOffices } from './filled-offices.ts';

/**
 * The verdict on the chain that a deed would publish; nothing for any other deed. It is walked only for who may publish, with the offices that somebody then
 * holds; what refused the others stands against it.
 */
export async function judgeChain(
  store: Store,
  asked: Asked,
  { walk, lane }: { readonly walk: Walk; readonly lane: string | undefined },
): Promise<ChainVerdict | undefined> {
  const { deed } = asked;
  if (deed.kind !== 'decree' || deed.decree.kind !== 'alur' || deed.decree.chain === null) return undefined;
  const { opd } = deed.decree;
  const { decided, offices } = await store.write(function* () {
    const { decided: now, day } = yield* foreseen(asked, deed);
    return { decided: now, offices: now.ok ? yield* readFilledOffices(opd, day) : [] };
  }, lane);
  return decided.ok ? walk(deed, offices) : { verdict: 'faulty', against: decided.refusals, warnings: [] };
}
