// The schedule that a region starts a year with. It is data: a Pemda changes it once its own dates are set.

import { addDays, type Day } from '../engine/calendar.ts';
import type { Window } from '../engine/jadwal.ts';

/** When papers of each type may be drafted: from, to, in years from the budget year and month-day. */
const drafting: readonly (readonly [type: string, from: readonly [number, string], to: readonly [number, string]])[] = [
  ['usulan', [-1, '01-01'], [-1, '04-30']],
  ['rpjmd', [-1, '01-01'], [0, '12-31']],
  ['renstra', [-1, '01-01'], [0, '12-31']],
  ['renja', [-1, '01-01'], [-1, '07-31']],
  ['rkpd', [-1, '01-01'], [-1, '07-31']],
  ['plafon', [-1, '07-01'], [-1, '09-30']],
  ['rka', [-1, '08-01'], [-1, '12-31']],
  ['apbd', [-1, '09-01'], [-1, '12-31']],
  ['dpa', [-1, '11-15'], [0, '02-28']],
  ['kas', [-1, '11-15'], [0, '03-31']],
  ['spd', [0, '01-01'], [0, '12-31']],
  ['kontrak', [0, '01-01'], [0, '12-31']],
  ['npd', [0, '01-01'], [0, '12-31']],
  ['tbp', [0, '01-01'], [0, '12-31']],
  ['lpj', [0, '01-01'], [0, '12-31']],
  ['spp', [0, '01-01'], [0, '12-31']],
  ['spm', [0, '01-01'], [0, '12-31']],
  ['sp2d', [0, '01-01'], [0, '12-31']],
  ['setoran', [0, '01-01'], [0, '12-31']],
  ['pergeseran', [0, '01-01'], [0, '12-31']],
  ['perubahan', [0, '07-01'], [0, '10-31']],
  ['realisasi', [0, '01-01'], [1, '01-31']],
  ['evaluasi', [0, '04-01'], [1, '02-28']],
  ['pertanggungjawaban', [1, '01-01'], [1, '07-31']],
];

/** When each stage of the region's cycle begins; it lasts until the day before the next. */
const beginnings: readonly (readonly [stage: string, from: readonly [number, string]])[] = [
  ['kuaPpas', [-1, '07-01']],
  ['rapbd', [-1, '09-01']],
  ['evaluation', [-1, '12-01']],
  ['apbd', [-1, '12-20']],
  ['execution', [0, '01-01']],
  ['accountability', [1, '01-01']],
  ['closed', [1, '08-01']],
];

/**
 * The default schedule of a budget year: a window for the drafts of each document type and for each stage of the region's cycle
 * (`daerah.<stage>`). Days are local calendar days, both ends included; the last stage stays open to the end of its year.
 * @example defaultJadwal(2021)[0] // { type: 'usulan', opens: '2020-01-01', closes: '2020-04-30' }
 */
export function defaultJadwal(year: number): readonly Window[] {
  const day = ([offset, rest]: readonly [number, string]): Day => `${year + offset}-${rest}`;
  const stages = beginnings.map(([stage, from], index) => {
    const next = beginnings[index + 1];
    const closes = next === undefined ? day([from[0], '12-31']) : addDays(day(next[1]), -1);
    return { type: `daerah.${stage}`, opens: day(from), closes };
  });
  return [...drafting.map(([type, from, to]) => ({ type, opens: day(from), closes: day(to) })), ...stages];
}
