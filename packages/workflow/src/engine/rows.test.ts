// Rows that stand twice.
import { expect, test } from 'vitest';
import { repeated } from './rows.ts';

test('every row but the first of a key stands twice', () => {
  const rows = ['a1', 'b1', 'a2', 'c1', 'a3'];
  expect(repeated(rows, (row) => row.slice(0, 1))).toEqual(['a2', 'a3']);
  expect(repeated([], String)).toEqual([]);
});
