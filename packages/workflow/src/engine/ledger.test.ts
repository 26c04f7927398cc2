// Transfers between stages: what one account loses another gains, and what a return gives back is what was taken.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, ceilingOf, changes, outside, placeKey, reverse, stages, type Transfer } from './ledger.ts';
import { sum } from './money.ts';

const place = fc
  .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y'), fc.constantFrom(...stages), fc.nat({ max: 12 }))
  .map(([akun, dana, stage, month]) => at({ opd: '1', unit: '1', subKegiatan: 's', akun, dana }, stage, month));
const transfers = fc.array(
  fc.record({
    from: place,
    to: place,
    amount: fc.bigInt({ min: 1n, max: 2n ** 62n }),
    month: fc.nat({ max: 12 }),
  }) as fc.Arbitrary<Transfer>,
);

test('money is neither made nor lost, beyond what any float can count', () => {
  fc.assert(
    fc.property(transfers, (some) => {
      expect(sum(changes(some).map((it) => it.delta))).toBe(0n);
    }),
  );
});

test('transfers with all of them given back leave no account changed', () => {
  fc.assert(
    fc.property(transfers, (some) => {
      expect(changes([...some, ...some.map(reverse)])).toEqual([]);
    }),
  );
});

test('accounts come in ascending order of key, each once, so that writers never wait for each other crosswise', () => {
  fc.assert(
    fc.property(transfers, (some) => {
      const keys = changes(some).map((it) => it.key);
      expect(keys).toEqual([...new Set(keys)].toSorted((a, b) => (a < b ? -1 : 1)));
    }),
  );
});

test('a place has one key, with every part of it in place', () => {
  const line = { opd: '1.01', unit: '1.02', subKegiatan: 's', akun: 'k', dana: 'd' };
  expect(placeKey(at(line, 'kas', 3))).toBe('1.01|1.02|s|k|d|3|kas');
  expect(placeKey(ceilingOf(line))).toBe('1.01||s||d|0|plafon');
  expect(placeKey(outside)).toBe('|||||0|outside');
});
