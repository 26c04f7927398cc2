// Every "no" explains itself: a closed list of refusals, in the order in which they take precedence.

import type { Office } from './office.ts';
import type { Text } from './text.ts';

/** The refusals of a command, first the ones that win over those after them. */
export const refusalCodes = [
  'key-reused',
  'clock-unconfirmed',
  'not-found',
  'unknown-command',
  'malformed',
  'stale-version',
  'wrong-state',
  'not-your-office',
  'own-draft',
  'second-stamp',
  'acting-official',
  'delegated-official',
  'stage-closed',
  'window-closed',
  'locked',
  'basis-missing',
  'already-open',
  'reason-required',
  'field-closed',
  'conflict',
  'figures-moved',
  'rule-broken',
  'ceiling-exceeded',
] as const;

/** The code of a refusal. */
export type RefusalCode = (typeof refusalCodes)[number];

/** Why a command was refused, in words with the figures, the law behind it, and who can resolve it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly text: Text;
  /** Name of the broken rule, for `rule-broken`. */
  readonly rule?: string;
  /** Regulation and article behind the refusal. */
  readonly cite?: string;
  /** Where in the paper: a field, or `rincian/<row id>/harga`. */
  readonly at?: string;
  /** Figures the sentence is about, money as decimal rupiah. */
  readonly figures?: Readonly<Record<string, string>>;
  /** From which day on it no longer stands in the way, where a day does that. */
  readonly from?: string;
  /** Offices that can resolve it. */
  readonly helpers?: readonly Office[];
  /** Both values of every field that somebody else changed, for `conflict`. */
  readonly conflicts?: readonly Conflict[];
}

/** A field that two people changed: what the editor saw, wants, and what stands now. */
export interface Conflict {
  readonly at: string;
  readonly seen: unknown;
  readonly wanted: unknown;
  readonly now: unknown;
}

/** Puts refusals in precedence order; stable within one code. */
export function byPrecedence(refusals: readonly Refusal[]): Refusal[] {
  return refusals.toSorted((a, b) => refusalCodes.indexOf(a.code) - refusalCodes.indexOf(b.code));
}
