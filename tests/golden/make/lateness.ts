// Papers that come late in the tour: opened after their window, handed in after it, let in and not let in.

import { command, climb } from './climb.ts';
import { idOf, renjaOf, YEAR } from './budget.ts';
import { opens, type Hand } from './hand.ts';
import { agency, work } from './masters.ts';
import { emoji, lines, named, turned } from './odd-words.ts';
import { contract, decree } from './decrees.ts';
import { make } from './payments.ts';

const late = { name: 'late', reason: lines };
const admit = { name: 'admit', reason: emoji };

/** Renja of the next year that are opened after their window: the first waits to be let in, the others are let in; before any window is decreed. */
export async function lateOpenings(hand: Hand, opds: readonly string[]): Promise<void> {
  for (const [index, opd] of opds.entries()) {
    const id = idOf('renja', 'susulan', index + 1);
    const wanted = { id, type: 'renja', year: 2028, opd, seed: renjaOf(opd, [work(1)]), late: turned };
    await hand.give(`perencana.${opd}`, opens(wanted));
    if (index === 0) continue;
    await command(hand, id, 'tapd', admit);
    await climb(hand, id, 'submitted');
  }
}

const closing = ['npd', 'tbp', 'lpj', 'kontrak'] as const;

/** Before some windows close: drafts that will miss them. */
export async function draftsInTime(hand: Hand): Promise<void> {
  const by = `bendahara.${agency(1)}`;
  const dpa = idOf('dpa', '01', '01');
  const npd = { sumber: 'UP', dpa, subKegiatan: work(1), bulan: 8, keperluan: 'Susulan' };
  await make(hand, { type: 'npd', about: 'susulan', by: `pptk.${agency(1)}`, seed: npd }, 'draft');
  const bill = { nomorTagihan: 'K-susulan', tanggalTagihan: '2027-08-02' };
  const tbp = { npd: idOf('npd', 'validated'), penerima: named, ...bill };
  await make(hand, { type: 'tbp', about: 'susulan', by, seed: tbp }, 'draft');
  const lpj = { jenis: 'UP', bulan: 8, tbp: [idOf('tbp', 'bukti-issued')], keterangan: turned };
  await make(hand, { type: 'lpj', about: 'susulan', by, seed: lpj }, 'draft');
  await make(hand, { type: 'kontrak', about: 'susulan', by: `ppk.${agency(1)}`, seed: contract('susulan') }, 'draft');
  for (const type of closing)
    await decree(hand, { kind: 'jadwal', type, year: YEAR, windows: [{ opens: '2027-01-01', closes: '2027-08-06' }] });
}

/** After they have closed: one waits to be let in, two are let in; then the windows open again. */
export async function draftsTooLate(hand: Hand): Promise<void> {
  await command(hand, idOf('npd', 'susulan'), 'pptk', late);
  for (const [type, drafter] of [
    ['tbp', 'bendahara'],
    ['lpj', 'bendahara'],
    ['kontrak', 'ppk'],
  ] as const) {
    const id = idOf(type, 'susulan');
    await command(hand, id, drafter, late);
    await command(hand, id, 'tapd', admit);
    await climb(hand, id, 'submitted');
  }
  for (const type of closing)
    await decree(hand, { kind: 'jadwal', type, year: YEAR, windows: [{ opens: '2027-01-01', closes: '2027-12-31' }] });
}
