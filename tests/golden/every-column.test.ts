// Every column of every table is altered once to another valid value, and a row of each is deleted; the list of tables comes from the database itself.
// What `verify` does not find stands in a list with its reason.

import { verify, type Verification } from '@siklus/api';
import { addAccountsTo } from '@siklus/server';
import type { SqliteStore } from '@siklus/store/sqlite';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { deskOn } from './support/actors.ts';
import {
  alterColumn,
  deleteRow,
  describeTables,
  rowsOf,
  rowText,
  type Altered,
  type Cells,
  type Described,
} from './support/altering.ts';
import { openGolden, type Golden } from './support/open-golden.ts';
import { releases } from './support/packed.ts';
import { judge, type Outcome } from './support/uncovered.ts';
import { workOn } from './support/worked.ts';

type Rows = Outcome['rows'];

/** Tables that the proof reads others from: whatever it tells when one of them is altered, it has found it. */
const sources: ReadonlySet<string> = new Set(['sealed', 'head', 'personal', 'region', 'migration', 'master_list']);

/** Rows that others are read from are altered alone; entries of the journal and transfers of today are told by their own number. */
const isSource = (table: string, rows: Rows): boolean =>
  sources.has(table) || (table === 'transfer' && rows === 'sealed');

/** The key of a row as differences name it. */
const keyOf = (row: Cells, { key }: Described): string =>
  JSON.stringify(key.map((it) => (typeof row[it] === 'bigint' ? Number(row[it]) : row[it])));

/** An alteration that was tried. */
interface Tried {
  readonly what: string;
  readonly rows: Rows;
  readonly table: Described;
  readonly altered: Altered | 'no row' | undefined;
}

/** An alteration that is to be tried. */
interface Trial extends Omit<Tried, 'altered'> {
  readonly alter: () => Tried['altered'];
}

/** Whether the proof tells of just this row, for a master list of this list, for sealed rows that only a digest covers of this digest. */
const tells = ({ ok, differences }: Verification, { rows, table }: Tried, { before, after }: Altered): boolean => {
  if (isSource(table.name, rows)) return !ok;
  const keys = [before, after].flatMap((row) => (row === undefined ? [] : [keyOf(row, table)]));
  return differences.some(({ kind, where }) => {
    if (kind === 'journal') return [before, after].some((row) => where.startsWith(`entry ${String(row?.['seq'])} `));
    if (kind === 'masters') return where === table.name;
    if (kind === 'seal') return rows === 'sealed' && where.startsWith(`table ${table.name} `);
    return kind === table.name && keys.some((it) => where.startsWith(it));
  });
};

