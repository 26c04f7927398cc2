import { settingFault } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { typedOf, valueOf } from './typed.ts';

test.each([
  ['rupiah', '350.000.000', '350000000'],
  ['rupiah', 'Rp 350.000.000,50', '350000000.50'],
  ['rupiah', '350000000', '350000000'],
  ['percent', '90,5', '90.5'],
  ['percent', '90.5', '90.5'],
  ['count', '1.250', '1250'],
  ['days', ' 31 ', '31'],
  ['month-day', '03-31', '03-31'],
] as const)('as %s, %s is read as %s', (unit, typed, value) => {
  expect(valueOf(unit, typed)).toBe(value);
  expect(settingFault(unit, value)).toBeUndefined();
  expect(valueOf(unit, typedOf(unit, value))).toBe(value);
});

test('what cannot be read stays, so that the fault can name it', () => {
  expect(valueOf('rupiah', 'banyak')).toBe('banyak');
  expect(settingFault('percent', valueOf('percent', '9,5,5'))?.id).toContain('9,5,5');
});
