// How a number reads that a series gives.

import { editionLetter, type EditionKind, type Paper } from '@siklus/workflow';

/**
 * The number of a paper: region, series, the number in it, OPD, letter of the budget edition, month and year of the stamp that gave it. The series is
 * that of the budget year: a DPA of 2026 that was stamped in December 2025 is the first of its series and reads 12/2025.
 */
export function numberText(
  { opd }: Pick<Paper, 'opd'>,
  series: readonly [name: string, last: number],
  given: { readonly region: string; readonly kind: EditionKind; readonly day: string },
): string {
  const [name, last] = series;
  const { region, kind, day } = given;
  return `${region}/${name}/${String(last).padStart(6, '0')}/${opd}/${editionLetter(kind)}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`;
}
