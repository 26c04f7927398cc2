// What a decision may look at besides the paper: who acts, when, on what, and how the year stands.

import type { Bases } from './basis.ts';
import type { Named } from './basis-spec.ts';
import type { Day } from './calendar.ts';
import type { Figures } from './figure.ts';
import type { Lock, Window } from './jadwal.ts';
import type { Outstanding } from './ledger.ts';
import type { Officer } from './office.ts';
import type { Settings } from './setting.ts';

/** Everything a decision may look at besides the paper: who, when, on what, and how the year stands. */
export interface Circumstances {
  readonly officer: Officer;
  /** Instant of the command, ISO 8601 in UTC. */
  readonly at: string;
  /** The same instant as a day of the region. */
  readonly day: Day;
  readonly basis: Bases;
  /** What its type reads of the ledger, see `looksAtFigures`; nothing is filled in when absent. */
  readonly figures?: Figures | undefined;
  /** What the paper has moved and not given back, see `outstandingOf`; [] for a new one. What is given back is of that, see `givesBack`. */
  readonly moved: readonly Outstanding[];
  /** Active stages of the OPD's cycle and, with the prefix `daerah.`, of the region's. */
  readonly stages: readonly string[];
  readonly windows: readonly Window[];
  readonly holidays: ReadonlySet<Day>;
  /** What the type's `unsettled` asks for, where the command looks at what the paper stands on. */
  readonly unsettled?: readonly Named[];
  /** Locks of the schedule; none when absent. */
  readonly locks?: readonly Lock[];
  /** What the region has set for the paper's OPD, by `type.name`. */
  readonly settings?: Settings;
  /** The budget edition in which the OPD now stands; 0 when absent. */
  readonly edition?: number;
  /** The day on which that edition began; not known for the first. */
  readonly editionSince?: Day;
  /** Whether an OPD exists; a paper is handed to no other. Everything exists when absent. */
  readonly knowsOpd?: (code: string) => boolean;
  /** Whether the OPD of a new paper has a unit, itself apart; a paper is opened for no other. Everything exists when absent. */
  readonly knowsUnit?: (code: string) => boolean;
}
