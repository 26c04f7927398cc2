// The port to a database: reads through Kysely, writes as work that yields statements and cannot await anything else.

import type { Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { Schema } from './schema.ts';
import type { Run } from './statement.ts';

/** A row as the drivers give it: money columns bigint, other integers number. */
export type Row = Readonly<Record<string, unknown>>;

/** Undoes what the work has written so far and goes on: for a refusal that is found while writing. */
export const rollback = Symbol('rollback');

/** Work inside one transaction: yields statements, gets their rows, returns its answer. The same code runs on both databases. */
export type Work<R> = Generator<Run | typeof rollback, R, readonly Row[]>;

/** A copy of a database. */
export interface Copy {
  readonly path: string;
  /** Whether somebody else has written since. Asked by whoever holds the write lock. */
  readonly outdated: () => boolean;
}

/** A database with its FIFO of writers. */
export interface Store {
  readonly dialect: Dialect;
  /** Which database it is, fit to be shown: a file, or the address of a server without its password. */
  readonly place: string;
  /** Reads outside any transaction. Never write through it. */
  readonly read: Kysely<Schema>;
  /** Runs work that only reads, at once and on one snapshot: it waits for no writer. A statement that writes is a defect. */
  readonly look: <R>(work: () => Work<R>) => Promise<R>;
  /** Settles before the first write: resolves once the database was found whole, rejects (StoreFault, damaged) when it may not be written. */
  readonly checked: Promise<void>;
  /** What a fault of the driver says of the database as a whole: a StoreFault, or the fault itself. */
  readonly explain: (fault: unknown) => unknown;
  /**
   * Runs work in a transaction, one after another in order of asking; several that wait share one commit, each behind its own savepoint. Work that names a
   * lane, which is whoever asks, takes turns with that of other lanes, and keeps its order in its own.
   * Resolves only after the commit; rejects when the work threw, with everything it wrote undone.
   */
  readonly write: <R>(work: () => Work<R>, lane?: string) => Promise<R>;
  /** Runs statements as they stand in one transaction. */
  readonly script: (statements: readonly string[]) => Promise<void>;
  /** Copies the database beside itself under a name that says before what; only where it is a file. For work that has written nothing yet. */
  readonly copyBeside?: (name: string) => Copy;
  readonly close: () => Promise<void>;
}

/** Runs work that is one statement and gives its rows. */
export function* one(run: Run): Work<readonly Row[]> {
  return yield run;
}
