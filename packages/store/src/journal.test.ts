// Time in the log never stands still or runs back, and every row is chained to the one before.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { chainHash, nextInstant } from './journal.ts';

describe('the next instant', () => {
  test.each([
    ['', '2026-02-01T00:00:00.000Z', '2026-02-01T00:00:00.000000Z'],
    ['', '2026-02-01T00:00:00Z', '2026-02-01T00:00:00.000000Z'],
    ['2026-02-01T00:00:00.000000Z', '2026-02-01T00:00:00.001Z', '2026-02-01T00:00:00.001000Z'],
    ['2026-02-01T00:00:00.000000Z', '2026-02-01T00:00:00.000Z', '2026-02-01T00:00:00.000001Z'],
    ['2026-02-01T00:00:00.000999Z', '2026-01-31T23:59:59.000Z', '2026-02-01T00:00:00.001000Z'],
    ['2026-02-01T00:00:00.999999Z', '2026-02-01T00:00:00.999Z', '2026-02-01T00:00:01.000000Z'],
    ['2026-12-31T23:59:59.999999Z', '2026-12-31T00:00:00.000Z', '2027-01-01T00:00:00.000000Z'],
  ])('after "%s" the clock says %s: %s', (last, now, next) => expect(nextInstant(last, now)).toBe(next));

  test('a clock that stands still gives a thousand different instants in order', () => {
    const given: string[] = [''];
    for (let index = 0; index < 1000; index += 1)
      given.push(nextInstant(given.at(-1) ?? '', '2026-02-01T00:00:00.000Z'));
    expect(given).toEqual([...new Set(given)].toSorted());
  });
});

test('a hash covers the row and the hash before it', () => {
  const expected = createHash('sha256').update('abc\n{"seq":1}').digest('hex');
  expect(chainHash('abc', '{"seq":1}')).toBe(expected);
  expect(chainHash('abd', '{"seq":1}')).not.toBe(expected);
});
