// Before rows change a SQLite file copies itself beside: whole, checked, under a name of its own, and only where there is something to lose.
import { migrate, StoreFault, storeMigrations, type Migration } from '@siklus/store';
import { openSqlite, type SqliteStore } from '@siklus/store/sqlite';
import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { days, madeUp } from './made-up.ts';
import { newPlace, run } from './stores.ts';

/** A file as the last release left it. */
const released = async (): Promise<string> => {
  const file = await newPlace('SQLite in a file');
  const store = openSqlite(file);
  await migrate(store, storeMigrations);
  for (const day of days) await run(store, `insert into holiday (day, name) values ('${day}', 'libur')`);
  await store.close();
  return file;
};

const besides = (file: string): string[] =>
  readdirSync(dirname(file))
    .filter((it) => it.startsWith(`${basename(file)}.`))
    .toSorted();

const opened = (file: string): ReturnType<typeof openSqlite> => {
  const store = openSqlite(file);
  onTestFinished(() => store.close());
  return store;
};

/** Puts so many entries of 4 kB each into a log. */
const fillLog = (db: SqliteStore['handle'], count: number): void =>
  void db.exec(
    `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count}) insert into journal (seq, document, version, at, entry, hash) select i, 'd' || i, 1, '', printf('%04000d', i), '' from n`,
  );

test('the copy holds the rows as they were, and its path is told', async () => {
  const file = await released();
  chmodSync(file, 0o600);
  const told: string[] = [];
  await migrate(opened(file), madeUp(), { onCopy: (path) => void told.push(path) });
  expect(told).toEqual([`${file}.before-0098-tables`]);
  expect(besides(file)).toEqual([basename(told[0]!)]);
  expect(statSync(told[0]!).mode.toString(8)).toMatch(/600$/);
  const copy = new Database(told[0], { readonly: true });
  onTestFinished(() => void copy.close());
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(copy.prepare('select name from holiday').pluck().all()).toEqual(days.map(() => 'libur'));
  // The release before opens it: it knows no newer migration.
  expect(await migrate(opened(told[0]!), storeMigrations)).toEqual([]);
});

test('what somebody else writes before rows change is in a copy', async () => {
  const file = await released();
  // A server of the release before, which has not heard of anything.
  const other = new Database(file);
  onTestFinished(() => void other.close());
  const write = other.prepare("insert into holiday (day, name) values (?, 'terlambat')");
  const store = opened(file);
  const impatient = { ...store, write: store.write };
  // It writes whenever nobody holds the lock: before each piece of work, and once in the middle of the migrations.
  let count = 0;
  impatient.write = (work) => {
    write.run(`2027-01-0${(count += 1)}`);
    return store.write(work);
  };
  const told: string[] = [];
  const plain: Migration = { name: '0090-plain', changesRows: false, up: () => ['CREATE TABLE plain (id INTEGER)'] };
  const list = [...storeMigrations, plain, ...madeUp().slice(-2)];
  const applied = await migrate(impatient, list, { onCopy: (path) => void told.push(basename(path)) });
  expect(applied).toEqual(['0090-plain', '0098-tables', '0099-seal']);
  const name = basename(file);
  expect(told).toEqual([`${name}.before-0098-tables`, `${name}.before-0098-tables.2`, `${name}.before-0099-seal`]);
  const lateIn = (path: string): unknown =>
    new Database(path, { readonly: true }).prepare("select count(*) from holiday where day > '2027'").pluck().get();
  // The first is for the release before, each of the others has what was written since.
  expect(told.map((it) => lateIn(`${dirname(file)}/${it}`))).toEqual([2, 3, 4]);
});

test('nobody may read a copy in the making who may not read the file', async () => {
  const file = await released();
  const large = openSqlite(file);
  fillLog(large.handle, 10_000);
  await large.close();
  chmodSync(file, 0o600);
  // SQLite writes while nothing else runs in this thread, so another one looks.
  const looking = `
    const { parentPort, workerData } = require('node:worker_threads');
    const { statSync } = require('node:fs');
    const modes = new Set();
    parentPort.postMessage('ready');
    for (let some = false; ; ) {
      const stat = statSync(workerData, { throwIfNoEntry: false });
      if (stat !== undefined) modes.add((stat.mode % 0o1000).toString(8));
      else if (some) break;
      some ||= stat !== undefined;
    }
    parentPort.postMessage([...modes]);`;
  const thread = new Worker(looking, { eval: true, workerData: `${file}.before-0098-tables.making` });
  onTestFinished(async () => void (await thread.terminate()));
  await once(thread, 'message');
  const seen = once(thread, 'message');
  await migrate(opened(file), madeUp().slice(0, -1));
  expect(await seen).toEqual([['600']]);
});

test('a copy that stands there is never replaced, one that was interrupted is', async () => {
  const file = await released();
  writeFileSync(`${file}.before-0098-tables`, 'yang lama');
  writeFileSync(`${file}.before-0098-tables.making`, 'terputus');
  const told: string[] = [];
  await migrate(opened(file), madeUp(), { onCopy: (path) => void told.push(path) });
  expect(told).toEqual([`${file}.before-0098-tables.2`]);
  expect(statSync(`${file}.before-0098-tables`).size).toBe('yang lama'.length);
  expect(besides(file)).toHaveLength(2);
});

test('there is none for a new database, nor where no row changes, nor where nothing is missing', async () => {
  const fresh = await newPlace('SQLite in a file');
  await migrate(opened(fresh), madeUp());
  expect(besides(fresh).filter((it) => it.includes('before'))).toEqual([]);
  const file = await released();
  const plain: Migration = { name: '0090-plain', changesRows: false, up: () => ['CREATE TABLE plain (id INTEGER)'] };
  const store = opened(file);
  expect(await migrate(store, [...storeMigrations, plain])).toEqual(['0090-plain']);
  expect(await migrate(store, [...storeMigrations, plain])).toEqual([]);
  expect(besides(file).filter((it) => it.includes('before'))).toEqual([]);
});

test('where no copy can be made nothing is changed', async () => {
  const file = await released();
  // A folder under the name of the copy in the making: whoever runs this, it cannot be written.
  mkdirSync(`${file}.before-0098-tables.making`);
  const store = opened(file);
  const fault: unknown = await migrate(store, madeUp()).catch((it: unknown) => it);
  expect(fault).toBeInstanceOf(StoreFault);
  expect((fault as StoreFault).text.id).toContain('basis data tidak diubah');
  expect(store.handle.prepare('select name from holiday').pluck().all()).toEqual(days.map(() => 'libur'));
  expect(existsSync(`${file}.before-0098-tables`)).toBe(false);
});

/** Runs the migration that reads many rows, in little memory: page by page, or (the control) all at once. */
const inLittleMemory = (file: string, how: 'paged' | 'whole'): Promise<number | null> =>
  new Promise((done) => {
    const path = fileURLToPath(new URL('./large-child.ts', import.meta.url));
    const limit = '--max-old-space-size=64';
    spawn(process.execPath, [limit, path, file, how], { stdio: 'ignore' }).on('close', (code) => done(code));
  });

test('work on a large database needs little memory', async () => {
  const file = await released();
  const store = openSqlite(file);
  // 100 MB of entries.
  fillLog(store.handle, 25_000);
  await store.close();
  expect(await inLittleMemory(file, 'whole')).not.toBe(0);
  expect(opened(file).handle.prepare('select count(*) from holiday').pluck().get()).toBe(3n);
  expect(await inLittleMemory(file, 'paged')).toBe(0);
  expect(opened(file).handle.prepare('select name from holiday where day = ?').pluck().get('9999')).toBe('25000');
});
