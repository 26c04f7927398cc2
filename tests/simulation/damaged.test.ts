// A file of which a part was written over is refused in a sentence, by every command and by the server, and stays as it is.
import { openStore } from '@siklus/server';
import { openSqlite } from '@siklus/store/sqlite';
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askOn, play, settle, year } from '../contract/year.ts';
import { siklus, siklusAt } from '../support/command-line.ts';
import { commands, isSentence, ran, started } from '../support/ended.ts';

const folder = mkdtempSync(join(tmpdir(), 'siklus-damaged-'));
afterAll(() => rmSync(folder, { recursive: true }));

const good = join(folder, 'good.db');
beforeAll(async () => {
  const store = await openStore(good);
  await settle(store);
  await play(askOn(store), year);
  await store.close();
});

// The morning after the last act of the year that is played.
const morning = '2026-02-02T00:00:00.000Z';

let count = 0;
/** A copy of the good file. */
const copied = (): string => {
  count += 1;
  const path = join(folder, `copy-${count}.db`);
  copyFileSync(good, path);
  return path;
};

const bytesOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Pages of tables and indexes that are well filled, spread over the file. */
const pages = (file: string): readonly { name: string; pageno: number }[] => {
  const db = new Database(file, { readonly: true });
  try {
    const sql =
      "select name, min(pageno) as pageno from dbstat where pagetype in ('leaf', 'internal') and unused < 2500 group by name order by pageno";
    return db.prepare<[], { name: string; pageno: number }>(sql).all();
  } finally {
    db.close();
  }
};

const overwrite = (file: string, pageno: number): void => {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(3000, 0xa5), 0, 3000, (pageno - 1) * 4096 + 1096);
  closeSync(handle);
};

test('it is refused wherever 3,000 bytes were written over, by every command, and stays as it is', async () => {
  const places = pages(good);
  expect(places.length).toBeGreaterThan(5);
  for (const [index, { name, pageno }] of places.entries()) {
    const db = copied();
    overwrite(db, pageno);
    const before = bytesOf(db);
    const command = commands[index % commands.length] ?? [];
    const { exit, err } = await ran(command, db);
    expect([name, command[0], exit]).toEqual([name, command[0], 2]);
    expect(err).toMatch(/ rusak \(.+\)\. Jangan dipakai; pulihkan dari cadangan/);
    expect(isSentence(err)).toBe(true);
    expect(bytesOf(db)).toBe(before);
  }
});

test('it is refused by the server, and its log is not carried over', async () => {
  const db = copied();
  const open = new Database(db);
  open.pragma('journal_mode = WAL');
  open.exec("insert into holiday (day, name) values ('2026-01-01', 'x')");
  const torn = join(folder, 'torn.db');
  for (const end of ['', '-wal']) copyFileSync(db + end, torn + end);
  open.close();
  overwrite(torn, pages(good).find((it) => it.name === 'journal')?.pageno ?? 0);
  const before = bytesOf(torn);
  const log = bytesOf(`${torn}-wal`);
  const { exit, err } = await started(torn);
  expect(exit).toBe(2);
  expect(err).toMatch(/ rusak \(quick_check: .+\)/);
  expect(isSentence(err)).toBe(true);
  expect([bytesOf(torn), bytesOf(`${torn}-wal`)]).toEqual([before, log]);
});

test.each(['region', 'auth_secret', 'sqlite_schema'])(
  'it is refused by the server where %s is broken',
  async (name) => {
    const db = copied();
    expect(await started(db, true, { SIKLUS_TEST_NOW: morning })).toEqual({ exit: 0, err: '' });
    const open = new Database(db, { readonly: true });
    const root = open
      .prepare<[string], { rootpage: number }>('select rootpage from sqlite_schema where name = ?')
      .get(name);
    open.close();
    overwrite(db, root?.rootpage ?? 1);
    const before = bytesOf(db);
    const { exit, err } = await started(db);
    expect(err).toMatch(/ rusak \(.+\)\. Jangan dipakai/);
    expect([exit, isSentence(err), bytesOf(db)]).toEqual([2, true, before]);
  },
);

test('control: the same file undamaged is not', async () => {
  expect(await siklus('verify', '--db', copied())).toMatchObject({ exit: 0, err: '' });
  expect(await siklusAt(morning, 'serve', '--port', '0', '--db', copied())).toMatchObject({ exit: 0, err: '' });
});

test('control: without a check the same damage is opened and read without a word', async () => {
  const db = copied();
  overwrite(db, pages(good).find((it) => it.name === 'journal')?.pageno ?? 0);
  const store = openSqlite(db);
  expect(await store.read.selectFrom('region').select('code').execute()).toEqual([{ code: '99.01' }]);
  await store.close();
});
