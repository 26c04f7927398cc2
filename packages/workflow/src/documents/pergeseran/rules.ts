// The law of a shift: it has a reason, changes something but not the total, stays within its authority, and undercuts no contract.

import { totalMoves } from '../../budget/change-findings.ts';
import { changeLines } from '../../budget/change-paper.ts';
import {
  cashPlanFollows,
  notBelowContract,
  reasonGiven,
  somethingChanges,
  startsInForce,
  type ChangeBasis,
} from '../../budget/change-rules.ts';
import { classifyAccountShift, classifyShift, shiftLevelNames } from '../../budget/shift.ts';
import type { Rule } from '../../engine/document.ts';
import { parseDecimal, rupiah } from '../../engine/money.ts';
import { text } from '../../engine/text.ts';
import type { Pergeseran } from './schema.ts';

type PergeseranRule = Rule<Pergeseran, ChangeBasis, 'submit' | 'ratify'>;

const SHOWN = 5;

const withinAuthority: PergeseranRule['check'] = ({ paper, body }) => {
  const [before, after] = [changeLines(paper.opd, body.sebelum), changeLines(paper.opd, body.sesudah)];
  const whole = classifyShift(before, after);
  // Moves between fund sources are another rule's matter; what moves between accounts beside them is judged all the same.
  const shift = whole.level === 'dana' ? classifyAccountShift(before, after) : whole;
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

const fundsStay: PergeseranRule['check'] = ({ paper, body, setting }) => {
  if (parseDecimal(setting('dana-moves')) > 0n) return [];
  const shift = classifyShift(changeLines(paper.opd, body.sebelum), changeLines(paper.opd, body.sesudah));
  if (shift.level !== 'dana') return [];
  return shift.moved.slice(0, SHOWN).map((it) => {
    const [dana = '', subKegiatan = ''] = it.key.split('|').toReversed();
    return {
      at: 'sesudah',
      text: text(
        `${subKegiatan}: sumber dana ${dana} berubah dari ${rupiah(it.before)} menjadi ${rupiah(it.after)}; daerah ini tidak menggeser antar sumber dana, ajukan perubahan APBD.`,
        `${subKegiatan}: fund source ${dana} changes from ${rupiah(it.before)} to ${rupiah(it.after)}; this region shifts nothing between fund sources, propose a revision of the budget.`,
      ),
      figures: { sebelum: rupiah(it.before), sesudah: rupiah(it.after) },
    };
  });
};

const totalUnchanged: PergeseranRule['check'] = ({ body }) => totalMoves(body);

/** What a shift must meet when it is submitted; what is paid or committed is an account and is guarded by the ledger. */
export const rules: readonly PergeseranRule[] = [
  { name: 'reason-given', on: ['submit'], cite: 'Permendagri 77/2020', check: reasonGiven },
  { name: 'something-changes', on: ['submit'], cite: 'Permendagri 77/2020', check: somethingChanges },
  { name: 'total-unchanged', on: ['submit'], cite: 'Permendagri 77/2020', check: totalUnchanged },
  { name: 'within-authority', on: ['submit'], cite: 'Permendagri 77/2020', check: withinAuthority },
  { name: 'funds-stay', on: ['submit'], cite: 'Aturan daerah', check: fundsStay },
  { name: 'cash-plan-follows', on: ['submit'], cite: 'Aturan daerah', check: cashPlanFollows },
  { name: 'starts-in-force', on: ['submit', 'ratify'], cite: 'Aturan daerah', check: startsInForce },
  {
    name: 'not-below-contract',
    on: ['submit', 'ratify'],
    cite: 'Aturan daerah',
    check: notBelowContract,
  },
];
