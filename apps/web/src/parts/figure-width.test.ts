// A column is as wide as its longest figure.
import { expect, test } from 'vitest';
import { digitsWide, figureWidth, headingWide, longest } from './figure-width.ts';

test('what groups digits takes half of their room, a sign all of it', () => {
  expect([digitsWide('999'), digitsWide('1.234.567'), digitsWide('−1.234,50')]).toEqual([3, 8, 8]);
});

test('the longest figure decides, and one more digit makes more room', () => {
  const short = longest(['1', '12.345'], 2);
  expect(short).toBe(5.5);
  expect(longest([], 2)).toBe(2);
  expect(figureWidth(short)).toBe('calc(5.94 * 1ch + 17px)');
  expect(figureWidth(longest(['123.456']))).not.toBe(figureWidth(short));
});

test('a short heading stands in one line, a long one as wide as its longest word', () => {
  expect(headingWide('Volume 1')).toBeCloseTo(8.4);
  expect(headingWide('Bulan (0 = belum ada rencana kas)')).toBeCloseTo(10.5);
  expect(headingWide('Pertanggungjawaban dana')).toBeCloseTo(18.9);
});
