// How an achievement is rated: bands by their lower bounds, as data.

import { moneyText, parseMoney } from '../engine/money.ts';
import { text, type Text } from '../engine/text.ts';

/** A band of a scale: the percent (at most two decimals) from which on it holds, and its name. */
export interface Band {
  readonly atLeast: string;
  readonly name: Text;
}

/** A scale of ratings, in any order; what is below every bound falls in the lowest band. `cap` is the percent above which no achievement counts. */
export interface RatingScale {
  readonly bands: readonly Band[];
  readonly cap?: string;
}

/**
 * The five ratings of performance as the evaluation forms of Permendagri 86/2017 print them, without a cap; a setting, not a law. The forms give
 * whole percents (76 to 90, 91 to 100); what lies between two bands belongs to the lower one until it reaches the bound of the upper: 90.99 is Tinggi.
 */
export const performanceScale: RatingScale = {
  bands: [
    { atLeast: '91', name: text('Sangat Tinggi', 'Very high') },
    { atLeast: '76', name: text('Tinggi', 'High') },
    { atLeast: '66', name: text('Sedang', 'Moderate') },
    { atLeast: '51', name: text('Rendah', 'Low') },
    { atLeast: '0', name: text('Sangat Rendah', 'Very low') },
  ],
};

/** A rating: its band and the percent that was rated, with two decimals, after the cap. */
export interface Rating {
  readonly name: Text;
  readonly percent: string;
}

/** The highest band whose bound a value reaches, else the lowest; throws a plain Error on a scale without bands. */
export function bandOf<B extends { readonly atLeast: string }>(value: string, bands: readonly B[]): B {
  const measured = parseMoney(value);
  const falling = bands.toSorted((a, b) => (parseMoney(a.atLeast) > parseMoney(b.atLeast) ? -1 : 1));
  const band = falling.find((it) => measured >= parseMoney(it.atLeast)) ?? falling.at(-1);
  if (band === undefined) throw new Error('a scale needs a band');
  return band;
}

/**
 * Rates an achievement in percent (at most two decimals); `undefined`, shown as `-`, stays so: what has no target is not rated.
 * @example rate('90.50')?.name.id // 'Tinggi'
 */
export function rate(capaian: string | undefined, scale: RatingScale = performanceScale): Rating | undefined {
  if (capaian === undefined) return undefined;
  const measured = parseMoney(capaian);
  const cap = scale.cap === undefined ? measured : parseMoney(scale.cap);
  const percent = moneyText(measured > cap ? cap : measured);
  return { name: bandOf(percent, scale.bands).name, percent };
}
