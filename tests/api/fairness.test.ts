// An account at full speed, and twenty together, do not hold up another: what it waits for is compared with what it waits for while they rest, in turns
// of half a second, so that neither the speed of the machine nor who else works on it matters.
import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { usualLimits } from '@siklus/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { proving } from '../support/extent.ts';
import type { Press } from '../support/hog.ts';
import { putPapers } from '../support/put-paper.ts';
import { startWorld, YEAR, type Person, type World } from './world.ts';
import { goodRenja } from './year.ts';

/**
 * Seconds for which they press. Only the proof measures: of a second there are too few answers for a hundredth of them. That accounts take turns, and
 * share commits, is counted on every day: turns.test, lanes.test.
 */
const SECONDS = 60;
const TURN_MS = 500;

/** Between what the officer asks for: slow enough to be counted among the calm, whose purse fills as fast as they spend it. */
const PAUSE_MS = 250;

let world: World;
let hog: ChildProcess;
let officer: Person;

beforeAll(async () => {
  world = await startWorld({ limits: usualLimits });
  // What is refused on it is written: the answer is kept.
  await putPapers(world.store, YEAR, [{ id: 'rpjmd-uji-1', type: 'rpjmd', opd: '', body: {}, stamped: ['x'] }]);
  const planner = await world.signIn('perencana.1');
  for (let count = 0; count < 20; count += 1) await planner.open('renja', goodRenja);
  officer = await world.signIn('tapd');
  hog = fork(fileURLToPath(new URL('../support/hog.ts', import.meta.url)));
});
afterAll(async () => {
  hog.kill();
  await world.close();
});

/** What an officer waits for who looks at a list and gives a command, in milliseconds. */
async function work(): Promise<number> {
  const from = performance.now();
  const list = await officer.query('document.list', { year: 2026, limit: 50 });
  const command = { key: randomUUID(), id: 'rpjmd-uji-1', version: 1, command: { name: 'submit' } };
  const given = await officer.mutate('document.execute', command);
  expect([list.status, given.status]).toEqual([200, 200]);
  return performance.now() - from;
}

const p99 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;

/** How many times as long an officer waits for the slowest of a hundred, under pressure. */
async function ratio(cookies: readonly string[]): Promise<number> {
  const [alone, pressed]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < (SECONDS * 2 * 1000) / TURN_MS; turn += 1) {
    hog.send({ url: world.url, cookies: turn % 2 === 0 ? [] : cookies } satisfies Press);
    const times = turn % 2 === 0 ? alone : pressed;
    for (const end = performance.now() + TURN_MS; performance.now() < end; await setTimeout(PAUSE_MS))
      times.push(await work());
  }
  hog.send({ url: world.url, cookies: [] } satisfies Press);
  return p99(pressed) / p99(alone);
}

test.skipIf(!proving).each([1, 20])(
  'with %d accounts at full speed another waits at most twice as long',
  async (count) => {
    const people = await world.store.read.selectFrom('person').select('username').orderBy('username').execute();
    const names = people
      .map((it) => it.username)
      .filter((it) => it !== 'tapd')
      .slice(0, count);
    const cookies: string[] = [];
    for (const name of names) cookies.push((await world.signIn(name)).cookie);
    expect(cookies).toHaveLength(count);
    expect(await ratio(cookies)).toBeLessThanOrEqual(2);
  },
);
