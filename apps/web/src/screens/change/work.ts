// A change of budget as its editor sees it: sub kegiatan by sub kegiatan, lines before and after, months before and after. In sen.
import { isMoney, parseMoney, type Body, type Row, type Sen } from '@siklus/workflow';
import { rowsOf, textOf } from '../../parts/draft/patch-of.ts';

/** A sub kegiatan of a unit. */
export interface Work {
  readonly unit: string;
  readonly subKegiatan: string;
}

/** The key of a sub kegiatan among those of a change. */
export const keyOf = ({ unit, subKegiatan }: Work): string => `${unit}/${subKegiatan}`;

/** The sub kegiatan of a row. */
export const workOf = (row: Row): Work => ({ unit: textOf(row, 'unit'), subKegiatan: textOf(row, 'subKegiatan') });

/** Account and fund source of a row: what the cash plan is kept by. */
export const placeOf = (row: Row): string => `${textOf(row, 'akun')}|${textOf(row, 'dana')}`;

/** The money of a cell; what is not money yet counts as nothing. */
export function senOf(row: Row, key: string): Sen {
  const value = textOf(row, key);
  return isMoney(value) && !value.startsWith('-') ? parseMoney(value) : 0n;
}

/** The rows of a list that belong to a sub kegiatan. */
export function rowsOfWork(body: Body, list: 'sebelum' | 'sesudah' | 'rencana', work: Work): readonly Row[] {
  return rowsOf(body, list).filter((row) => keyOf(workOf(row)) === keyOf(work));
}

/** The sub kegiatan that a change is about, in the order in which they were taken up. */
export function worksOf(body: Body): readonly Work[] {
  const found = new Map<string, Work>();
  for (const row of [...rowsOf(body, 'sebelum'), ...rowsOf(body, 'sesudah')]) {
    const work = workOf(row);
    if (!found.has(keyOf(work))) found.set(keyOf(work), work);
  }
  return [...found.values()];
}

/** Whether the money of a sub kegiatan stands in months; without a cash plan it stands in the DPA. */
export function isPlanned(body: Body, work: Work): boolean {
  return rowsOfWork(body, 'rencana', work).some((row) => row['bulan'] !== 0);
}

/** The twelve months of one place on one side, January first. */
export function monthsOfPlace(rows: readonly Row[], place: string, side: 'sebelum' | 'sesudah'): readonly Sen[] {
  const months = Array.from({ length: 12 }, () => 0n);
  for (const row of rows) {
    const month = row['bulan'];
    if (placeOf(row) !== place || typeof month !== 'number' || month < 1) continue;
    months[month - 1] = (months[month - 1] ?? 0n) + senOf(row, side);
  }
  return months;
}
