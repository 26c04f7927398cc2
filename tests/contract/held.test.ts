// Reads wait for nobody: not for a writer, not for the check of the file. Writes wait for the check, and a file that is found damaged is not written.
import { migrations } from '@siklus/api';
import { migrate, one, putRows, StoreFault } from '@siklus/store';
import { openSqlite, type SqliteStore } from '@siklus/store/sqlite';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { kinds, newPlace, newStore, openPlace, raw, run } from './stores.ts';

const note = (day: string) => () => putRows('holiday', [{ day, name: 'x' }]);
const countDays = () => one(raw('select count(*) as count from holiday'));

/** A file with a log beside it that was never carried over, opened with a check that the test settles. */
const held = async (): Promise<{ file: string; store: SqliteStore } & PromiseWithResolvers<void>> => {
  const file = await newPlace('SQLite in a file');
  const before = openSqlite(file);
  await migrate(before, migrations);
  await run(before, "insert into holiday (day, name) values ('2026-01-01', 'x')");
  const check = Promise.withResolvers<void>();
  const store = openSqlite(file, { checked: check.promise });
  await before.close();
  return { file, store, ...check };
};

const bytesOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** What becomes of a promise within many turns, in which whatever is not held would be done. */
const now = async (promise: Promise<unknown>): Promise<string> => {
  const waiting = (async () => {
    for (let turn = 0; turn < 200; turn += 1) await new Promise((next) => setImmediate(next));
    return 'waits';
  })();
  return Promise.race([promise.then(() => 'done').catch((it: unknown) => String(it)), waiting]);
};

test('while a file is checked reads are served and writes wait, then they are carried out in order', async () => {
  const { store, resolve } = await held();
  onTestFinished(() => store.close());
  const written = [store.write(note('2026-01-02')), store.write(countDays)];
  expect(await now(written[0]!)).toBe('waits');
  expect(await store.look(countDays)).toEqual([{ count: 1 }]);
  expect(await store.read.selectFrom('holiday').select('day').execute()).toHaveLength(1);
  expect(() => store.handle.exec("update holiday set name = 'y'")).toThrow('readonly');
  resolve();
  await store.checked;
  expect(await written[1]).toEqual([{ count: 2 }]);
  store.handle.exec("update holiday set name = 'y'");
  expect(store.handle.pragma('journal_mode', { simple: true })).toBe('wal');
});

test('a file that is found damaged is written by nobody, not when it is closed either', async () => {
  const { file, store, reject } = await held();
  const before = bytesOf(file);
  const waiting = store.write(note('2026-01-02'));
  const fault = new StoreFault('damaged', 'rusak', 'damaged');
  reject(fault);
  await expect(waiting).rejects.toBe(fault);
  await expect(store.checked).rejects.toBe(fault);
  await expect(store.write(note('2026-01-03'))).rejects.toBe(fault);
  await expect(store.script(["update holiday set name = 'y'"])).rejects.toBe(fault);
  expect(() => store.handle.exec("update holiday set name = 'y'")).toThrow('readonly');
  expect(await store.look(countDays)).toEqual([{ count: 1 }]);
  await store.close();
  expect(bytesOf(file)).toBe(before);
  expect(existsSync(`${file}-wal`)).toBe(true);
});

test('control: a file that is not held carries its log over when it is closed', async () => {
  const { file, store, resolve } = await held();
  const before = bytesOf(file);
  resolve();
  await store.checked;
  await store.close();
  expect(bytesOf(file)).not.toBe(before);
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test.each(kinds)('%s: work that looks writes nothing and rolls nothing back', async (kind) => {
  const store = await newStore(kind);
  await expect(store.look(note('2026-01-01'))).rejects.toThrow(/read-only|does not write/);
  await expect(store.look(() => one(raw('select x from nowhere')))).rejects.toThrow('nowhere');
  expect(await store.look(countDays)).toEqual([{ count: 0 }]);
  await store.write(note('2026-01-01'));
  expect(await store.look(countDays)).toEqual([{ count: 1 }]);
});

test('on PostgreSQL a look waits for no writer and sees one snapshot', async () => {
  const place = await newPlace('PostgreSQL');
  const store = await openPlace('PostgreSQL', place);
  await migrate(store, migrations);
  const other = new pg.Client({ connectionString: place });
  await other.connect();
  onTestFinished(() => other.end());
  await other.query('begin; select pg_advisory_xact_lock(4700001)');
  await other.query("insert into holiday (day, name) values ('2026-01-01', 'x')");
  const writing = store.write(countDays);
  expect(await store.look(countDays)).toEqual([{ count: 0 }]);
  expect(await now(writing)).toBe('waits');
  await other.query('commit');
  expect(await writing).toEqual([{ count: 1 }]);
});
