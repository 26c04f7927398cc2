// What the checker is told besides what it checks, and the law that it asks.

import type { Chain } from '../engine/chain.ts';
import type { CompiledChain } from '../engine/compile.ts';
import { decide } from '../engine/decide.ts';
import { machineOf } from '../engine/document.ts';
import type { Office } from '../engine/office.ts';

/** A stamp that every way to the end must carry; without an office by whom does not matter. */
export interface Mandatory {
  readonly moment: string;
  readonly office?: Office;
}

/** The law as the checker asks it. The real one, except where a test plants a fault in it. */
export interface CheckedLaw {
  readonly decide: typeof decide;
  readonly next: (chain: Chain) => CompiledChain['next'];
}

/** The real law. */
export const law: CheckedLaw = { decide, next: (chain) => machineOf(chain).next };

/** What the checker is told besides its subject. */
export interface CheckOptions {
  /** The offices that are filled in the OPD in question; all when absent. */
  readonly offices?: readonly Office[];
  /** Stamps that every way to the end must carry, beyond those that the type itself demands. */
  readonly mandatory?: readonly Mandatory[];
  /** For a machine or a cycle: every event that documents and the schedule send. */
  readonly events?: readonly string[];
  readonly law?: CheckedLaw;
}

/** Standings of one case beyond which the checker gives up with `too-large`. */
export const MOST_STANDINGS = 20_000;
