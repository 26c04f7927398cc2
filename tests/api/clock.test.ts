// A server whose clock is not believed: it says so, goes on reading, stamps nothing, and hears of it when an operator confirms.

import { randomUUID } from 'node:crypto';
import { confirmClock, execute, type ExecuteAnswer } from '@siklus/api';
import { createServer, type RunningServer } from '@siklus/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerOf, dataOf, OPD, refusalOf, signInAt, startWorld, YEAR, type Person, type World } from './world.ts';
import { goodRenja, goodUsulan } from './year.ts';

const right = Date.parse(`${YEAR - 1}-02-03T02:00:00.000Z`);
const wrong = Date.parse('2036-03-02T02:00:00.000Z');

let wall = right;
let world: World;
let server: RunningServer;
let planner: Person;

const restart = async (): Promise<void> => {
  await server.close();
  server = await createServer({
    store: world.store,
    ports: [0],
    machine: { wall: () => wall, elapsed: () => 0 },
    web: 'tests/api/no-app',
    log: () => undefined,
  });
  planner = await signInAt(server.url, 'penyusun');
};

const health = async () => answerOf(await fetch(`${server.url}/healthz`));
const told = async (): Promise<unknown> =>
  (dataOf(await planner.query('session.me')) as { readonly clock?: { readonly id: string } }).clock?.id;
const open = async (key: string = randomUUID(), id: string = randomUUID()): Promise<ExecuteAnswer> => {
  const wish = { key, id, type: 'renja', year: YEAR, opd: OPD, unit: OPD, seed: goodRenja };
  return dataOf(await planner.mutate('document.open', wish)) as ExecuteAnswer;
};
const lock = async (locked: boolean, last: number): Promise<void> => {
  const decree = { kind: 'kunci', aspect: 'harga', year: YEAR, opd: '', code: '', locked } as const;
  const deed = { kind: 'decree', decree, reason: 'Keputusan rapat.', last } as const;
  const asked = { person: 'administrator', key: randomUUID(), now: new Date(wall).toISOString(), deed };
  expect((await execute(world.store, asked)).answer).toMatchObject({ ok: true });
};

beforeAll(async () => {
  world = await startWorld();
  ({ server } = world);
  await restart();
});
afterAll(async () => {
  await server.close();
  await world.store.close();
});

test('a clock that is believed: health is good, stamps are kept', async () => {
  expect(await health()).toMatchObject({ status: 200, body: { ok: true } });
  expect(await told()).toBe(undefined);
  await lock(true, 0);
});

test('a clock that is not: health and the session say why, papers are read, nothing is written, and no refusal is kept', async () => {
  wall = wrong;
  await restart();
  const { status, body } = await health();
  expect({ status, body }).toMatchObject({ status: 503, body: { ok: false } });
  expect(JSON.stringify(body)).toContain('2 Mar 2036 pukul 09.00');
  const [key, id] = [randomUUID(), randomUUID()];
  const answer = await open(key, id);
  expect(refusalOf(answer)).toBe('clock-unconfirmed');
  expect(answer.ok ? '' : answer.refusals[0]?.text.id).toMatch(/^Jam server menunjukkan 2 Mar 2036 pukul 09\.00/);
  expect(answer.ok ? '' : answer.refusals[0]?.text.id).toBe(await told());
  expect((await planner.query('board.get', { year: YEAR })).status).toBe(200);
  const admin = await signInAt(server.url, 'administrator');
  const wish = { key: randomUUID(), type: 'rka', opd: '', reason: 'Kembali ke alur daerah.', chain: null, last: 0 };
  expect(refusalOf(dataOf(await admin.mutate('alur.publish', wish)) as ExecuteAnswer)).toBe('clock-unconfirmed');
  wall = right;
  expect(await health()).toMatchObject({ status: 200 });
  expect(await told()).toBe(undefined);
  expect(await open(key, id)).toMatchObject({ ok: true });
});

test('a log that was dated by such a clock: lists and decrees follow the order of the acts', async () => {
  wall = wrong;
  await lock(false, 1);
  wall = right + 60_000;
  expect(await health()).toMatchObject({ status: 503 });
  expect(refusalOf(await open())).toBe('clock-unconfirmed');
  const now = new Date(wall).toISOString();
  expect(await confirmClock(world.store, { now, reason: 'Baterai jam mati.', by: 'Sri', back: now })).toMatchObject({
    ok: true,
  });
  expect(await health()).toMatchObject({ status: 200 });
  await lock(true, 2);
  const locks = dataOf(await planner.query('jadwal.locks', { year: YEAR }));
  expect(locks).toMatchObject([{ edition: 3, locked: true }]);
  const history = dataOf(await planner.query('jadwal.history', { year: YEAR })) as { edition: number }[];
  expect(history.map((it) => it.edition)).toEqual([3, 2, 1]);
});

test('papers are listed by who moved last, whatever the clock said', async () => {
  const citizen = await signInAt(server.url, 'pengusul');
  const first = {
    type: 'usulan',
    opening: { id: randomUUID(), year: YEAR, opd: OPD, unit: OPD, seed: goodUsulan },
  } as const;
  // Some days ahead are believed at a start, and windows are still open.
  wall = right + 5 * 24 * 3_600_000;
  const asked = { person: 'pengusul', key: randomUUID(), now: new Date(wall).toISOString() };
  expect((await execute(world.store, { ...asked, deed: { kind: 'open', ...first } })).answer).toMatchObject({
    ok: true,
  });
  wall = right + 120_000;
  const now = new Date(wall).toISOString();
  await confirmClock(world.store, { now, reason: 'Baterai jam mati.', by: 'Sri', back: now });
  const second = await citizen.open('usulan', goodUsulan);
  expect(second.answer).toMatchObject({ ok: true });
  const page = async (cursor?: string) =>
    dataOf(
      await planner.query('document.list', { year: YEAR, limit: 2, ...(cursor === undefined ? {} : { cursor }) }),
    ) as {
      rows: { id: string }[];
      cursor: string | undefined;
    };
  const { rows, cursor } = await page();
  expect(rows.map((it) => it.id)).toEqual([second.id, first.opening.id]);
  expect((await page(cursor)).rows).toHaveLength(1);
});
