// Whatever stands in a database, `verify` reports it and ends in no fault: random values in random cells, and JSON that is none or another than it should be.

import { migrations, verify } from '@siklus/api';
import { openStore } from '@siklus/server';
import { migrate, putRows } from '@siklus/store';
import { openSqlite, type SqliteStore } from '@siklus/store/sqlite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askOn, play, settle, year } from '../contract/year.ts';
import { extent, seedOf } from '../support/extent.ts';
import { describeTables, putCell, rowsOf, type Altered, type Cell, type Described } from './support/altering.ts';
import { restoreFile, SEALED_AT } from './support/open-golden.ts';
import { unpack } from './support/packed.ts';
import { uncovered } from './support/uncovered.ts';

interface Opened {
  readonly store: SqliteStore;
  readonly close: () => Promise<void>;
}

const decree = { kind: 'setelan', type: 'npd', name: 'tu-days', opd: '', value: '30' } as const;
const reason = 'Keputusan rapat.';

const played = async (): Promise<Opened> => {
  const store = openSqlite(':memory:');
  await migrate(store, migrations);
  await settle(store);
  const ask = askOn(store);
  await play(ask, year);
  await ask('administrator', { kind: 'decree', decree, reason });
  return { store, close: () => store.close() };
};

const sealed = async (): Promise<Opened> => {
  const { address, remove } = await restoreFile(unpack('0.1.0-ef2be1d', 'half-text.db'));
  const store = (await openStore(address, { now: SEALED_AT })) as SqliteStore; // the file is one
  const id = 'administrator';
  await store.write(function* () {
    yield* putRows('person', [{ id, name: id, username: id }]);
    yield* putRows('position', [{ id, office: id, opd: '', title: id }]);
    const holding = { kind: 'definitif', valid_from: '2020-01-01', valid_to: null, decree: null };
    yield* putRows('assignment', [{ id: 'a', person: id, position: id, ...holding }]);
  });
  // The first act after a seal names the master lists.
  await askOn(store)(id, { kind: 'decree', decree, reason });
  return {
    store,
    close: async () => {
      await store.close();
      await remove();
    },
  };
};

/** Texts that stand for something else, nothing, or too much. */
const odd = [
  '',
  'null',
  '5',
  '"kata"',
  '[]',
  '[null]',
  '{}',
  '{"id":1}',
  '{"seal":{}}',
  '{"seal":{"found":1,"tables":null}}',
  '{"did":{"moved":[["x",[],[],"x",1]]},"document":"rka1","birth":{}}',
  '{"did":{},"document":"rka1","stamp":null,"version":1}',
  '{"decree":{"decree":{"kind":"alur","type":"x","chain":5}}}',
  '{"clock":{}}',
  '{"masters":{"windows":[1],"lists":{"opd":null}}}',
  '{"#":"a"}',
  '{"ok":true}',
  '{"__proto__":{"ok":true}}',
  '{"',
  '['.repeat(100_000),
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
];

/** Columns that hold JSON, with the rows that are taken apart. */
const json: readonly (readonly [table: string, column: string])[] = [
  ['journal', 'entry'],
  ['document', 'body'],
  ['document', 'stamps'],
  ['patch_row', 'after'],
  ['answer', 'answer'],
  ['sealed', 'value'],
  ['decree', 'value'],
];

const listed = (table: string, column: string): boolean =>
  Object.keys(uncovered).some((it) => it.split(' ')[0] === `${table}.${column}` || it === `${table}.*`);

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom(...odd.slice(0, -2)),
  fc.string({ unit: 'binary' }),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.constant(null),
);

describe.each([
  ['a year', played],
  ['a sealed paper', sealed],
] as const)('%s', (_name, open) => {
  let opened: Opened;
  let tables: readonly Described[];
  beforeAll(async () => {
    opened = await open();
    opened.store.handle.pragma('foreign_keys = OFF');
    opened.store.handle.pragma('synchronous = OFF');
    tables = describeTables(opened.store.handle).filter((it) => rowsOf(opened.store.handle, it).length > 0);
  });
  afterAll(() => opened.close());

  const put = (table: Described, place: number, [column, value]: readonly [string, Cell]): Altered | undefined => {
    const rows = rowsOf(opened.store.handle, table);
    const row = rows[place % rows.length];
    return row === undefined || row[column] === value
      ? undefined
      : putCell(opened.store.handle, table, row, [column, value]);
  };

  test('odd JSON in place of what is read is a difference', async () => {
    const missed: string[] = [];
    let tried = 0;
    for (const [name, column] of json) {
      const table = tables.find((it) => it.name === name);
      for (const [index, value] of odd.entries()) {
        const altered = table === undefined ? undefined : put(table, index * 7, [column, value]);
        if (altered === undefined) continue;
        tried += 1;
        if ((await verify(opened.store)).ok) missed.push(`${name}.${column} ${value.slice(0, 40)}`);
        altered.undo();
      }
    }
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  });

  test('random values in random cells never end it, and are told', async () => {
    const edit = fc.record({ table: fc.nat(), column: fc.nat(), row: fc.nat(), value: anyCell });
    let told = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const done = edits.flatMap((it) => {
          const table = tables[it.table % tables.length];
          const column = table?.columns[it.column % table.columns.length];
          if (table === undefined || column === undefined) return [];
          const altered = put(table, it.row, [column, it.value]);
          return altered === undefined ? [] : [{ ...altered, listed: listed(table.name, column) }];
        });
        try {
          const found = await verify(opened.store);
          if (done.length === 0 || done.some((it) => it.listed)) return;
          told += 1;
          expect(found.ok).toBe(false);
        } finally {
          for (const { undo } of done.toReversed()) undo();
        }
      }),
      { numRuns: extent(80, 400), seed: seedOf(7) },
    );
    expect(told).toBeGreaterThan(30);
    expect(await verify(opened.store)).toMatchObject({ ok: true, differences: [] });
  });

  test('control: what is listed as not covered stays silent', async () => {
    const table = tables.find((it) => it.name === 'answer');
    const altered = table === undefined ? undefined : put(table, 0, ['fingerprint', 'x']);
    const { ok } = await verify(opened.store);
    altered?.undo();
    expect([altered === undefined, ok]).toEqual([false, true]);
  });
});
