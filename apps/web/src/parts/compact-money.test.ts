import { expect, test } from 'vitest';
import { compactRupiah } from './compact-money.ts';

test.each([
  ['4929865844492.00', 'Rp 4,93 T'],
  ['12345678901.50', 'Rp 12,3 M'],
  ['850000000.00', 'Rp 850 jt'],
  ['1000000.00', 'Rp 1 jt'],
  ['999999.00', 'Rp 999.999'],
  ['-2500000.00', '−Rp 2,5 jt'],
  ['0.00', 'Rp 0'],
])('%s is read as %s', (value, shown) => expect(compactRupiah(value, 'id')).toBe(shown));

test('English readers get their own words', () => expect(compactRupiah('1500000000.00', 'en')).toBe('Rp 1.5 bn'));
