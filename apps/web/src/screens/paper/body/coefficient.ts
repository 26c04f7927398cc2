// The factors of a line as one figure, `12 Bulan × 2 Orang`: four columns of volumes and four of units say no more, and push the price out of sight.
import { text, type Row } from '@siklus/workflow';
import type { Field } from '../../../parts/fields.ts';
import { showNumber } from '../../../parts/grid/numbers.ts';

const factor = /^(?:volume|satuan)([1-4])$/;

/** The name under which the folded factors stand among the columns. */
export const COEFFICIENT = 'koefisien';

/** The name of the column in which a field of a row stands. */
export const columnOf = (field: string): string => (factor.test(field) ? COEFFICIENT : field);

/** The columns with those of the factors folded into one, where the first of them stood. */
export function foldFactors(columns: readonly Field[]): readonly Field[] {
  const first = columns.find((it) => factor.test(it.name));
  if (first === undefined) return columns;
  const folded: Field = { ...first, name: COEFFICIENT, kind: 'text', label: text('Koefisien', 'Coefficient') };
  return columns.flatMap((it) => (it === first ? [folded] : factor.test(it.name) ? [] : [it]));
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The factors of a row that are filled in. */
export function coefficientOf(row: Row): string {
  return [1, 2, 3, 4]
    .map((n) => `${showNumber(wordOf(row[`volume${n}`]))} ${wordOf(row[`satuan${n}`])}`.trim())
    .filter((it) => it !== '')
    .join(' × ');
}
