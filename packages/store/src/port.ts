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

/** A database with its FIFO of writers. */
export interface Store {
  readonly dialect: Dialect;
  /** Reads outside any transaction. Never write through it. */
  readonly read: Kysely<Schema>;
  /**
   * Runs work in a transaction, one after another in order of asking; several that wait share one commit, each behind its own savepoint.
   * Resolves only after the commit; rejects when the work threw, with everything it wrote undone.
   */
  readonly write: <R>(work: () => Work<R>) => Promise<R>;
  /** Runs statements of a migration or a bulk load in one transaction, one row list at a time. */
  readonly script: (statements: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Runs work that is one statement and gives its rows. */
export function* one(run: Run): Work<readonly Row[]> {
  return yield run;
}
