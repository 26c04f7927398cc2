import { expect, test } from 'vitest';
import { isDeep, parseJson } from './json-body.ts';

test('depth counts brackets outside of strings only', () => {
  expect(isDeep('[[[]]]', 3)).toBe(false);
  expect(isDeep('[[[[]]]]', 3)).toBe(true);
  expect(isDeep('["[[[[[[", "\\"[[[[[["]', 3)).toBe(false);
  expect(isDeep('[{"a":[1]},{"a":[2]},{"a":[3]}]', 3)).toBe(false);
});

test('a million brackets need no stack, and broken text is not quoted', () => {
  expect(parseJson('['.repeat(1_000_000))).toEqual({ fault: 'deep' });
  expect(parseJson('{"kata sandi": rahasia}')).toEqual({ fault: 'broken' });
  expect(parseJson('{"a":1}')).toEqual({ value: { a: 1 } });
});
