// A database that knew the first migration alone: brought to the newest schema it keeps its log and its money, and its proof is clean whatever the law
// of its entries was.

import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { verify } from '@siklus/api';
import { openStore } from '@siklus/server';
import { chainHash, type Store } from '@siklus/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restoreFile, type Restored } from './support/open-golden.ts';
import { unpack } from './support/packed.ts';

interface Kept {
  readonly journal: readonly { seq: number; entry: string; hash: string }[];
  readonly accounts: readonly unknown[];
  readonly migrations: readonly string[];
  readonly schema: readonly string[];
}

const rowsOf = <R>(file: string, query: string): R[] => {
  const handle = new Database(file, { readonly: true });
  const rows = handle.prepare<[], R>(query).all();
  handle.close();
  return rows;
};

/** The tables and indexes of a database, whatever order they were made in and however their names were quoted since. */
const schemaOf = (file: string): readonly string[] =>
  rowsOf<{ sql: string }>(file, 'SELECT sql FROM sqlite_master WHERE sql IS NOT NULL')
    .map((it) => it.sql.replaceAll('"', ''))
    .toSorted();

const keptIn = (file: string): Kept => ({
  journal: rowsOf(file, 'SELECT seq, entry, hash FROM journal ORDER BY seq'),
  accounts: rowsOf(file, 'SELECT key, balance FROM account ORDER BY key'),
  migrations: rowsOf<{ name: string }>(file, 'SELECT name FROM migration ORDER BY name').map((it) => it.name),
  schema: schemaOf(file),
});

describe.each([
  // Migration 0002 wrote the stages of a running agency in another order than the chart gives them.
  'plain',
  // Since then a report of progress is verified before it is accepted, in the chain that ships: no law of today would do that entry again.
  'accepted',
])('%s', (name) => {
  let restored: Restored;
  let before: Kept;
  let store: Store;
  beforeAll(async () => {
    restored = await restoreFile(unpack('0.0.0-dbf07cc', `${name}.db`));
    before = keptIn(restored.address);
    store = await openStore(restored.address);
  });
  afterAll(async () => {
    await store.close();
    await restored.remove();
  });

  test('is of the first migration alone, and then has the schema of a new database', async () => {
    expect(before.migrations).toEqual(['0001-foundation']);
    const fresh = `${restored.address}.fresh`;
    await (await openStore(fresh)).close();
    expect(schemaOf(restored.address)).toEqual(schemaOf(fresh));
    expect(before.schema).not.toEqual(schemaOf(fresh));
    rmSync(fresh);
  });

  test('keeps its log byte for byte, chained, and every account', () => {
    const now = keptIn(restored.address);
    // The seal, and the entry from which on claims are kept.
    expect(now.journal.slice(0, -2)).toEqual(before.journal);
    expect(now.journal.at(-2)?.entry).toContain('"seal":');
    expect(now.journal.at(-1)?.entry).toContain('"claims":true');
    let hash = '';
    for (const row of now.journal) {
      hash = chainHash(hash, row.entry);
      expect(row.hash).toBe(hash);
    }
    expect(now.accounts).toEqual(before.accounts);
    expect(before.accounts.length).toBeGreaterThan(10);
  });

  test('is opened again without another migration', async () => {
    const { migrations } = keptIn(restored.address);
    await (await openStore(restored.address)).close();
    expect(keptIn(restored.address).migrations).toEqual(migrations);
  });

  test('is proven by its seal', async () => {
    const { length } = before.journal;
    expect(await verify(store)).toMatchObject({ ok: true, differences: [], sealed: { entries: length, found: [] } });
  });
});
