import { expect, test } from 'vitest';
import { createSignInLimit } from './sign-in-limit.ts';

const limits = { perAccount: 2, perSource: 3, minutes: 1 };

test('an account is closed to the source that guessed, and to no other', () => {
  const limit = createSignInLimit(limits);
  limit.failed('Bud', '1', 0);
  limit.failed('bud', '1', 30_000);
  expect(limit.wait('bud', '1', 30_000)).toBe(30);
  expect(limit.wait('bud', '2', 30_000)).toBe(0);
  expect(limit.wait('pa', '1', 30_000)).toBe(0);
  expect(limit.wait('bud', '1', 60_000)).toBe(0);
});

test('a source that guesses at many accounts is closed as a whole', () => {
  const limit = createSignInLimit(limits);
  for (const name of ['a', 'b', 'c']) limit.failed(name, '1', 0);
  expect(limit.wait('d', '1', 1)).toBeGreaterThan(0);
});

test('success forgets the failures of that account', () => {
  const limit = createSignInLimit(limits);
  limit.failed('bud', '1', 0);
  limit.succeeded('bud', '1');
  limit.failed('bud', '1', 1);
  expect(limit.wait('bud', '1', 2)).toBe(0);
});
