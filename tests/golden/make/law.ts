// What the law of a release knows, written beside its database: later code knows more or other things, and must not judge by them what was covered.

import type { Store } from '@siklus/store';
import {
  allStatesOf,
  commandsOf,
  documentTypes,
  lockAspects,
  needOf,
  refusalCodes,
  stages,
  type Chain,
} from '@siklus/workflow';
import { lawNow } from '../support/law-now.ts';

/** One edition of the chain of a type: its states, its commands, and the steps that ask for more than one stamp. */
export interface KnownChain {
  readonly type: string;
  readonly edition: number;
  readonly states: readonly string[];
  readonly commands: readonly string[];
  readonly together: readonly string[];
}

/** See {@link knownLaw}. */
export interface KnownLaw {
  readonly chains: readonly KnownChain[];
  readonly stages: readonly string[];
  readonly refusals: readonly string[];
  readonly locks: readonly string[];
}

/** The law as this code and the decrees of a database make it: the chains that ship, and every edition that a paper follows. */
export async function knownLaw(store: Store): Promise<KnownLaw> {
  const law = await lawNow(store);
  const followed = await store.read.selectFrom('document').select(['type', 'chain']).distinct().execute();
  const editions = [...documentTypes.map((type) => ({ type, chain: 0 })), ...followed.filter((it) => it.chain > 0)];
  const chains = editions.map(({ type, chain: edition }): KnownChain => {
    const { chain }: { readonly chain: Chain } = law.of({ type, chain: edition });
    return {
      type,
      edition,
      states: allStatesOf(chain),
      commands: commandsOf({ chain }),
      together: chain.steps.filter((step) => needOf(step) > 1).map((step) => step.name),
    };
  });
  return { chains, stages, refusals: refusalCodes, locks: lockAspects };
}
