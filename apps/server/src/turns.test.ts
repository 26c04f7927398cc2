import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

const calm = (account: string) => ({ account, hasty: false });
const hasty = (account: string) => ({ account, hasty: true });

/** Turns on a clock that only work moves, and the order in which work was done. */
function made(atOnce = 1) {
  let now = 0;
  const done: string[] = [];
  const turns = createTurns({ atOnce, elapsed: () => now });
  const work =
    (name: string, millis = 1) =>
    async (): Promise<string> => {
      now += millis;
      done.push(name);
      return name;
    };
  return { turns, done, work };
}

test('whoever comes while somebody has asked for much comes next', async () => {
  const { turns, done, work } = made();
  const many = Array.from({ length: 50 }, (_, index) => turns.take(calm('a'), work(`a${index}`)));
  await many[1];
  await turns.take(calm('b'), work('b'));
  expect(done.indexOf('b')).toBeLessThanOrEqual(3);
  await Promise.all(many);
  expect(done).toHaveLength(51);
});

test('of twenty who ask for much nobody has two turns more than another', async () => {
  const { turns, done, work } = made();
  const all = Array.from({ length: 20 }, (_, account) =>
    Array.from({ length: 10 }, () => turns.take(calm(`${account}`), work(`${account}`))),
  ).flat();
  while (done.length < 110) await turn();
  const served = [...Map.groupBy(done.slice(0, 110), (it) => it).values()].map((it) => it.length);
  expect(served).toHaveLength(20);
  expect(Math.max(...served) - Math.min(...served)).toBeLessThanOrEqual(1);
  await Promise.all(all);
});

test('what hasty accounts ask for comes after everything else, and of theirs there is never more than one turn in between', async () => {
  const { turns, done, work } = made();
  const slow = ['a', 'b', 'c'].map((account) => turns.take(hasty(account), work('hasty')));
  const quick = Array.from({ length: 5 }, () => turns.take(calm('officer'), work('calm')));
  await Promise.all(quick);
  expect(done.filter((it) => it === 'hasty').length).toBeLessThanOrEqual(1);
  await Promise.all(slow);
  expect(done).toHaveLength(8);
});

test('after the turn of a hasty account the others rest, and whoever works at a desk does not', async () => {
  const { turns, done, work } = made();
  const [first, second] = [turns.take(hasty('a'), work('a', 50)), turns.take(hasty('b'), work('b'))];
  await first;
  const from = performance.now();
  await turns.take(calm('officer'), work('officer'));
  await second;
  expect(done).toEqual(['a', 'officer', 'b']);
  expect(performance.now() - from).toBeGreaterThan(90);
});

test('it is known how much of an account waits', async () => {
  const { turns, work } = made();
  const all = [turns.take(calm('a'), work('1')), turns.take(hasty('a'), work('2')), turns.take(calm('b'), work('3'))];
  expect([turns.waiting('a'), turns.waiting('b'), turns.waiting('c')]).toEqual([2, 1, 0]);
  await Promise.all(all);
  expect(turns.waiting('a')).toBe(0);
});

test('what fails is told to whoever asked, and the next has its turn', async () => {
  const { turns, work } = made();
  const failing = turns.take(calm('a'), async () => {
    throw new Error('no');
  });
  const next = turns.take(calm('a'), work('next'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
});
