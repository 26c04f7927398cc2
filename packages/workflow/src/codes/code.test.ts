// Codes: levels and parents by their parts.
import { expect, test } from 'vitest';
import { ancestorAt, isWithin, levelOf, nomenclatureKey, parentOf } from './code.ts';

test('the five levels of the programme tree have 1, 2, 3, 5 and 6 parts', () => {
  const codes = ['1', '1.05', '1.05.02', '1.05.02.2', '1.05.02.2.03', '1.05.02.2.03.0002', '1.05.02.2.03.0002.1'];
  expect(codes.map((code) => levelOf('program', code))).toEqual([1, 2, 3, undefined, 4, 5, undefined]);
});

test('the six levels of the chart of accounts have as many parts', () => {
  expect(['5', '5.1', '5.1.02.01.01.0024'].map((code) => levelOf('akun', code))).toEqual([1, 2, 6]);
  expect(levelOf('akun', '5.1.02.01.01.0024.1')).toBeUndefined();
});

test('a parent is found by parts: a kegiatan belongs to its program, past the digit of authority', () => {
  expect(parentOf('program', '1.05.02.2.03')).toBe('1.05.02');
  expect(parentOf('program', '1')).toBeUndefined();
  expect(ancestorAt('program', '1.05.02.2.03.0002', 4)).toBe('1.05.02.2.03');
  expect(ancestorAt('akun', '5.1', 3)).toBeUndefined();
});

test('1.1 is not within 1.10, nor 1.10 within 1.1', () => {
  expect([isWithin('1.10', '1.1'), isWithin('1.1', '1.10'), isWithin('1.1.01', '1.1'), isWithin('1.1', '1.1')]).toEqual(
    [false, false, true, true],
  );
});

test('a supporting programme is found once for all affairs', () => {
  expect(nomenclatureKey('5.01.01.2.01.01')).toBe('X.XX.01.2.01.01');
  expect(nomenclatureKey('1.05.02.2.03.0002')).toBe('1.05.02.2.03.0002');
});
