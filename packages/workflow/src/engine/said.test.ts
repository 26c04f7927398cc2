// A text that nobody sees says nothing, whatever it is made of.
import { expect, test } from 'vitest';
import { explains, isBlank } from './said.ts';

test.each([
  '',
  ' \t\n',
  '\u200b\u200b\u200b\u200b\u200b',
  '\u00ad',
  '\u2060\ufeff',
  '\u3164',
  '\u2800',
  '\u202e',
  undefined,
])('%j is blank', (value) => {
  expect(isBlank(value)).toBe(true);
  expect(explains(value, 1)).toBe(false);
});

test.each(['a', '-', '中', '7', '\u200ba'])('%j is not', (value) => expect(isBlank(value)).toBe(false));

test('a reason has five visible characters, and is more than signs', () => {
  for (const it of ['salah', ' a b c ', '12345', '理由はある']) expect(explains(it)).toBe(true);
  for (const it of ['sala', 'sa\u200b\u200b\u200b', '.....', '-----', '     ']) expect(explains(it)).toBe(false);
  expect(explains('ok', 2)).toBe(true);
});
