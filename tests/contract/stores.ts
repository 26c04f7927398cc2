// The databases that the tests of this folder run on: SQLite in memory, SQLite in a file, a real PostgreSQL. All of them in the whole proof; on every
// day PostgreSQL where it may answer otherwise.
import { migrations } from '@siklus/api';
import { chainHash, migrate, type Run, type Store } from '@siklus/store';
import { openPostgres } from '@siklus/store/postgres';
import { openSqlite } from '@siklus/store/sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { extent } from '../support/extent.ts';
import { createDatabase } from '../support/postgres.ts';

export type Kind = 'SQLite in memory' | 'SQLite in a file' | 'PostgreSQL';

export const kinds: readonly Kind[] = ['SQLite in memory', 'SQLite in a file', 'PostgreSQL'];
const oneOfEach: readonly Kind[] = ['SQLite in memory', 'PostgreSQL'];

interface Suite {
  readonly on: readonly Kind[];
  /** Why PostgreSQL may answer otherwise; where it may not, it is asked in the whole proof alone. */
  readonly differs?: string;
}

/** Every file of tests of this folder. */
export const suites = {
  store: { on: kinds, differs: 'columns, constraints, savepoints and the queue of writers are those of the driver' },
  ledger: { on: kinds, differs: 'what one update finds and locks, and how large integers come back' },
  migrate: {
    on: kinds,
    differs: 'transactions around statements that change tables, and what a killed process leaves',
  },
  copy: { on: oneOfEach, differs: 'SQLite copies itself, PostgreSQL asks for a backup' },
  'long-work': { on: kinds, differs: 'limits in time and memory are those of the driver' },
  reading: { on: oneOfEach, differs: 'what stands in a body is found by functions of the database' },
  lanes: { on: kinds, differs: 'the queue of writers is that of the driver' },
  held: { on: kinds, differs: "who waits for whom is the driver's" },
  'text-door': { on: oneOfEach, differs: 'text that one stores the other refuses' },
  hiding: { on: oneOfEach, differs: 'the words of many digests are found by one statement over JSON' },
  clock: { on: oneOfEach, differs: 'what is ordered by number and no longer by instant is ordered by the database' },
  'clock-confirmed': { on: oneOfEach },
  'clock-jumps': { on: oneOfEach },
  masters: { on: oneOfEach, differs: 'the order of texts, by which lists are digested' },
  durability: { on: oneOfEach, differs: 'each says in its own way whether it waits for the disk' },
  execute: { on: kinds, differs: 'who asks at once is kept apart by a lock here and by the one connection there' },
  journey: { on: kinds, differs: 'the log of a year must end in the same hash' },
  // What these ask is the same text on both, and the simulated year, which runs on both on every day and is verified there, asks all of it.
  edits: { on: oneOfEach },
  'closed-year': { on: oneOfEach },
  change: { on: oneOfEach },
  decrees: { on: oneOfEach },
  verify: { on: oneOfEach },
  lawful: { on: oneOfEach },
  payments: { on: oneOfEach },
  claims: { on: oneOfEach, differs: 'which of two who ask at once comes first, and the key that keeps a claim alone' },
  doubles: { on: oneOfEach, differs: 'which papers are told of stands in conditions of the database' },
  reports: { on: oneOfEach },
  sums: { on: oneOfEach, differs: 'how wide the sum of a column may be' },
  figures: { on: oneOfEach, differs: 'sums of money come back in their own way' },
} as const satisfies Readonly<Record<string, Suite>>;

/** The databases on which a suite runs today. */
export const databasesOf = (suite: keyof typeof suites): readonly Kind[] => {
  const { on, differs }: Suite = suites[suite];
  return differs === undefined ? extent(on.slice(0, 1), on) : on;
};

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

/** Opens a place that whoever asks closes. */
export const opened = async (kind: Kind, place: string): Promise<Store> =>
  kind === 'PostgreSQL' ? openPostgres(place) : openSqlite(place);

/** Opens a place; closed when the test is over. */
export const openPlace = async (kind: Kind, place: string): Promise<Store> => {
  const store = await opened(kind, place);
  onTestFinished(() => store.close());
  return store;
};

/** A migrated database of a kind for a whole suite, which closes it. */
export const sharedStore = async (kind: Kind): Promise<Store> => {
  const store = await opened(kind, await newPlace(kind));
  await migrate(store, migrations);
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
