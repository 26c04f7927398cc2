// The demonstration as its visitors meet it: it begins on one day everywhere, and for twenty working days there is something to do at every desk.
import { appRouter, createBus } from '@siklus/api';
import { openDemoClock, openStore, type DemoClock } from '@siklus/server';
import { prepareDemo } from '@siklus/server/demo';
import { demoDay } from '@siklus/simulation';
import type { Store } from '@siklus/store';
import { offices, type Office } from '@siklus/workflow';
import { afterAll, beforeAll, expect, test } from 'vitest';

const PRESSES = 20;

let store: Store;
let clock: DemoClock;

beforeAll(async () => {
  store = await openStore(':memory:');
  await prepareDemo(store);
  const opened = await openDemoClock(store, () => 0);
  if (opened === undefined) throw new Error('the demonstration has no clock');
  clock = opened;
});
afterAll(() => store.close());

const callerOf = (person: string) =>
  appRouter.createCaller({
    store,
    now: clock.now,
    demo: clock,
    person,
    bus: createBus(),
    walk: () => ({ verdict: 'in-order', against: [], warnings: [] }),
    log: ({ fault }) => {
      throw fault;
    },
  });

type Caller = ReturnType<typeof callerOf>;

/** Whether whoever asks may stamp a paper, or hand in a draft, as the inbox wants it; or may write what is still missing in it. */
const mayWork = async (caller: Caller, id: string, wanted: string): Promise<boolean> => {
  const { commands } = await caller.document.get({ id });
  const command = commands.find((it) => it.command === wanted);
  if (command === undefined) return false;
  const onlyUnwritten = command.missing.every((it) => it.code === 'rule-broken');
  return command.allowed || (onlyUnwritten && commands.some((it) => it.command === 'revise' && it.allowed));
};

const workOf = async (person: string): Promise<readonly string[]> => {
  const caller = callerOf(person);
  const { rows } = await caller.inbox.list({ limit: 100 });
  const kept: string[] = [];
  for (const row of rows) if (await mayWork(caller, row.id, row.command)) kept.push(`${row.type} ${row.command}`);
  return kept;
};

/** Offices of which no account has anything to do. */
const dryDesks = async (): Promise<readonly Office[]> => {
  const accounts = await store.read
    .selectFrom('person')
    .innerJoin('assignment', 'assignment.person', 'person.id')
    .innerJoin('position', 'position.id', 'assignment.position')
    .select(['person.id', 'position.office'])
    .orderBy('person.username')
    .execute();
  const dry: Office[] = [];
  for (const office of offices) {
    const persons = accounts.filter((it) => it.office === office);
    let busy = false;
    for (const { id } of persons) if (!busy) busy = (await workOf(id)).length > 0;
    if (!busy) dry.push(office);
  }
  return dry;
};

test('the demonstration begins on its day, whatever day it is made on', async () => {
  expect(clock.now()).toBe(`${demoDay}T02:00:00.000Z`);
  expect(await callerOf('tapd').session.me()).toMatchObject({ demo: true, today: demoDay });
  const { at } = await store.read.selectFrom('head').select('at').executeTakeFirstOrThrow();
  // The last working day before it.
  expect(at.slice(0, 10)).toBe('2026-10-09');
});

test('the walk of the README finds its papers: an RKA for its drafter, several SP2D for the treasurer', async () => {
  expect(await workOf('pptk.1.01.0.00.0.00.01.0000')).toContain('rka submit');
  expect((await workOf('bud')).filter((it) => it === 'sp2d issue').length).toBeGreaterThan(1);
});

test('on its day and after each of twenty presses every office has a paper that it may stamp or finish', async () => {
  let { today } = await callerOf('tapd').demo.advance({ from: '2020-01-01' });
  expect(today).toBe(demoDay);
  for (let press = 0; press <= PRESSES; press += 1) {
    // The administrator decrees; no paper waits for that.
    expect({ press, today, dry: await dryDesks() }).toEqual({ press, today, dry: ['administrator'] });
    const before = today;
    ({ today } = await callerOf('tapd').demo.advance({ from: today }));
    expect(today > before).toBe(true);
  }
});

test('a desk without papers is seen, and so is one whose only papers cannot be stamped any more', async () => {
  await store.script(["DELETE FROM inbox WHERE office = 'sekda'"]);
  expect(await dryDesks()).toEqual(['sekda', 'administrator']);
  // When the year is over its transfers lie where they lay, but are not to be issued any more.
  await store.script(["UPDATE demo_clock SET day = '2027-03-01'"]);
  clock = (await openDemoClock(store, () => 0)) ?? clock;
  expect((await callerOf('bud').inbox.count({})).total).toBeGreaterThan(0);
  expect(await dryDesks()).toContain('bud');
});
