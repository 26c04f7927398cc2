// The live stream: what moved while nobody listened, then what moves now.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { listenAt, type Heard } from './listen.ts';
import { startWorld, type Person, type World } from './world.ts';
import { goodRenja } from './year.ts';

let world: World;
let planner: Person;
let renja: string;

beforeAll(async () => {
  world = await startWorld();
  planner = await world.signIn('perencana.1');
  renja = (await planner.open('renja', goodRenja)).id;
});
afterAll(() => world.close());

const listen = (input: object, count: number, meanwhile?: () => Promise<unknown>): Promise<readonly Heard[]> =>
  listenAt(world.url, planner.cookie, { input, count, meanwhile });

test('an open screen hears of a stamp at once, under its journal number', async () => {
  const heard = await listen({}, 1, () => planner.give(renja, 1, { name: 'submit' }));
  expect(heard).toEqual([
    {
      id: '2',
      notice: { seq: 2, document: renja, type: 'renja', opd: expect.any(String), version: 2, state: 'submitted' },
    },
  ]);
});

test('a screen that was away hears what it missed, once, in order, before what happens now', async () => {
  const partner = await world.signIn('mitra-bappeda');
  const heard = await listen({ since: 0 }, 3, () => partner.give(renja, 2, { name: 'verify' }));
  expect(heard.map(({ notice }) => [notice['seq'], notice['state']])).toEqual([
    [1, 'draft'],
    [2, 'submitted'],
    [3, 'verified'],
  ]);
  const again = await listen({ lastEventId: '2' }, 1);
  expect(again.map(({ notice }) => notice['seq'])).toEqual([3]);
});
