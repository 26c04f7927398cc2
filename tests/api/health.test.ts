// /healthz says that a stamp would be kept: whenever stamps fail it says so too, and why.

import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from '@siklus/workflow';
import { openStore } from '@siklus/server';
import { openSqlite, type SqliteStore } from '@siklus/store/sqlite';
import pg from 'pg';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { createDatabase } from '../support/postgres.ts';
import { smallDisk } from '../support/read-only.ts';
import { dataOf, OPD, startWorld, worldOn, YEAR, type Person, type World } from './world.ts';
import { goodUsulan } from './year.ts';

type Said = { status: number; reasons: readonly { id: string; en: string }[] };

let clock = Date.now();
/** The clock of the servers here: every question comes when the answer before is too old to be given again. */
const millis = (): number => (clock += 2000);

const health = async ({ url }: World): Promise<Said> => {
  const response = await fetch(`${url}/healthz`);
  const { reasons = [] } = (await response.json()) as { reasons?: Said['reasons'] };
  return { status: response.status, reasons };
};

/** Whether a paper that somebody opens is kept now. */
const stamps = async (person: Person): Promise<boolean> => {
  const seed = { ...goodUsulan, masalah: 'Jalan rusak. '.repeat(150) };
  const opening = { key: randomUUID(), id: randomUUID(), type: 'usulan', year: YEAR, opd: OPD, unit: OPD, seed };
  const answer = await person.mutate('document.open', opening);
  if (answer.status === 200) expect(dataOf(answer)).toMatchObject({ ok: true });
  return answer.status === 200;
};

const inFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-health-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'siklus.db');
};

const worldIn = async (database: string): Promise<World> => {
  const world = await startWorld({ database, millis });
  onTestFinished(world.close);
  return world;
};

test('a healthy server keeps a stamp and nothing of the question', async () => {
  const world = await worldIn(inFolder());
  expect(await health(world)).toEqual({ status: 200, reasons: [] });
  const { handle } = world.store as SqliteStore; // a file is a SQLite
  expect(handle.prepare('select count(*) from health').pluck().get()).toBe(0n);
});

test('a file that may grow no further', async () => {
  const world = await worldIn(inFolder());
  const person = await world.signIn('pengusul');
  const { handle } = world.store as SqliteStore; // a file is a SQLite
  const pages = Number(handle.pragma('page_count', { simple: true }));
  handle.pragma(`max_page_count = ${pages}`);
  // As long as it says so, a stamp is kept.
  while ((await health(world)).status === 200) expect(await stamps(person)).toBe(true);
  expect(await health(world)).toEqual({ status: 503, reasons: [{ id: 'Disk penuh.', en: 'The disk is full.' }] });
  for (let tries = 0; tries < 100 && (await stamps(person)); tries += 1);
  expect([await stamps(person), (await health(world)).status]).toEqual([false, 503]);
  // Control: a write that needs no room, which was asked before, is kept all the same.
  handle.exec('update auth_secret set id = 1');
  handle.pragma('max_page_count = 1000000');
  expect((await health(world)).status).toBe(200);
  expect(await stamps(person)).toBe(true);
});

test('a disk without room, and again with room', async (context) => {
  const disk = smallDisk(6_144);
  if (disk === undefined) context.skip('this machine lets nobody mount a small disk');
  const world = await worldIn(join(disk ?? '', 'siklus.db'));
  const person = await world.signIn('pengusul');
  expect([await stamps(person), (await health(world)).status]).toEqual([true, 200]);
  const { bavail, bsize } = statfsSync(disk ?? '');
  const ballast = join(disk ?? '', 'penuh');
  writeFileSync(ballast, Buffer.alloc(bavail * bsize));
  while ((await health(world)).status === 200) expect(await stamps(person)).toBe(true);
  for (let tries = 0; tries < 100 && (await stamps(person)); tries += 1);
  expect([await stamps(person), (await health(world)).status]).toEqual([false, 503]);
  rmSync(ballast);
  expect((await health(world)).status).toBe(200);
  expect(await stamps(person)).toBe(true);
});

test('a file that is moved away takes no stamp that nobody would find, and takes them again where it was', async () => {
  const file = inFolder();
  const world = await worldIn(file);
  const person = await world.signIn('pengusul');
  const { handle } = world.store as SqliteStore; // a file is a SQLite
  const count = () => handle.prepare('select count(*) from journal').pluck().get();
  const before = count();
  const away = (from: string, to: string) => {
    for (const end of ['', '-wal', '-shm']) renameSync(from + end, to + end);
  };
  away(file, `${file}.lama`);
  expect([await stamps(person), (await health(world)).status]).toEqual([false, 503]);
  copyFileSync(`${file}.lama`, file);
  expect(await health(world)).toMatchObject({ status: 503, reasons: [{ id: expect.stringContaining('diganti') }] });
  expect([await stamps(person), count()]).toEqual([false, before]);
  rmSync(file);
  away(`${file}.lama`, file);
  expect([await stamps(person), (await health(world)).status]).toEqual([true, 200]);
});

test.each(['-wal', '-shm'])(
  'without %s beside the file no stamp is answered that the file would not have',
  async (end) => {
    const file = inFolder();
    const world = await worldIn(file);
    const person = await world.signIn('pengusul');
    expect(await stamps(person)).toBe(true);
    renameSync(file + end, `${file}.lama`);
    expect([await stamps(person), (await health(world)).status]).toEqual([false, 503]);
    renameSync(`${file}.lama`, file + end);
    expect([await stamps(person), (await health(world)).status]).toEqual([true, 200]);
  },
);

