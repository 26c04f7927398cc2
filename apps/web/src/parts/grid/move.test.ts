// The cursor never leaves the grid by an arrow, and always can by Tab.
import { expect, test } from 'vitest';
import { move, nextOf, rangeOf, tab } from './move.ts';

const extent = { rows: 3, columns: 4, page: 2 };
const at = (row: number, column: number) => ({ row, column });

test.each([
  ['ArrowUp', false, at(0, 1)],
  ['ArrowDown', true, at(2, 1)],
  ['ArrowLeft', true, at(1, 0)],
  ['PageDown', false, at(2, 1)],
  ['Home', false, at(1, 0)],
  ['End', true, at(2, 3)],
])('%s (far: %s) leads to %j', (key, far, place) => expect(move(at(1, 1), key, far, extent)).toEqual(place));

test('at the edge an arrow stays', () => expect(move(at(0, 0), 'ArrowLeft', false, extent)).toEqual(at(0, 0)));
test('letters do not move', () => expect(move(at(0, 0), 'a', false, extent)).toBeUndefined());
test('Tab goes on to the next row and leaves after the last cell', () => {
  expect(tab(at(0, 3), false, extent)).toEqual(at(1, 0));
  expect(tab(at(1, 0), true, extent)).toEqual(at(0, 3));
  expect(tab(at(2, 3), false, extent)).toBeUndefined();
  expect(tab(at(0, 0), true, extent)).toBeUndefined();
});
test('a selection has its corners in order', () =>
  expect(rangeOf(at(2, 0), at(1, 3))).toEqual({ top: 1, bottom: 2, left: 0, right: 3 }));

test('from wrong cell to wrong cell in reading order, round and round', () => {
  const places = [at(0, 2), at(1, 0), at(1, 3)];
  expect(nextOf(places, at(0, 0), false)).toEqual(at(0, 2));
  expect(nextOf(places, at(1, 0), false)).toEqual(at(1, 3));
  expect(nextOf(places, at(1, 3), false)).toEqual(at(0, 2));
  expect(nextOf(places, at(1, 3), true)).toEqual(at(1, 0));
  expect(nextOf(places, at(0, 2), true)).toEqual(at(1, 3));
  expect(nextOf([], at(0, 0), false)).toBeUndefined();
});
