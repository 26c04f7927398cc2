// The databases that every test of this folder runs on: SQLite in memory, SQLite in a file, a real PostgreSQL.
import { migrations } from '@siklus/api';
import { chainHash, migrate, type Run, type Store } from '@siklus/store';
import { openPostgres } from '@siklus/store/postgres';
import { openSqlite } from '@siklus/store/sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { createDatabase } from '../support/postgres.ts';

export type Kind = 'SQLite in memory' | 'SQLite in a file' | 'PostgreSQL';

export const kinds: readonly Kind[] = ['SQLite in memory', 'SQLite in a file', 'PostgreSQL'];

let count = 0;

/** An empty place for a database of a kind; gone when the test is over. */
export const newPlace = async (kind: Kind): Promise<string> => {
  count += 1;
  if (kind === 'PostgreSQL') return createDatabase(inject('postgresUrl'), `contract ${process.pid} ${count}`);
  if (kind === 'SQLite in memory') return ':memory:';
  const folder = mkdtempSync(join(tmpdir(), 'siklus-contract-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'siklus.db');
};

/** Opens a place; closed when the test is over. */
export const openPlace = async (kind: Kind, place: string): Promise<Store> => {
  const store = kind === 'PostgreSQL' ? await openPostgres(place) : openSqlite(place);
  onTestFinished(() => store.close());
  return store;
};

/** A migrated database of a kind for one test. */
export const newStore = async (kind: Kind): Promise<Store> => {
  const store = await openPlace(kind, await newPlace(kind));
  await migrate(store, migrations);
  return store;
};

/** A statement without values, as text; for tests only. */
export const raw = (sql: string): Run => ({ compiled: () => ({ sql, values: [] }) });

/** Runs statements as text in one piece of work. */
export const run = (store: Store, ...statements: readonly string[]): Promise<void> =>
  store.write(function* () {
    for (const text of statements) yield raw(text);
  });

/** A text as a literal of SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Statements that write entries into the log, in order, and mend the whole chain of hashes with its head. */
export const chained = (log: readonly { readonly seq: number; readonly entry: string }[]): string[] => {
  let before = '';
  const statements = log.map((row) => {
    before = chainHash(before, row.entry);
    return `update journal set entry = ${quoted(row.entry)}, hash = '${before}' where seq = ${row.seq}`;
  });
  return [...statements, `update head set hash = '${before}' where id = 1`];
};
