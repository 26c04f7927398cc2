// What the law demands of every chain of a type: stamps, by whom, in which case, and how sure that is.

import type { Office } from './office.ts';
import { holds, type Facts, type Predicate } from './predicate.ts';

/** A stamp that a chain must ask for: of which office, in which case, and how sure it is that the law wants it. */
export interface Demand {
  /** The office that gives it. */
  readonly office?: Office;
  /** Where several offices may give it: one of these. */
  readonly oneOf?: readonly Office[];
  /** Wanted only of papers for which this holds; absent: of all. */
  readonly when?: Predicate;
  /** `V`, also when absent: verified, so a chain without it is faulty. `M`: not verified, so whoever draws a chain without it is warned. */
  readonly certain?: 'V' | 'M';
  /** Regulation behind it; `Aturan daerah` where none has been verified. */
  readonly cite?: string;
}

/** The offices of which one gives a stamp that is demanded; [] where by whom does not matter. */
export function demanded({ office, oneOf }: Pick<Demand, 'office' | 'oneOf'>): readonly Office[] {
  return [...(office === undefined ? [] : [office]), ...(oneOf ?? [])];
}

/** Whether a demand is of papers with these facts. */
export function isDemandedOf({ when }: Pick<Demand, 'when'>, facts: Facts): boolean {
  return when === undefined || holds(when, facts);
}
