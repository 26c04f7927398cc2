// Numbers as officers write them.
import { expect, test } from 'vitest';
import { plainNumber, readDecimal, readMoney, showMoney, showNumber } from './numbers.ts';

test.each([
  ['1.234.567,89', '1234567.89'],
  ['1234567.89', '1234567.89'],
  ['Rp 6.220.350', '6220350.00'],
  ['Rp. 6.220.350,5', '6220350.50'],
  ['1,234,567.89', '1234567.89'],
  ['30.000', '30000.00'],
  ['30000', '30000.00'],
  [' - ', '0.00'],
  ['12.5', '12.50'],
  ['007', '7.00'],
])('money %s is read as %s', (typed, money) => expect(readMoney(typed)).toBe(money));

test.each(['abc', '1.234.56', '12,345', '-5', '(500)', '1e6', '', '1.2.3', '12345678901234567'])(
  '%s is not money',
  (typed) => expect(readMoney(typed)).toBeUndefined(),
);

test.each([
  ['2,50', '2.5'],
  ['0.125', '0.125'],
  ['2.500', '2500'],
  ['12', '12'],
  ['0,000001', '0.000001'],
])('quantity %s is read as %s', (typed, quantity) => expect(readDecimal(typed)).toBe(quantity));

test('a quantity has at most six decimals', () => expect(readDecimal('0,0000001')).toBeUndefined());

test.each(['0.00', '6220350.50', '1234567.89', '100.00', '9999999999999999.99'])(
  '%s survives being shown, copied and read',
  (wire) => {
    expect(readMoney(showMoney(wire))).toBe(wire);
    expect(readMoney(plainNumber(wire))).toBe(wire);
  },
);

test('figures are grouped by dots, sen follow a comma, other text stays', () => {
  expect([showMoney('6220350.50'), showMoney('6220350.00'), showNumber('1234.5'), showMoney('abc')]).toEqual([
    '6.220.350,50',
    '6.220.350',
    '1.234,5',
    'abc',
  ]);
});
