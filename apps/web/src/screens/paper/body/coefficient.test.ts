// Volumes and units of a line in one cell.
import { expect, test } from 'vitest';
import { fieldsOf } from '../../../parts/fields.ts';
import { COEFFICIENT, coefficientOf, columnOf, foldFactors } from './coefficient.ts';

test('the factors that are filled in stand in one cell, in their order', () => {
  expect(coefficientOf({ id: 'a', volume1: '12', satuan1: 'Bulan', volume2: '1500.5', satuan2: 'm2' })).toBe(
    '12 Bulan × 1.500,5 m2',
  );
  expect(coefficientOf({ id: 'a', volume1: '12', satuan1: '' })).toBe('12');
  expect(coefficientOf({ id: 'a' })).toBe('');
});

test('their columns are one column, and a list without factors keeps what it has', () => {
  const columnsOf = (type: 'rka' | 'kontrak') => fieldsOf(type).find((it) => it.kind === 'rows')?.columns ?? [];
  const names = foldFactors(columnsOf('rka')).map((it) => it.name);
  expect(names).toEqual(['id', 'akun', 'uraian', 'spesifikasi', 'paket', 'koefisien', 'harga', 'ppn', 'dana']);
  const others = columnsOf('kontrak');
  expect(foldFactors(others)).toBe(others);
});

test('a factor that a refusal names stands in the folded column', () => {
  expect(['volume1', 'satuan4', 'harga'].map(columnOf)).toEqual([COEFFICIENT, COEFFICIENT, 'harga']);
});
