// How a number reads that a series gives.

import { editionLetter, type EditionKind, type Paper } from '@siklus/workflow';

/** The number of a paper: region, series, the number in it, OPD, letter of the budget edition, month and year. */
export function numberText(
  { year, opd }: Pick<Paper, 'year' | 'opd'>,
  series: readonly [name: string, last: number],
  given: { readonly region: string; readonly kind: EditionKind; readonly day: string },
): string {
  const [name, last] = series;
  const { region, kind, day } = given;
  return `${region}/${name}/${String(last).padStart(6, '0')}/${opd}/${editionLetter(kind)}/${Number(day.slice(5, 7))}/${year}`;
}
