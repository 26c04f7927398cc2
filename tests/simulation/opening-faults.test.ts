// A database that cannot be used is refused in a sentence, by every command and by the server, and left as it is.
import { openStore } from '@siklus/server';
import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { askOn, play, settle, year } from '../contract/year.ts';
import { siklus } from '../support/command-line.ts';
import { commands, init, isSentence, ran, started } from '../support/ended.ts';
import { createDatabase } from '../support/postgres.ts';
import { readOnlyFolder } from '../support/read-only.ts';

const folder = mkdtempSync(join(tmpdir(), 'siklus-faults-'));
afterAll(() => rmSync(folder, { recursive: true }));

const good = join(folder, 'good.db');
beforeAll(async () => {
  const store = await openStore(good);
  await settle(store);
  await store.close();
});

let count = 0;
/** A copy of the good file. */
const copied = (): string => {
  count += 1;
  const path = join(folder, `copy-${count}.db`);
  copyFileSync(good, path);
  return path;
};

test('papers of a law that a newer program knows', async () => {
  const db = copied();
  const store = await openStore(db);
  await play(askOn(store), year.slice(0, 1));
  await store.close();
  new Database(db).exec('update document set law = law + 97').close();
  const told = /dokumen menurut aturan yang lebih baru \(renja 99\)/;
  for (const command of commands) {
    const { exit, err } = await ran(command, db);
    expect([command[0], exit]).toEqual([command[0], 2]);
    expect(err).toMatch(told);
    expect(isSentence(err)).toBe(true);
  }
  expect(await started(db)).toMatchObject({ exit: 2, err: expect.stringMatching(told) as string });
  // Control: under the law of this release it is opened.
  new Database(db).exec('update document set law = law - 97').close();
  expect(await ran(['verify'], db)).toMatchObject({ exit: 0 });
});

describe('a schema that a newer program made', () => {
  const told = /migrasi yang tidak dikenal: 9999-nanti/;

  test('SQLite', async () => {
    const db = copied();
    new Database(db).exec("insert into migration (name) values ('9999-nanti')").close();
    for (const command of commands) {
      const { exit, err } = await ran(command, db);
      expect([command[0], exit]).toEqual([command[0], 2]);
      expect(err).toMatch(told);
      expect(isSentence(err)).toBe(true);
      expect(err).toContain(db);
    }
    const server = await started(db);
    expect(server).toMatchObject({ exit: 2, err: expect.stringMatching(told) as string });
  });

  test('PostgreSQL', async () => {
    const db = await createDatabase(inject('postgresUrl'), `newer ${process.pid}`);
    expect((await siklus(...init, '--db', db)).exit).toBe(0);
    const client = new pg.Client({ connectionString: db });
    await client.connect();
    await client.query("insert into migration (name) values ('9999-nanti')");
    await client.end();
    for (const command of commands)
      expect(await ran(command, db)).toMatchObject({ exit: 2, err: expect.stringMatching(told) as string });
  });
});

test('a disk that can only be read is named with its permission', async (context) => {
  const db = copied();
  const disk = readOnlyFolder([db]);
  if (disk === undefined) context.skip('this machine lets nobody mount a disk that can only be read');
  const path = join(disk ?? '', db.slice(folder.length + 1));
  for (const command of commands) {
    const { exit, err } = await ran(command, path);
    expect([command[0], exit]).toEqual([command[0], 2]);
    expect(err).toMatch(/tidak dapat ditulisi: .+ hanya dapat dibaca \((EROFS|EACCES)\)/);
    expect(isSentence(err)).toBe(true);
  }
});

test('a PostgreSQL that may only be read is refused, and one that is not there', async () => {
  const db = await createDatabase(inject('postgresUrl'), `only read ${process.pid}`);
  expect((await siklus(...init, '--db', db)).exit).toBe(0);
  const client = new pg.Client({ connectionString: db });
  await client.connect();
  await client.query(`alter database "only read ${process.pid}" set default_transaction_read_only = on`);
  await client.end();
  const readOnly = await ran(['verify'], db);
  expect(readOnly.exit).toBe(2);
  expect(readOnly.err).toContain('hanya dapat dibaca (default_transaction_read_only)');
  const gone = await ran(['verify'], `${db}-tidak-ada`);
  expect(gone).toMatchObject({ exit: 2, err: expect.stringContaining('tidak dapat dihubungi (3D000)') as string });
  const nobody = await ran(['verify'], 'postgres://orang:rahasia@127.0.0.1:1/siklus');
  expect(nobody.err).toContain('postgres://orang:***@127.0.0.1:1/siklus tidak dapat dihubungi (ECONNREFUSED)');
  expect(nobody.err).not.toContain('rahasia');
});

test('a file that another program holds is said to be locked', async () => {
  const db = copied();
  const other = new Database(db);
  onTestFinished(() => void other.close());
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec("begin immediate; insert into holiday (day, name) values ('2026-01-01', 'x')");
  const { exit, err } = await ran(['verify'], db);
  expect(exit).toBe(1);
  expect(err).toContain(`${db} sedang dikunci program lain`);
});

test('a text, a folder, and a folder that is not there', async () => {
  const text = join(folder, 'catatan.db');
  copyFileSync(fileURLToPath(import.meta.url), text);
  expect(await ran(['verify'], text)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('bukan basis data') as string,
  });
  const inner = join(folder, 'isi');
  mkdirSync(inner);
  expect(await ran(['verify'], inner)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('bukan basis data') as string,
  });
  const nowhere = join(folder, 'tidak', 'ada.db');
  expect(await ran(init, nowhere)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('foldernya tidak ada') as string,
  });
  expect(await started(nowhere)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('foldernya tidak ada') as string,
  });
  expect(existsSync(nowhere)).toBe(false);
});
