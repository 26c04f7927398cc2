// How far the work is from its plan: two measures that the field calls by one name, with opposite signs.

import { moneyText, parseMoney, percent, sum, divideHalfUp, type Sen } from '../engine/money.ts';
import { text, type Text } from '../engine/text.ts';
import { bandOf, type Band } from './rating.ts';

/** The two measures: `points` is realised less planned, below zero when late; `relative` is the part of the plan that is missing, above zero when late. */
export const deviationNames: Readonly<Record<'points' | 'relative', Text>> = {
  points: text('Deviasi (poin persentase; negatif = terlambat)', 'Deviation (percentage points; negative = late)'),
  relative: text('Deviasi relatif (% rencana; positif = terlambat)', 'Relative deviation (% of plan; positive = late)'),
};

/**
 * Deviation in percentage points: realised less planned, both cumulative percents; negative means late. For money and for physical progress alike.
 * @example deviationInPoints('40.00', '55.50') // '-15.50'
 */
export function deviationInPoints(realised: string, planned: string): string {
  return moneyText(parseMoney(realised) - parseMoney(planned));
}

/**
 * Relative deviation: how much of the planned percent is missing, in percent of the plan; positive means late. `undefined` while nothing is planned.
 * @example relativeDeviation('40.00', '50.00') // '20.00'
 */
export function relativeDeviation(realised: string, planned: string): string | undefined {
  const plan = parseMoney(planned);
  return percent(plan - parseMoney(realised), plan);
}

/** A band of deviation in percentage points. */
export interface DeviationBand extends Band {
  readonly state: 'safe' | 'attention' | 'critical';
}

/** What a deviation means: a band, or that neither plan nor work has begun. */
export interface DeviationReading {
  readonly state: DeviationBand['state'] | 'not-begun';
  readonly name: Text;
}

/** Bands by percentage points, an example and not law: a region sets its own. */
export const exampleDeviationBands: readonly DeviationBand[] = [
  { atLeast: '0', state: 'safe', name: text('Aman', 'Safe') },
  { atLeast: '-10', state: 'attention', name: text('Perhatian', 'Attention') },
  { atLeast: '-100', state: 'critical', name: text('Kritis', 'Critical') },
];

/** Reads a deviation in percentage points off its bands; nothing planned and nothing done has not begun, which is not the same as on time. */
export function readDeviation(
  realised: string,
  planned: string,
  bands: readonly DeviationBand[] = exampleDeviationBands,
): DeviationReading {
  if (parseMoney(realised) === 0n && parseMoney(planned) === 0n)
    return { state: 'not-begun', name: text('Belum mulai', 'Not begun') };
  const { state, name } = bandOf(deviationInPoints(realised, planned), bands);
  return { state, name };
}

/** A part of an agency's work: physical progress in percent (at most two decimals) and its DPA in sen. */
export interface WeightedWork {
  readonly fisik: string;
  readonly dpa: Sen;
}

/** Physical progress of an agency or region in percent: that of its parts, weighted by their DPA. `undefined` without a DPA. */
export function weightedPhysical(works: readonly WeightedWork[]): string | undefined {
  const whole = sum(works.map((it) => it.dpa));
  if (whole === 0n) return undefined;
  return moneyText(divideHalfUp(sum(works.map((it) => parseMoney(it.fisik) * it.dpa)), whole));
}
