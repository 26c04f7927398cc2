import { expect, test } from 'vitest';
import { partKindOf, partKinds, partOf, partsOf, rupiahOf } from './condition-parts.ts';

test('money may be typed as officers write it; what is not money stays for the verdict to name', () => {
  expect(rupiahOf('Rp 200.000.000')).toBe('200000000');
  expect(rupiahOf('1.500,50')).toBe('1500.50');
  expect(rupiahOf('banyak')).toBe('banyak');
});

test('a part that joins others keeps what was there before', () => {
  const amount = { amount: { over: '5' } };
  expect(partOf('every', amount)).toEqual({ every: [amount] });
  expect(partOf('not', { some: [amount, { kind: ['ls'] }] })).toEqual({ not: amount });
  expect(partsOf(partOf('some', { every: [amount, amount] }))).toEqual([amount, amount]);
});

test('every kind of part is known again', () => {
  expect(partKinds.map((kind) => partKindOf(partOf(kind, undefined)))).toEqual([...partKinds]);
});
