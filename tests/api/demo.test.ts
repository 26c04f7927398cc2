// The clock of a demonstration: its own day, moved on by whoever is signed in; on a real database there is nothing to move.

import { createServer, openDemoClock, type RunningServer } from '@siklus/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listenAt } from './listen.ts';
import { answerOf, dataOf, ownHeaders, signInAt, startWorld, YEAR, type Person, type World } from './world.ts';
import { goodRenja } from './year.ts';

const BEFORE = YEAR - 1;
const MINUTE = 60_000;

let world: World;
let renja: string;

beforeAll(async () => {
  world = await startWorld();
  // A Monday.
  world.onDay(`${BEFORE}-02-03`);
  renja = (await (await world.signIn('perencana.1')).open('renja', goodRenja)).id;
});
afterAll(() => world.close());

const advanceAt = (url: string, cookie: string, from: string): Promise<Response> =>
  fetch(`${url}/api/trpc/demo.advance`, {
    method: 'POST',
    headers: ownHeaders(url, cookie),
    body: JSON.stringify({ from }),
  });

test('nobody moves the clock of a real database, signed in or not', async () => {
  const { cookie, query } = await world.signIn('tapd');
  for (const it of [cookie, '']) expect((await advanceAt(world.url, it, `${BEFORE}-02-03`)).status).toBe(404);
  expect(dataOf(await query('session.me'))).toMatchObject({ demo: false, today: `${BEFORE}-02-03` });
  expect(await openDemoClock(world.store)).toBeUndefined();
});

describe('a demonstration', () => {
  let server: RunningServer;
  let officer: Person;
  let milliseconds = 0;
  const elapsed = (): number => milliseconds;
  const clockOf = async () => {
    const clock = await openDemoClock(world.store, elapsed);
    if (clock === undefined) throw new Error('no clock');
    return clock;
  };

  beforeAll(async () => {
    await world.store.script([
      'CREATE TABLE demo_account (username TEXT, password TEXT, name TEXT, office TEXT, opd TEXT)',
      `INSERT INTO holiday (day, name) VALUES ('${BEFORE}-02-10', 'Libur')`,
    ]);
  });
  afterAll(() => server.close());

  test('that was made before there were clocks gets one on the working day after its last entry', async () => {
    expect((await clockOf()).now()).toBe(`${BEFORE}-02-04T02:00:00.000Z`);
  });

  test('runs through its day and does not leave it by itself', async () => {
    const clock = await clockOf();
    milliseconds += 90 * MINUTE;
    expect(clock.now()).toBe(`${BEFORE}-02-04T03:30:00.000Z`);
    milliseconds += 3 * 24 * 60 * MINUTE;
    // The last millisecond of the day in WIB.
    expect(clock.now()).toBe(`${BEFORE}-02-04T16:59:59.999Z`);
  });

  test('goes on to the next working day, past Sundays and holidays, by one day for two who ask at once', async () => {
    const clock = await clockOf();
    const days = [`${BEFORE}-02-04`];
    for (let press = 0; press < 4; press += 1) {
      const from = days.at(-1) ?? '';
      const answers = await Promise.all([clock.advance(from), clock.advance(from)]);
      expect(new Set(answers).size).toBe(1);
      days.push(await clock.advance(from));
    }
    // Friday the 7th is followed by Tuesday: Monday is a holiday.
    expect(days.map((it) => it.slice(5))).toEqual(['02-04', '02-05', '02-06', '02-07', '02-11']);
    expect(clock.now()).toBe(`${BEFORE}-02-11T02:00:00.000Z`);
    expect((await clockOf()).now()).toBe(`${BEFORE}-02-11T02:00:00.000Z`);
  });

  test('is moved by whoever is signed in, and its papers get its date', async () => {
    server = await createServer({ store: world.store, ports: [0], web: 'tests/api/no-app' });
    officer = await signInAt(server.url, 'perencana.1');
    const today = async (): Promise<unknown> => dataOf(await officer.query('session.me'));
    expect(await today()).toMatchObject({ demo: true, today: `${BEFORE}-02-11` });
    expect((await advanceAt(server.url, '', `${BEFORE}-02-11`)).status).toBe(401);
    expect((await advanceAt(server.url, officer.cookie, 'besok')).status).toBe(400);
    const moved = await answerOf(await advanceAt(server.url, officer.cookie, `${BEFORE}-02-11`));
    expect(dataOf(moved)).toEqual({ today: `${BEFORE}-02-12` });
    expect(await today()).toMatchObject({ today: `${BEFORE}-02-12` });
    expect(await officer.give(renja, 1, { name: 'submit' })).toMatchObject({ ok: true });
    const { at } = await world.store.read.selectFrom('head').select('at').executeTakeFirstOrThrow();
    expect(at.slice(0, 13)).toBe(`${BEFORE}-02-12T02`);
  });

  test('tells its day at the beginning of every stream, under the number up to which the journal has been read', async () => {
    const { seq } = await world.store.read.selectFrom('head').select('seq').executeTakeFirstOrThrow();
    const listen = (input: object, count: number) => listenAt(server.url, officer.cookie, { input, count });
    const day = { today: `${BEFORE}-02-12` };
    expect(await listen({}, 1)).toEqual([{ id: `${seq}`, notice: day }]);
    expect(await listen({ lastEventId: `${seq - 1}` }, 2)).toMatchObject([
      { id: `${seq - 1}`, notice: day },
      { id: `${seq}`, notice: { seq } },
    ]);
  });

  test('that is opened again stands behind its last entry: time never runs back', async () => {
    const { at } = await world.store.read.selectFrom('head').select('at').executeTakeFirstOrThrow();
    expect((await clockOf()).now() > at.slice(0, 23)).toBe(true);
    // Somebody acted by another clock that was ahead.
    await world.store.script([`UPDATE demo_clock SET day = '${BEFORE}-01-06'`]);
    const clock = await clockOf();
    expect(clock.now().slice(0, 10)).toBe(`${BEFORE}-02-12`);
    expect(await clock.advance(`${BEFORE}-02-12`)).toBe(`${BEFORE}-02-13`);
  });
});
