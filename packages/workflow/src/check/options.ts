// What the checker is told besides what it checks, and the law that it asks.

import type { Chain } from '../engine/chain.ts';
import type { CompiledChain } from '../engine/compile.ts';
import type { Demand } from '../engine/demand.ts';
import { decide } from '../engine/decide.ts';
import { machineOf } from '../engine/document.ts';
import type { Office } from '../engine/office.ts';

/** A stamp that every way to the end must carry; without an office by whom does not matter. */
export interface Mandatory extends Demand {
  readonly moment: string;
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
  /** The offices that somebody holds where the chain is to be in force; all when absent. */
  readonly offices?: readonly Office[];
  /** Stamps that every way to the end must carry, beyond those that the type itself demands. */
  readonly mandatory?: readonly Mandatory[];
  /** For a machine or a cycle: every event that documents and the schedule send. */
  readonly events?: readonly string[];
  readonly law?: CheckedLaw;
}

/**
 * How much the checker looks at in one check, all cases together; beyond it says that the chain is not proved. What officers draw needs a fraction: the
 * largest chain that ships has 860 standings in 3 cases.
 */
export const most = {
  /** Combinations of facts that conditions are tried on. */
  tries: 20_000,
  /** Cases that are walked. */
  cases: 200,
  /** Standings of all walks. */
  standings: 5000,
} as const;
