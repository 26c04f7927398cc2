// Papers that the region has once a year: plans and budgets of far years, accounts of past ones, a state in each.

import { climb } from './climb.ts';
import { idOf } from './budget.ts';
import { adopts, type Hand } from './hand.ts';
import { agency, apbdYears, pastYears, rkpdYears, work } from './masters.ts';
import { emoji, lines, quotes } from './odd-words.ts';
import { apbd, begin, rkpd } from './plans.ts';

async function oneAYear(
  hand: Hand,
  what: { type: string; by: string; seed: Record<string, unknown> },
  standing: readonly (readonly [year: number, state: string])[],
): Promise<void> {
  const { type, by, seed } = what;
  for (const [year, state] of standing) {
    const id = idOf(type, year);
    await begin(hand, by, { id, type, year, opd: '', seed });
    await climb(hand, id, state, 1);
  }
}

const paired = (years: readonly number[], states: readonly string[]) =>
  states.map((state, index) => [years[index] ?? 0, state] as const);

/** RKPD of the far years. */
export function farRkpd(hand: Hand): Promise<void> {
  const states = ['draft', 'submitted', 'reviewed', 'facilitated', 'enacted'];
  return oneAYear(hand, { type: 'rkpd', by: 'kepala-bappeda', seed: rkpd }, paired(rkpdYears, states));
}

/** APBD of the far years. */
export function farApbd(hand: Hand): Promise<void> {
  const states = ['draft', 'submitted', 'verified', 'agreed', 'evaluated', 'corrected'];
  return oneAYear(hand, { type: 'apbd', by: 'ppkd', seed: apbd }, paired(apbdYears, states));
}

/** Accounts of past years, of which all that is known is that they had a budget. */
export async function pastAccounts(hand: Hand): Promise<void> {
  for (const year of pastYears) {
    const opd = agency(8);
    const known = { id: idOf('dpa', year), type: 'dpa', year, opd, seed: { subKegiatan: work(1), nama: quotes } };
    await hand.give('impor', adopts({ ...known, id: idOf('renja', year), type: 'renja', seed: {} }, 'approved'));
    await hand.give('impor', adopts(known, 'ratified'));
  }
  const line = { anggaran: '900000000.00', realisasi: '899999999.99' };
  const rincian = [
    { id: 'l1', akun: '5.1', uraian: lines, ...line },
    { id: 'l2', akun: '5.1.02', uraian: emoji, ...line },
  ];
  const states = ['draft', 'submitted', 'reviewed', 'audited', 'answered', 'agreed'];
  await oneAYear(hand, { type: 'pertanggungjawaban', by: 'ppkd', seed: { rincian } }, paired(pastYears, states));
}