test.each([
  [
    'the end of the log is gone',
    'delete from head',
    'insert into head select 1, seq, hash, at from journal order by seq desc limit 1',
  ],
  ['the end of the log lies behind', 'update head set seq = seq - 1', 'update head set seq = seq + 1'],
  ['the region is gone', "update region set zone = 'Mars'", "update region set zone = 'Asia/Jakarta'"],
  [
    'the log takes nothing',
    "create trigger planted before insert on journal begin select raise(abort, 'planted'); end",
    'drop trigger planted',
  ],
])('%s', async (_what, harm, heal) => {
  const world = await worldIn(inFolder());
  const person = await world.signIn('pengusul');
  expect([await stamps(person), (await health(world)).status]).toEqual([true, 200]);
  const { handle } = world.store as SqliteStore; // a file is a SQLite
  handle.exec(harm);
  expect([await stamps(person), (await health(world)).status]).toEqual([false, 503]);
  handle.exec(heal);
  expect([await stamps(person), (await health(world)).status]).toEqual([true, 200]);
});

test('a file that is still being checked, and a reason that somebody else has', async () => {
  const file = inFolder();
  await (await startWorld({ database: file, millis })).close();
  const { promise, resolve } = Promise.withResolvers<void>();
  const poisoned = text('Jam tidak dapat dipercaya.', 'The clock cannot be trusted.');
  let told: (typeof poisoned)[] = [];
  const store = openSqlite(file, { checked: promise });
  const world = await worldOn(store, { millis, reasons: () => told });
  onTestFinished(world.close);
  expect(await health(world)).toMatchObject({
    status: 503,
    reasons: [{ id: expect.stringContaining('diperiksa') as string }],
  });
  resolve();
  await store.checked;
  expect((await health(world)).status).toBe(200);
  told = [poisoned];
  expect(await health(world)).toEqual({ status: 503, reasons: [poisoned] });
});

test('PostgreSQL: a write is kept, and a queue that stands still is told', async () => {
  const name = `health ${process.pid}`;
  const database = await createDatabase(inject('postgresUrl'), name);
  const world = await worldIn(database);
  expect(await health(world)).toEqual({ status: 200, reasons: [] });
  const other = new pg.Client({ connectionString: database });
  await other.connect();
  onTestFinished(() => other.end());
  await other.query('begin; select pg_advisory_xact_lock(4700001)');
  expect(await health(world)).toMatchObject({ status: 503, reasons: [{ id: 'Antrean tulis tidak bergerak.' }] });
  await other.query('rollback');
  expect((await health(world)).status).toBe(200);
});

test('PostgreSQL: a role that may make no tables keeps stamps, and health says so', async () => {
  const database = await createDatabase(inject('postgresUrl'), `health role ${process.pid}`);
  const first = await startWorld({ database, millis });
  expect((await health(first)).status).toBe(200);
  await first.close();
  const owner = new pg.Client({ connectionString: database });
  await owner.connect();
  onTestFinished(() => owner.end());
  const role = `server_${process.pid}`;
  await owner.query(`create role ${role} login password 'uji'; revoke create on schema public from public;
    grant select, insert, update, delete on all tables in schema public to ${role}`);
  onTestFinished(async () => void (await owner.query(`drop owned by ${role}; drop role ${role}`)));
  const address = new URL(database);
  [address.username, address.password] = [role, 'uji'];
  const world = await worldOn(await openStore(address.href), { database: address.href, millis });
  onTestFinished(world.close);
  const person = await world.signIn('pengusul');
  expect(await health(world)).toEqual({ status: 200, reasons: [] });
  expect(await stamps(person)).toBe(true);
  // Where it may not even try, it says that, and not that the database can only be read.
  const untried = { status: 503, reasons: [{ en: expect.stringContaining('the table health') as string }] };
  await owner.query(`revoke insert on health from ${role}`);
  expect(await health(world)).toMatchObject(untried);
  await owner.query('drop table health');
  expect(await health(world)).toMatchObject(untried);
  expect(await stamps(person)).toBe(true);
});

describe('a clock that has to be read in the log', () => {
  const machine = { wall: () => Date.parse(`${YEAR - 1}-02-03T02:00:00.000Z`), elapsed: () => 0 };

  test('which fails to be read', async () => {
    const world = await startWorld({ now: undefined, machine, millis });
    onTestFinished(world.close);
    expect((await health(world)).status).toBe(200);
    await world.store.script(['alter table head rename to kepala']);
    expect(await health(world)).toMatchObject({
      status: 503,
      reasons: expect.arrayContaining([
        expect.objectContaining({ id: expect.stringMatching(/^Pemeriksaan gagal \(rujukan /) as string }),
      ]) as object,
    });
    expect(world.faults.length).toBeGreaterThan(0);
    expect(world.faults).toMatchObject(world.faults.map(() => ({ path: '/healthz' })));
    await world.store.script(['alter table kepala rename to head']);
    expect((await health(world)).status).toBe(200);
  });

  test('which cannot be read because somebody holds it', async () => {
    const database = await createDatabase(inject('postgresUrl'), `health clock ${process.pid}`);
    const world = await startWorld({ database, now: undefined, machine, millis });
    onTestFinished(world.close);
    expect((await health(world)).status).toBe(200);
    const other = new pg.Client({ connectionString: database });
    await other.connect();
    onTestFinished(() => other.end());
    await other.query('begin; lock table head in access exclusive mode');
    const [answer, same] = await Promise.all([health(world), health(world)]);
    expect(answer).toMatchObject({
      status: 503,
      reasons: expect.arrayContaining([expect.objectContaining({ en: 'The database does not answer.' })]) as object,
    });
    expect(same).toEqual(answer);
    await other.query('rollback');
    expect((await health(world)).status).toBe(200);
  });
});
