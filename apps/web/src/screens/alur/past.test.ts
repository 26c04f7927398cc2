import { expect, test } from 'vitest';
import { begin, turn, type Past } from './past.ts';

const set = (past: Past<number>, to: number, mark?: string): Past<number> =>
  turn(past, { kind: 'change', to: () => to, mark });

test('what was done can be undone and done again, in order', () => {
  const done = set(set(begin(1), 2), 3);
  const undone = turn(done, { kind: 'undo' });
  expect(undone.now).toBe(2);
  expect(turn(turn(undone, { kind: 'undo' }), { kind: 'undo' }).now).toBe(1);
  expect(turn(undone, { kind: 'redo' }).now).toBe(3);
  expect(turn(set(undone, 9), { kind: 'redo' }).now).toBe(9);
});

test('letters typed in one field are one change, in two fields two', () => {
  const typed = set(set(set(begin(1), 2, 'a'), 3, 'a'), 4, 'b');
  expect(turn(typed, { kind: 'undo' }).now).toBe(3);
  expect(turn(turn(typed, { kind: 'undo' }), { kind: 'undo' }).now).toBe(1);
});

test('a change that changes nothing leaves nothing to undo', () => {
  expect(set(begin(1), 1).before).toEqual([]);
});
