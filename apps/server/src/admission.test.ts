import { expect, test } from 'vitest';
import { createAdmission, spend, type Limits } from './admission.ts';
import { commandsOf, priceOf } from './price.ts';

const limits: Limits = { commands: 200, burst: 100, perSecond: 10, calm: 50, waiting: 5, streams: 2 };
const full = { units: 100, at: 0 };

test('units come back with time, up to a full purse, and it is said how long to wait', () => {
  const spent = spend(full, 95, 0, limits);
  expect(spent).toEqual({ purse: { units: 5, at: 0 }, wait: 0 });
  expect(spend(spent.purse, 10, 0, limits)).toEqual({ purse: { units: 5, at: 0 }, wait: 1 });
  expect(spend(spent.purse, 10, 500, limits).wait).toBe(0);
  expect(spend(spent.purse, 100, 0, limits).wait).toBe(10);
  expect(spend(spent.purse, 0, 3_600_000, limits).purse.units).toBe(100);
});

test('what costs more than a purse holds is let in when that is full, and owed', () => {
  const owed = spend(full, 150, 0, limits);
  expect(owed).toEqual({ purse: { units: -50, at: 0 }, wait: 0 });
  expect(spend(owed.purse, 1, 0, limits).wait).toBe(6);
  expect(spend({ units: 99, at: 0 }, 150, 0, limits).wait).toBe(1);
});

test('a clock that was set back takes nothing and gives nothing', () => {
  expect(spend({ units: 50, at: 10_000 }, 10, 0, limits).purse.units).toBe(40);
});

test('one account spends nothing of another', () => {
  const { ask } = createAdmission(limits, () => 0);
  expect([ask('a', 100), ask('a', 1), ask('b', 100)].map((it) => it.wait)).toEqual([0, 1, 0]);
});

test('who has spent much lately is hasty, until it has come back', () => {
  let now = 0;
  const { ask } = createAdmission(limits, () => now);
  const asked = [ask('a', 50), ask('a', 1), ask('b', 1)];
  now = 5000;
  expect([...asked, ask('a', 1)].map((it) => it.hasty)).toEqual([false, true, false, false]);
});

test('an account has so many streams, and one that ends makes room', () => {
  const { stream } = createAdmission(limits, () => 0);
  const [first, second, third] = [stream('a'), stream('a'), stream('a')];
  expect([typeof first, typeof second, third]).toEqual(['function', 'function', undefined]);
  expect(stream('b')).toBeTypeOf('function');
  first?.();
  expect(stream('a')).toBeTypeOf('function');
  expect(stream('a')).toBeUndefined();
});

const many = (count: number) => ({ path: 'document.executeMany', input: { items: Array.from({ length: count }) } });

test('a look costs least, a command more, the walk of a chain most, and what stands in bulk is counted', () => {
  const price = (kind: 'query' | 'mutation', path: string) => priceOf(kind, [{ path, input: {} }]);
  const prices = [
    price('query', 'document.get'),
    price('mutation', 'document.execute'),
    price('mutation', 'alur.publish'),
  ];
  expect(prices).toEqual(prices.toSorted((a, b) => a - b));
  expect(new Set(prices).size).toBe(3);
  expect(priceOf('mutation', [many(200)])).toBeGreaterThan(priceOf('mutation', [many(30)]));
  expect(
    commandsOf(
      'mutation',
      Array.from({ length: 20 }, () => many(200)),
    ),
  ).toBe(4000);
  expect(commandsOf('query', [many(200)])).toBe(0);
  expect(commandsOf('mutation', [{ path: 'document.execute', input: null }, many(0)])).toBe(2);
});
