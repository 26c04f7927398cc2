// A server whose file is still being checked: officers look at everything, and what they write waits.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@siklus/server';
import { openSqlite } from '@siklus/store/sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { dataOf, OPD, personOf, startWorld, trySignIn, worldOn, YEAR } from './world.ts';
import { goodRenja } from './year.ts';

const reads: readonly [string, object][] = [
  ['session.me', {}],
  ['board.get', { year: YEAR }],
  ['inbox.list', {}],
  ['inbox.count', {}],
  ['document.list', { year: YEAR }],
  ['alur.list', {}],
  ['alur.get', { type: 'spp', opd: '' }],
  ['alur.drafters', {}],
  ['jadwal.year', { year: YEAR }],
  ['jadwal.settings', {}],
  ['monitoring.due', { year: YEAR, month: 1 }],
];

test('reads are served, a command and a sign-in wait until the check is through', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-held-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'siklus.db');
  const before = await startWorld({ database: file });
  const { cookie } = await before.signIn('perencana.1');
  const opening = { type: 'renja', year: YEAR, opd: OPD, unit: OPD, seed: goodRenja };
  const known = randomUUID();
  const planner = await before.signIn('perencana.1');
  await planner.mutate('document.open', { ...opening, id: known, key: randomUUID() });
  await before.close();

  const { promise, resolve } = Promise.withResolvers<void>();
  const world = await worldOn(openSqlite(file, { checked: promise }));
  onTestFinished(world.close);
  const person = personOf(world.url, cookie);
  for (const [path, input] of [...reads, ['document.get', { id: known }], ['document.explain', { id: known }]] as const)
    expect([path, (await person.query(path, input)).status]).toEqual([path, 200]);

  const done: string[] = [];
  const given = person.give(known, 1, { name: 'submit' }).then((answer) => (done.push('command'), answer));
  const signed = trySignIn(world.url, 'tapd', 'kata-sandi-uji').then((answer) => (done.push('sign-in'), answer));
  // Whoever asks after them is answered, again and again; they are not.
  for (let turn = 0; turn < 10; turn += 1) await person.query('board.get', { year: YEAR });
  expect(done).toEqual([]);
  resolve();
  expect(await given).toMatchObject({ ok: true, state: 'submitted' });
  expect((await signed).status).toBe(200);
  expect(dataOf(await person.query('session.me'))).toMatchObject({ username: 'perencana.1' });
});

test('the door that opens files for servers holds them until their pages were read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-held-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const store = await openStore(join(folder, 'siklus.db'), { check: 'beside' });
  onTestFinished(() => store.close());
  await store.checked;
  expect(await store.read.selectFrom('holiday').selectAll().execute()).toEqual([]);
});