describe.each(releases())('%s, worked on after its seal', (release) => {
  let golden: Golden;
  let db: SqliteStore['handle'];
  const kept = new Set<string>();
  let beside: string | undefined;

  beforeAll(async () => {
    golden = await openGolden(release, 'sqlite');
    db = (golden.store as SqliteStore).handle; // opened as one
    const account = { person: 'bud', username: 'bud', password: 'rahasia-sekali', name: 'BUD' };
    await addAccountsTo(golden.store, [account, { ...account, person: 'ppkd', username: 'ppkd' }]);
    for (const table of describeTables(db)) for (const row of rowsOf(db, table)) kept.add(table.name + rowText(row));
    await workOn(await deskOn(golden.store));
    db.pragma('foreign_keys = OFF');
    db.pragma('synchronous = OFF');
  });
  afterAll(() => golden.close());

  const classOf = (table: string, row: Cells): Rows => {
    if (kept.has(table + rowText(row))) return 'sealed';
    if (table === 'personal') return isBeside(String(row['value'])) ? 'new' : 'in the log alone';
    return table === 'answer' && String(row['answer']).startsWith('{"ok":false') ? 'refused' : 'new';
  };

  /** Whether words stand in a table beside the log too. */
  const isBeside = (words: string): boolean => {
    beside ??= describeTables(db)
      .filter(({ name }) => ['document', 'patch_row', 'late', 'decree'].includes(name))
      .flatMap((it) => rowsOf(db, it).flatMap((row) => Object.values(row).map(String)))
      .join('\n');
    return beside.includes(words) || beside.includes(JSON.stringify(words).slice(1, -1));
  };

  /** Rows of a table by class, some from the middle on. */
  const classesOf = (table: Described): readonly (readonly [Rows, readonly Cells[]])[] =>
    [...Map.groupBy(rowsOf(db, table), (row) => classOf(table.name, row))].map(([rows, some]) => {
      const half = Math.floor(some.length / 2);
      return [rows, [...some.slice(half), ...some.slice(0, half)].slice(0, 40)];
    });

  /** What is to be tried on a table, column by column and then the deletion of a row, each for every class of rows. */
  const trialsOn = (table: Described): readonly (readonly Trial[])[] => {
    const classes = classesOf(table);
    const columns = table.columns.map((column) =>
      classes.map(([rows, some]): Trial => ({
        what: `${table.name}.${column}`,
        rows,
        table,
        alter: () => alterColumn(db, table, some, column),
      })),
    );
    const deletions = classes.map(([rows, [row]]): Trial => ({
      what: `${table.name} row`,
      rows,
      table,
      alter: () => (row === undefined ? 'no row' : deleteRow(db, table, row)),
    }));
    if (classes.length > 0) return [...columns, deletions];
    const nothing = [...table.columns.map((it) => `${table.name}.${it}`), `${table.name} row`];
    return [nothing.map((what): Trial => ({ what, rows: 'new', table, alter: () => 'no row' }))];
  };

  /** Does what is to be tried, looks whether each of it is told, and puts it back. */
  const tryOut = async (trials: readonly Trial[]): Promise<readonly Outcome[]> => {
    const tried = trials.map(({ alter, ...it }): Tried => ({ ...it, altered: alter() }));
    const found = await verify(golden.store);
    for (const { altered } of tried.toReversed()) if (typeof altered === 'object') altered.undo();
    return tried.map((one): Outcome => {
      const { what, rows, altered } = one;
      if (altered === 'no row') return { what, rows, found: false };
      return { what, rows, found: altered === undefined ? undefined : tells(found, one, altered) };
    });
  };

  test('what acts make has rows from before the seal and from after it', () => {
    const lone = describeTables(db).flatMap((table) => (classesOf(table).length > 1 ? [] : [table.name]));
    expect(lone.filter((it) => !/^(auth|demo)_/.test(it))).toEqual([
      'assignment',
      'code',
      'edition',
      'head',
      'import_run',
      'jadwal',
      'migration',
      'opd',
      'person',
      'position',
      'price',
      'region',
      'sealed',
      'unit',
    ]);
  });

  test('PostgreSQL has the same tables with the same columns', async () => {
    const postgres = await openGolden(release, 'postgres');
    onTestFinished(() => postgres.close());
    const columnsOf = (tables: readonly { readonly name: string; readonly columns: readonly string[] }[]) =>
      tables
        .filter(({ name }) => !/^(auth|demo)_/.test(name))
        .flatMap(({ name, columns }) => columns.map((it) => `${name}.${it}`))
        .toSorted();
    const theirs = await postgres.store.read.introspection.getTables();
    expect(columnsOf(theirs.map((it) => ({ ...it, columns: it.columns.map(({ name }) => name) })))).toEqual(
      columnsOf(describeTables(db)),
    );
  });

  test('whatever is altered or deleted is found, or listed with its reason', async () => {
    expect(await verify(golden.store)).toMatchObject({ ok: true, differences: [] });
    const tables = describeTables(db);
    const steps = tables.filter((it) => it.name !== 'journal').map(trialsOn);
    const alone = steps.flat(2).filter((it) => isSource(it.table.name, it.rows));
    // One column of every other table at once: each is told with its own row. The journal would take others along.
    const beside = Array.from({ length: Math.max(...steps.map((it) => it.length)) }, (_, round) =>
      steps.flatMap((it) => it[round] ?? []).filter((it) => !isSource(it.table.name, it.rows)),
    );
    const journal = tables.filter((it) => it.name === 'journal').flatMap(trialsOn);
    const outcomes: Outcome[] = [];
    for (const round of [...beside, ...journal, ...alone.map((it) => [it])]) outcomes.push(...(await tryOut(round)));
    expect(judge(outcomes)).toEqual([]);
    expect(await verify(golden.store)).toMatchObject({ ok: true, differences: [] });
    const cells = outcomes.filter((it) => it.what.includes('.'));
    expect(cells.length).toBeGreaterThan(340);
    expect(cells.filter((it) => it.found === true).length).toBeGreaterThan(300);
  });
});

describe('the list of what is not covered', () => {
  const outcome = (what: string, found: boolean | undefined, rows: Rows = 'new'): Outcome => ({ what, rows, found });
  const listed = { 'a.x': 'because', 'b.*': 'because', 'c row': 'because', 'd.y refused': 'because' };
  const rest = [outcome('b.z', false), outcome('c row', false), outcome('d.y', false, 'refused')];

  test('fits what is not found', () => expect(judge([outcome('a.x', false), ...rest], listed, {})).toEqual([]));

  test.each([
    [
      'what is not found and not listed',
      [outcome('a.x', false), outcome('a.y', false)],
      /^a\.y of new rows is altered and not found/,
    ],
    [
      'another class of rows',
      [outcome('a.x', false), outcome('d.y', false)],
      /^d\.y of new rows is altered and not found/,
    ],
    ['what is listed and found', [outcome('a.x', true)], /^a\.x of new rows is found: take a\.x from the list/],
    [
      'one column of a whole table that is found',
      [outcome('a.x', false), outcome('b.w', true)],
      /take b\.\* from the list/,
    ],
    ['what is listed and is not there', [], /^a\.x is listed, and there is no such thing/],
    ['what could not be altered', [outcome('a.x', false), outcome('a.y', undefined)], /^a\.y of new rows could not/],
  ] as const)('%s is told', (_what, some, told) => {
    const faults = judge([...some, ...rest], listed, {});
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(told);
  });
});
