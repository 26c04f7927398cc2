// The law of a shift: it has a reason, changes something but not the total, stays within its authority, and undercuts no contract.

import {
  nothingChanges,
  planStrays,
  reasonMissing,
  totalMoves,
  undercutsContract,
} from '../../budget/change-findings.ts';
import { changeLines, type ChangeBody, type PlanInForce } from '../../budget/change-paper.ts';
import { monthsMissing, startsElsewhere, type Read } from '../../budget/change-standing.ts';
import { classifyShift, shiftLevelNames } from '../../budget/shift.ts';
import type { Rule } from '../../engine/document.ts';
import { rupiah } from '../../engine/money.ts';
import { text } from '../../engine/text.ts';
import type { Dpa } from '../dpa/schema.ts';
import { planOf, type Kas } from '../kas/schema.ts';
import type { Kontrak } from '../kontrak/schema.ts';
import type { Pergeseran } from './schema.ts';

/** What a shift stands on. */
export type PergeseranBasis = { dpa: Dpa; kas: Kas; kontrak: Kontrak; pergeseran: ChangeBody; perubahan: ChangeBody };

type PergeseranRule = Rule<Pergeseran, PergeseranBasis, 'submit' | 'ratify'>;

const SHOWN = 5;

const withinAuthority: PergeseranRule['check'] = ({ paper, body }) => {
  const shift = classifyShift(changeLines(paper.opd, body.sebelum), changeLines(paper.opd, body.sesudah));
  if (shift.authority !== 'perubahan' || shift.level === 'total') return [];
  const name = shiftLevelNames[shift.level];
  return shift.moved.slice(0, SHOWN).map((it) => ({
    at: 'sesudah',
    text: text(
      `Jumlah ${name.id} ${it.key.split('|').at(-1)} berubah dari ${rupiah(it.before)} menjadi ${rupiah(it.after)}; harus melalui perubahan APBD.`,
      `The sum of ${name.en} ${it.key.split('|').at(-1)} changes from ${rupiah(it.before)} to ${rupiah(it.after)}; that takes a revision of the budget.`,
    ),
    figures: { level: shift.level, sebelum: rupiah(it.before), sesudah: rupiah(it.after) },
  }));
};

const plansOf = (kas: Parameters<PergeseranRule['check']>[0]['basis']['kas']): readonly Read<PlanInForce>[] =>
  kas.map((it) => ({ ...it, body: planOf(it.body) }));

const planFollows: PergeseranRule['check'] = ({ body, basis }) => [
  ...planStrays(body),
  ...monthsMissing(body, plansOf(basis.kas)),
];

// Asked again at the end: another change may have been ratified while this one was on its way.
const inForce: PergeseranRule['check'] = ({ paper, body, basis }) =>
  startsElsewhere(body, {
    edition: paper.edition,
    dpa: basis.dpa,
    kas: plansOf(basis.kas),
    changes: [...basis.pergeseran, ...basis.perubahan].filter((it) => it.id !== paper.id),
  });

/** What a shift must meet when it is submitted; what is paid or committed is an account and is guarded by the ledger. */
export const rules: readonly PergeseranRule[] = [
  { name: 'reason-given', on: ['submit'], cite: 'Permendagri 77/2020', check: ({ body }) => reasonMissing(body) },
  { name: 'something-changes', on: ['submit'], cite: 'Permendagri 77/2020', check: ({ body }) => nothingChanges(body) },
  { name: 'total-unchanged', on: ['submit'], cite: 'Permendagri 77/2020', check: ({ body }) => totalMoves(body) },
  { name: 'within-authority', on: ['submit'], cite: 'Permendagri 77/2020', check: withinAuthority },
  { name: 'cash-plan-follows', on: ['submit'], cite: 'Aturan daerah', check: planFollows },
  { name: 'starts-in-force', on: ['submit', 'ratify'], cite: 'Aturan daerah', check: inForce },
  {
    name: 'not-below-contract',
    on: ['submit', 'ratify'],
    cite: 'Aturan daerah',
    check: ({ body, basis }) => undercutsContract(body, basis.kontrak),
  },
];
