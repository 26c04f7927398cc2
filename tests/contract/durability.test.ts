// A commit that was answered survives a power cut: both databases wait for the disk, and a store that does not is refused.
import { migrations } from '@siklus/api';
import { migrate, one } from '@siklus/store';
import { openSqlite, requireFullSync } from '@siklus/store/sqlite';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { newPlace, openPlace, raw } from './stores.ts';

test('SQLite runs in WAL mode at synchronous=FULL with foreign keys', async () => {
  const store = openSqlite(await newPlace('SQLite in a file'));
  onTestFinished(() => store.close());
  const pragma = (name: string): unknown => store.handle.pragma(name, { simple: true });
  expect([pragma('journal_mode'), Number(pragma('synchronous')), Number(pragma('foreign_keys'))]).toEqual([
    'wal',
    2,
    1,
  ]);
});

test.each(['OFF', 'NORMAL'])('a SQLite that runs at synchronous=%s is refused', async (level) => {
  const db = new Database(await newPlace('SQLite in a file'));
  onTestFinished(() => void db.close());
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${level}`);
  expect(() => requireFullSync(db)).toThrow('needed is FULL');
  db.pragma('synchronous = FULL');
  expect(() => requireFullSync(db)).not.toThrow();
});

test('every table of SQLite that we made is STRICT', async () => {
  const store = openSqlite(':memory:');
  onTestFinished(() => store.close());
  await migrate(store, migrations);
  const loose = store.handle.prepare(
    "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%' and name <> 'migration'",
  );
  expect(loose.all()).toEqual([]);
});

test('a STRICT table refuses a fraction where an integer belongs, which a lax one keeps', async () => {
  const store = openSqlite(':memory:');
  onTestFinished(() => store.close());
  await migrate(store, migrations);
  expect(() => store.handle.exec("insert into series (year, series, last) values (2026, 'x', 1.5)")).toThrow('INTEGER');
  store.handle.exec('create table lax (last integer); insert into lax values (1.5)');
  expect(store.handle.prepare('select last from lax').get()).toEqual({ last: 1.5 });
});

test('the writer of PostgreSQL waits for the disk', async () => {
  const store = await openPlace('PostgreSQL', await newPlace('PostgreSQL'));
  const [row] = await store.write(() =>
    one(raw("select current_setting('synchronous_commit') as sync, current_setting('fsync') as fsync")),
  );
  expect(row).toEqual({ sync: 'on', fsync: 'on' });
});
