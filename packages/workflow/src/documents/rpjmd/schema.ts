// The paper of an RPJMD: vision, missions, goals and objectives of five years, what each is measured by, and a ceiling for every programme.

import { z } from 'zod';
import { code, decimal, money, plain, rowId } from '../../engine/field.ts';
import type { Sen } from '../../engine/money.ts';
import { formulaNames } from '../../indicators/formula.ts';

/** A year as text, such as `2025`. */
export const calendarYear = z.string().regex(/^20\d{2}$/, { error: 'harus tahun, misalnya 2025 / must be a year' });

/** A goal (tujuan) or objective (sasaran); `acuan` is the row above that it serves. */
export const PlanRow = z.strictObject({ id: rowId, acuan: rowId, uraian: plain(1000) });

/** What a goal or objective is measured by in each of the five years; `acuan` is its row, `rumus` how months and years add up. */
export const FiveYearIndicator = z.strictObject({
  id: rowId,
  acuan: rowId,
  tolokUkur: plain(),
  satuan: plain(60),
  rumus: z.enum(formulaNames),
  target1: decimal.optional(),
  target2: decimal.optional(),
  target3: decimal.optional(),
  target4: decimal.optional(),
  target5: decimal.optional(),
});

/** The indicative ceiling of a programme in each of the five years. */
export const FiveYearCeiling = z.strictObject({
  id: rowId,
  program: code,
  nama: plain(),
  pagu1: money,
  pagu2: money,
  pagu3: money,
  pagu4: money,
  pagu5: money,
});
/** See the schema of the same name. */
export type FiveYearCeiling = z.output<typeof FiveYearCeiling>;

/** The body of an RPJMD: one for the years from `mulai` to `selesai`. */
export const Rpjmd = z.strictObject({
  mulai: calendarYear,
  selesai: calendarYear,
  visi: plain(2000),
  misi: z.array(z.strictObject({ id: rowId, uraian: plain(1000) })).max(50),
  tujuan: z.array(PlanRow).max(200),
  sasaran: z.array(PlanRow).max(500),
  indikator: z.array(FiveYearIndicator).max(2000),
  pagu: z.array(FiveYearCeiling).max(500),
});
/** See the schema of the same name. */
export type Rpjmd = z.output<typeof Rpjmd>;

/** The five ceilings of a programme in order of the years, in sen. */
export function ceilingsOf(row: FiveYearCeiling): readonly Sen[] {
  return [row.pagu1, row.pagu2, row.pagu3, row.pagu4, row.pagu5];
}
