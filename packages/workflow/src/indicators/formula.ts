// How an indicator is reckoned from its monthly reports: four formulas, exact decimals, and no figure where there is nothing to show.

import { decimalText, parseDecimal, percent } from '../engine/money.ts';
import { text, type Text } from '../engine/text.ts';

/** The formulas of indicators: what grows by adding up, what should be low, what is a rate, what counts only at the end. */
export const formulaNames = ['positif', 'negatif', 'persentase', 'nilai-akhir'] as const;

/** The name of one formula, as the body of a paper holds it. */
export type FormulaName = (typeof formulaNames)[number];

/** What a formula does: `gather` makes one figure of many months, `ratio` says what is divided by what. */
export interface Formula {
  readonly name: Text;
  readonly gather: 'sum' | 'last';
  readonly ratio: 'realised-over-target' | 'target-over-realised';
}

/** The formulas as data. Those that do not add up take what was reported last, so that a correction downwards counts. */
export const formulas: Readonly<Record<FormulaName, Formula>> = {
  positif: { name: text('Positif', 'Positive'), gather: 'sum', ratio: 'realised-over-target' },
  negatif: { name: text('Negatif', 'Negative'), gather: 'last', ratio: 'target-over-realised' },
  persentase: { name: text('Persentase', 'Percentage'), gather: 'last', ratio: 'realised-over-target' },
  'nilai-akhir': { name: text('Nilai akhir', 'Final value'), gather: 'last', ratio: 'realised-over-target' },
};

/** An indicator with what was reported: decimals with at most six digits behind the point, months 1..12, those without a report left out. */
export interface IndicatorReport {
  readonly formula: FormulaName;
  readonly target?: string | undefined;
  readonly months: Readonly<Partial<Record<number, string>>>;
}

/** The figures of an indicator; `undefined` is shown as `-` and is not zero. */
export interface IndicatorFigures {
  /** The four quarters in order, each from the reports of its own months. */
  readonly quarters: readonly (string | undefined)[];
  /** Of all months reported. */
  readonly total: string | undefined;
  /** Percent with two decimals, halves rounded up; may be above 100. */
  readonly capaian: string | undefined;
}

function gather(how: Formula['gather'], values: readonly bigint[]): bigint | undefined {
  if (how === 'last') return values.at(-1);
  return values.length === 0 ? undefined : values.reduce((total, value) => total + value, 0n);
}

/**
 * Reckons an indicator. For the figures up to a month give only the months until then. No capaian without a target, without a report, or
 * where the target to divide by is zero; what should be low and did not happen at all is 100.00, whatever its target. Throws a plain Error on a
 * value that is no decimal; schemas check that before.
 * @example reckonIndicator({ formula: 'positif', target: '8', months: { 1: '2', 5: '4' } }).capaian // '75.00'
 */
export function reckonIndicator({ formula, target, months }: IndicatorReport): IndicatorFigures {
  const rule = formulas[formula];
  const between = (first: number, last: number): bigint | undefined => {
    const values: bigint[] = [];
    for (let month = first; month <= last; month += 1) {
      const value = months[month];
      if (value !== undefined) values.push(parseDecimal(value));
    }
    return gather(rule.gather, values);
  };
  const total = between(1, 12);
  const wanted = target === undefined ? undefined : parseDecimal(target);
  const shown = (value: bigint | undefined): string | undefined =>
    value === undefined ? undefined : decimalText(value);
  return {
    quarters: [between(1, 3), between(4, 6), between(7, 9), between(10, 12)].map(shown),
    total: shown(total),
    capaian: total === undefined || wanted === undefined ? undefined : ratioOf(rule.ratio, total, wanted),
  };
}

function ratioOf(ratio: Formula['ratio'], realised: bigint, target: bigint): string | undefined {
  if (ratio === 'realised-over-target') return percent(realised, target);
  // Nothing is as low as it can be: the target is met, and no figure above that can be told.
  return realised === 0n ? '100.00' : percent(target, realised);
}
