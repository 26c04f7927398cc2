// Money is exact: no sen is lost or made, whatever the size; a line is rounded once.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money } from './field.ts';
import { divideHalfUp, isDecimal, isMoney, lineTotal, moneyText, parseMoney, percent, rupiah, sum } from './money.ts';

const sen = fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n });
const decimal = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.stringMatching(/^\d{0,6}$/))
  .map(([whole, fraction]) => (fraction === '' ? `${whole}` : `${whole}.${fraction}`));

test('money survives being written and read, up to a hundred times the largest budget', () => {
  fc.assert(
    fc.property(sen, (amount) => {
      expect(parseMoney(moneyText(amount))).toBe(amount);
    }),
  );
});

test('a rupiah with one decimal digit, or none, means what it says', () => {
  expect([parseMoney('1'), parseMoney('1.5'), parseMoney('-0.05'), parseMoney('6220350.00')]).toEqual([
    100n,
    150n,
    -5n,
    622035000n,
  ]);
});

test.each(['', ' 1', '1 ', '1,000', '1.000.000', '1e3', '+1', '0x1', '.5', '1.', '1.234', '१', 'NaN'])(
  'is not money: "%s"',
  (value) => {
    expect(isMoney(value)).toBe(false);
    expect(() => parseMoney(value)).toThrow('not money');
    expect(money.safeParse(value).success).toBe(false);
  },
);

test('money that is given has sixteen digits at most; what is reckoned of it may have more, and is read', () => {
  const long = '12345678901234567890.50';
  expect([isMoney(long), money.safeParse(long).success]).toEqual([false, false]);
  expect(rupiah(parseMoney(long))).toBe('Rp 12.345.678.901.234.567.890,50');
});

test('money in a paper is never below zero', () => expect(money.safeParse('-1.00').success).toBe(false));

test.each(['', '-1', '1e3', '1,5', '1.1234567', '1234567890123'])('is not a quantity: "%s"', (value) => {
  expect(isDecimal(value)).toBe(false);
  expect(() => lineTotal({ volumes: [value], price: 1n, ppn: '0' })).toThrow('not a decimal');
});

// An oracle that shares nothing with the code: fractions of big integers, rounded at the very end.
const fraction = (value: string): [bigint, bigint] => {
  const digits = value.split('.')[1]?.length ?? 0;
  return [BigInt(value.replace('.', '')), 10n ** BigInt(digits)];
};
const oracle = (volumes: readonly string[], price: bigint, ppn: string): bigint => {
  const [rate, whole] = fraction(ppn);
  const factors: [bigint, bigint][] = [...volumes.map(fraction), [rate + 100n * whole, 100n * whole]];
  const [top, bottom] = factors.reduce<[bigint, bigint]>(([a, b], [c, d]) => [a * c, b * d], [price, 100n]);
  const [rest, floor] = [top % bottom, top / bottom];
  return (floor + (rest * 2n >= bottom ? 1n : 0n)) * 100n;
};

test('a line is volumes x price x PPN, exactly, for any four volumes', () => {
  const line = fc.tuple(fc.array(decimal, { maxLength: 4 }), fc.bigInt({ min: 0n, max: 10n ** 15n }), decimal);
  fc.assert(
    fc.property(line, ([volumes, price, ppn]) => {
      expect(lineTotal({ volumes, price, ppn })).toBe(oracle(volumes, price, ppn));
    }),
  );
});

test('rounding happens once: a third of a thousand, three times, is a thousand', () => {
  expect(lineTotal({ volumes: ['0.333333', '3'], price: 100_000_00n, ppn: '0' })).toBe(100_000_00n);
  expect(lineTotal({ volumes: ['0.333333'], price: 100_000_00n, ppn: '0' }) * 3n).toBe(99_999_00n);
});

test('half a rupiah is rounded up, anything less down', () => {
  expect(lineTotal({ volumes: ['1'], price: 150n, ppn: '0' })).toBe(200n);
  expect(lineTotal({ volumes: ['1'], price: 149n, ppn: '0' })).toBe(100n);
});

test('division is never off by more than half, and ties go away from zero', () => {
  fc.assert(
    fc.property(
      sen,
      sen.filter((it) => it !== 0n),
      (a, b) => {
        const off = a - divideHalfUp(a, b) * b;
        const twice = (off < 0n ? -off : off) * 2n;
        expect(twice <= (b < 0n ? -b : b)).toBe(true);
        expect(divideHalfUp(-a, b)).toBe(-divideHalfUp(a, b));
      },
    ),
  );
});

test('a sum does not depend on order or grouping', () => {
  fc.assert(
    fc.property(fc.array(sen), fc.nat(), (amounts, at) => {
      expect(sum(amounts)).toBe(sum(amounts.toReversed()));
      expect(sum(amounts)).toBe(sum(amounts.slice(0, at)) + sum(amounts.slice(at)));
    }),
  );
});

test('readers see rupiah in groups of three, sen only where there are any', () => {
  expect([rupiah(622035000n), rupiah(622035050n), rupiah(-100n), rupiah(0n)]).toEqual([
    'Rp 6.220.350',
    'Rp 6.220.350,50',
    '−Rp 1',
    'Rp 0',
  ]);
});

test('a share of nothing is not zero percent', () => {
  expect([percent(2n, 3n), percent(0n, 3n), percent(0n, 0n)]).toEqual(['66.67', '0.00', undefined]);
});
