import { expect, test } from 'vitest';
import { createSignInLimit } from './sign-in-limit.ts';

const limits = { perAccount: 2, perSource: 3, minutes: 1 };

const made = () => {
  const limit = createSignInLimit(limits);
  return {
    fail: (username: string, source: string, now: number) => limit.begin(username, source, now),
    /** The seconds to wait for, 0 where an attempt may be made; asking counts for nothing. */
    wait: (username: string, source: string, now: number): number => {
      const begun = limit.begin(username, source, now);
      if ('wait' in begun) return begun.wait;
      begun.unanswered();
      return 0;
    },
    begin: limit.begin,
  };
};

test('an account is closed to the source that guessed, and to no other', () => {
  const { fail, wait } = made();
  fail('Bud', '1', 0);
  fail('bud', '1', 30_000);
  expect(wait('bud', '1', 30_000)).toBe(30);
  expect(wait('bud', '2', 30_000)).toBe(0);
  expect(wait('pa', '1', 30_000)).toBe(0);
  expect(wait('bud', '1', 60_000)).toBe(0);
});

test('a source that guesses at many accounts is closed as a whole', () => {
  const { fail, wait } = made();
  for (const name of ['a', 'b', 'c']) fail(name, '1', 0);
  expect(wait('d', '1', 1)).toBeGreaterThan(0);
});

test('success forgets the failures of that account, and its own attempt', () => {
  const { fail, wait, begin } = made();
  fail('bud', '1', 0);
  const right = begin('bud', '1', 0);
  if (!('wait' in right)) right.succeeded();
  fail('bud', '1', 1);
  expect(wait('bud', '1', 2)).toBe(0);
  expect(wait('pa', '1', 2)).toBe(0);
});

test('attempts at once count while they are being answered', () => {
  const { begin } = made();
  const asked = Array.from({ length: 9 }, () => begin('bud', '1', 0));
  expect(asked.filter((it) => !('wait' in it))).toHaveLength(limits.perAccount);
});
