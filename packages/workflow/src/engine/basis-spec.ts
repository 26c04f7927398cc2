// What a paper stands on and what must lie behind it, as a type declares it and as rules see it.

import type { z } from 'zod';
import type { Day } from './calendar.ts';
import type { Stage } from './ledger.ts';
import type { Body } from './patch.ts';

/** A paper that another one stands on, with its body decoded by its own schema. */
export interface BasisPaper<B> {
  readonly id: string;
  readonly number: string | undefined;
  readonly state: string;
  readonly opd: string;
  readonly unit: string;
  readonly edition: number;
  /** The day of the stamp that gave it its state; not known of a paper that was taken over in it. */
  readonly day: Day | undefined;
  /** The paper of a later budget edition that is in force in its place; looked for where its spec says `inForce`. */
  readonly replacedBy?: Named | undefined;
  readonly body: B;
}

/** Another paper, as far as a sentence names it. */
export interface Named {
  readonly id: string;
  readonly type: string;
  readonly number: string | undefined;
  readonly state: string;
}

/**
 * How a type finds what it stands on: `opd` = the paper of the OPD, `subject` = the paper with the same subject, `ids` = named in the body,
 * `every` = all final papers of that type in the OPD and year, also none.
 */
export interface BasisSpec {
  readonly schema: z.ZodType;
  readonly by: 'opd' | 'subject' | 'every' | { readonly ids: (wire: Body) => readonly string[] };
  /** The field in which the drafter names some of `every`: all are read, but the paper is about those. Whoever opens one is asked for them. */
  readonly named?: string;
  /** From which command on it must be there, in `state` (its final state). */
  readonly on: 'open' | 'submit';
  readonly state: string;
  /** Whether this paper needs it; absent: always. A paper that does not need it may still name it. */
  readonly needed?: (wire: Body) => boolean;
  /** Whether a paper named by its id may be of another year, as plans for several years are; absent: of the same year only. */
  readonly ofAnyYear?: true;
  /** Whether a paper named by its id must be the one in force: one that a later budget edition has replaced is refused, naming its successor. */
  readonly inForce?: true;
}

/**
 * Which earlier papers of its type a paper has to see settled. Such a paper is unsettled from its first stamp until papers of the types `through`, each
 * standing on the one before, are final and no money of the last lies in `stage` any more, be it its own or that of papers that stand on it.
 */
export interface UnsettledSpec {
  /** The pattern of their subjects, `%` for anything; undefined where this paper has none to see. */
  readonly subjects: (wire: Body, paper: { readonly opd: string; readonly unit: string }) => string | undefined;
  readonly through: readonly string[];
  readonly stage: Stage;
}
