import { expect, test } from 'vitest';
import { titled } from './type-name.ts';

test('a title that begins with the name of its type is not given that name twice', () => {
  expect(titled('RKA', '1.01 Penyediaan Gaji')).toBe('RKA · 1.01 Penyediaan Gaji');
  expect(titled('Pergeseran', 'Pergeseran anggaran · Harga turun')).toBe('Pergeseran anggaran · Harga turun');
});
