// `siklus clock`: an operator looks at the clock, confirms it, sets the log back; `siklus verify` tells it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute } from '@siklus/api';
import { openStore, startDemoClock, watchClock } from '@siklus/server';
import { makeOfficers } from '@siklus/simulation';
import { putRows } from '@siklus/store';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { HOUR, machineAt } from '../contract/machine.ts';
import { siklus, siklusAt } from '../support/command-line.ts';
import { createDatabase } from '../support/postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'siklus-clock-'));
afterAll(() => rmSync(folder, { recursive: true }));

// The command line of tests says that it is 2026-11-22, ten in the morning in Jakarta.
const alone =
  'Dinilai terhadap jurnal saja; lompatan selagi server berjalan ditunjukkan /healthz server itu.\nJudged against the log alone; a jump while a server runs is told by the /healthz of that server.\n';

const places = [
  ['SQLite', async () => join(folder, 'jam.db')],
  ['PostgreSQL', () => createDatabase(inject('postgresUrl'), `clock ${process.pid}`)],
] as const;

describe.each(places)('%s', (_name, make) => {
  let db = '';
  let count = 0;
  const stamp = async (now: string): Promise<void> => {
    const store = await openStore(db);
    const decree = { kind: 'kunci', aspect: 'harga', year: 2027, opd: '', code: '', locked: count % 2 === 0 } as const;
    const asked = { person: 'administrator', key: `k${(count += 1)}`, now };
    const { answer } = await execute(store, { ...asked, deed: { kind: 'decree', decree, reason: 'Keputusan.' } });
    await store.close();
    expect(answer).toMatchObject({ ok: true });
  };
  const words = ['--by', 'Operator Sri', '--confirm', 'Baterai jam mati.'];

  beforeAll(async () => {
    db = await make();
    await siklus('init', '--db', db, '--region', '32.01', '--name', 'Kabupaten Bogor', '--year', '2027');
    const store = await openStore(db);
    await store.write(() => putRows('opd', [{ code: '1.01', name: 'Dinas' }]));
    await makeOfficers(store, '2020-01-01');
    await store.close();
  });

  test('a clock that fits the log does, and no more is said of it', async () => {
    expect(await siklus('clock', '--db', db)).toMatchObject({
      exit: 0,
      out: `Jam 22 Nov 2026 pukul 10.00 / clock 22 Nov 2026 10:00\nEntri terakhir - / last entry -\n${alone}`,
    });
    await stamp('2026-11-20T03:00:00.000Z');
    expect((await siklus('clock', '--db', db, '--json')).json()).toEqual({
      clock: '2026-11-22T03:00:00.000Z',
      last: '2026-11-20T03:00:00.000000Z',
      fitsLog: true,
      reasons: [],
    });
    expect(await siklus('clock', '--db', db, '--clock-days', '1')).toMatchObject({ exit: 1 });
  });

  test('it is confirmed with a reason and a name, and not without', async () => {
    for (const some of [words.slice(0, 2), words.slice(2)].map((it) => [...it, '--back-to', 'now']))
      expect(await siklus('clock', '--db', db, ...some)).toMatchObject({ exit: 2, out: '' });
    expect(await siklus('clock', '--db', db, ...words, '--json')).toMatchObject({ exit: 0 });
    const ran = await siklus('verify', '--db', db);
    expect(ran.exit).toBe(0);
    expect(ran.out).toContain('Entry 2 confirmed the clock at 22 Nov 2026 10:00: Baterai jam mati. (Operator Sri)');
  });

  test('a log that was dated ten years ahead is set back, and verify says by whom and why', async () => {
    await stamp('2036-03-02T02:00:00.000Z');
    const told = await siklus('clock', '--db', db);
    expect(told.exit).toBe(1);
    expect(told.out).toContain('says 22 Nov 2026 10:00, before the last entry of the log (2 Mar 2036 09:00)');
    const back = (...to: string[]) => siklusAt('2026-11-22T05:00:00.000Z', 'clock', '--db', db, ...words, ...to);
    expect(await back()).toMatchObject({ exit: 1, out: '' });
    expect(await back('--back-to', 'kemarin')).toMatchObject({ exit: 2, out: '' });
    expect((await back('--back-to', '2026-11-22T12:30+07:00')).err).toContain(
      'cannot go on from after 22 Nov 2026 12:00',
    );
    expect((await back('--back-to', '2026-11-22T10:00+07:00')).err).toContain('There is an entry of 22 Nov 2026 10:00');
    expect((await back('--back-to', '2026-11-22T11:30+07:00', '--json')).json()).toEqual({
      seq: 4,
      at: '2026-11-22T04:30:00.000000Z',
    });
    expect(await siklusAt('2026-11-22T05:00:00.000Z', 'clock', '--db', db)).toMatchObject({ exit: 0 });
    const ran = await siklus('verify', '--db', db);
    expect(ran.exit).toBe(0);
    expect(ran.out).toContain(
      'Entry 4 set the log back from 2 Mar 2036 09:00 to 22 Nov 2026: Baterai jam mati. (Operator Sri)',
    );
  });

  test('of a jump that a server has found it says that it cannot know, and its word counts for it', async () => {
    const store = await openStore(db);
    const machine = machineAt(Date.parse('2026-11-22T06:00:00.000Z'));
    const { reasons } = watchClock(store, machine);
    expect(await reasons()).toEqual([]);
    machine.set(machine.wall() + 2 * HOUR);
    expect(await reasons()).toHaveLength(1);
    const now = new Date(machine.wall()).toISOString();
    const told = await siklusAt(now, 'clock', '--db', db);
    expect(told).toMatchObject({ exit: 0, out: expect.stringContaining(alone) as string });
    const { out } = await siklusAt(now, 'clock', '--db', db, ...words);
    expect(out).toMatch(/A server that runs takes it for a jump that its \/healthz had told/);
    expect(await reasons()).toEqual([]);
    await store.close();
  });

  test('what the sentence has an operator type is what ends the doubt', async () => {
    const typeAt = async (now: string): Promise<void> => {
      const { exit, out } = await siklusAt(now, 'clock', '--db', db);
      expect(exit).toBe(1);
      const typed = /an operator types siklus (.+) to /.exec(out)?.[1]?.replaceAll('"…"', 'Rapat').split(' ') ?? [];
      expect(await siklusAt(now, ...typed, '--db', db)).toMatchObject({ exit: 0, err: '' });
      expect(await siklusAt(now, 'clock', '--db', db)).toMatchObject({ exit: 0 });
    };
    await stamp('2036-03-02T03:00:00.000Z');
    await typeAt('2026-11-22T06:00:00.000Z');
    await typeAt('2027-02-22T06:00:00.000Z');
  });
});

test('a demonstration has a clock of its own', async () => {
  const db = join(folder, 'peragaan.db');
  await siklus('init', '--db', db, '--region', '32.01', '--name', 'Kabupaten Bogor', '--year', '2027');
  const store = await openStore(db);
  await store.script([
    'CREATE TABLE demo_account (username TEXT PRIMARY KEY, password TEXT NOT NULL, name TEXT NOT NULL, office TEXT NOT NULL, opd TEXT NOT NULL)',
  ]);
  await startDemoClock(store, '2026-10-12');
  await store.close();
  expect(await siklus('clock', '--db', db)).toMatchObject({ exit: 2, out: '' });
});
