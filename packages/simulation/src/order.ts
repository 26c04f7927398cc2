// From an SPP to the money: the payment order and the transfer that follow one another, of any kind of payment.

import { factsOfKind, type Card, type Stage } from './stage.ts';
import type { Part } from './act.ts';
import { carry, open, type Manner } from './carry.ts';
import type { Body } from '@siklus/workflow';

/** A payment that is asked for. */
export interface Asking {
  readonly subject: string;
  readonly opd: string;
  readonly unit: string;
  readonly seed: Body & { readonly jenis?: string };
  /** Working days between stamps; 1 when absent. */
  readonly pause?: number;
  readonly mend?: Manner['mend'];
  /** How often each of the three is returned, in percent. */
  readonly returns?: readonly [spp: number, spm: number, sp2d: number];
}

/** Plays SPP, SPM and SP2D one after the other; the issued SP2D, or nothing where one of them did not come through. */
export function* pay(stage: Stage, asking: Asking): Part<Card | undefined> {
  const { subject, opd, unit, seed, mend, pause = 1, returns = [5, 2, 1] } = asking;
  const common = { subject, opd, unit };
  const facts = factsOfKind(seed.jenis ?? 'LS');
  const spp = yield* open(stage, { ...common, type: 'spp', office: 'bendahara', seed, facts });
  const manner: Manner = { returnsPercent: returns[0], pause, ...(mend === undefined ? {} : { mend }) };
  if (spp === undefined || !(yield* carry(stage, spp, manner))) return undefined;
  const spm = yield* open(stage, { ...common, type: 'spm', office: 'ppk-skpd', seed: { spp: spp.id } });
  if (spm === undefined || !(yield* carry(stage, spm, { returnsPercent: returns[1], pause }))) return undefined;
  const sp2d = yield* open(stage, { ...common, type: 'sp2d', office: 'kuasa-bud', seed: { spm: spm.id } });
  if (sp2d === undefined || !(yield* carry(stage, sp2d, { returnsPercent: returns[2], pause }))) return undefined;
  return sp2d;
}
