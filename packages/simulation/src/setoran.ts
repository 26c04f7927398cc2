// Money that goes back into the treasury: an overpaid LS, what is left of an advance, and the cash of an OPD at the end of the year.

import { moneyText, type Body } from '@siklus/workflow';
import type { Part } from './act.ts';
import { carry, open } from './carry.ts';
import { factsOfKind, rest, senOf, type Card, type Stage } from './stage.ts';

/** A deposit: whose, what for, and the part of its body that says where the money comes from. */
export interface Deposit {
  readonly subject: string;
  readonly opd: string;
  readonly unit: string;
  readonly seed: Body & { readonly asal: string };
}

/** Pays money back; whether it was recorded. */
export function* depositLife(stage: Stage, { subject, opd, unit, seed }: Deposit): Part<boolean> {
  const wanted = {
    type: 'setoran',
    subject,
    opd,
    unit,
    office: 'bendahara',
    seed: { bukti: `STS-${subject}`, tanggal: stage.today, ...seed },
    facts: factsOfKind(seed.asal),
  } as const;
  const paper = yield* open(stage, wanted);
  return paper !== undefined && (yield* carry(stage, paper, { returnsPercent: 5, pause: 1 }));
}

/** Some days after a direct payment it turns out that a hundredth of its first line was too much. */
export function* giveBackLife(
  stage: Stage,
  paid: { sp2d: Card; rows: readonly Body[]; subKegiatan: string },
): Part<void> {
  const { sp2d, rows, subKegiatan } = paid;
  const [row] = rows;
  if (row === undefined) return;
  yield* rest(stage, 2);
  const jumlah = moneyText((senOf(row, 'jumlah') / 10_000n) * 100n);
  const seed = {
    asal: 'LS',
    sp2d: sp2d.id,
    subKegiatan,
    alasan: 'Kelebihan bayar menurut hasil uji dokumen',
    rincian: [{ ...row, jumlah }],
  };
  yield* depositLife(stage, { subject: `LS/${sp2d.id}`, opd: sp2d.opd, unit: sp2d.unit, seed });
}
