// A kind of screen that no test looks at any more is missed at the end of a run.

import { expect, test } from 'vitest';
import { kinds, unasked } from '../e2e/support/kinds.ts';

const names = kinds.flatMap(({ daily, more = [] }) => [daily, ...more]);

test('every look has a name of its own', () => {
  expect(new Set(names).size).toBe(names.length);
});

test('a look that was taken out is missed, whether it is one of every day or of a proof; none is where all were taken', () => {
  expect(unasked(names)).toEqual([]);
  expect(unasked(names.filter((it) => it !== 'jadwal-riwayat' && it !== 'jadwal-terima'))).toEqual([
    'jadwal-terima',
    'jadwal-riwayat',
  ]);
});
