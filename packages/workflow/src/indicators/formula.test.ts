// Indicators: four formulas, exact to the last digit, and a dash where there is nothing to show.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formulaNames, reckonIndicator, type FormulaName, type IndicatorReport } from './formula.ts';

const months = { 1: '2', 2: '3.5', 5: '4', 8: '1', 9: '0.5' };

test.each<[FormulaName, (string | undefined)[], string, string]>([
  ['positif', ['5.5', '4', '1.5', undefined], '11', '55.00'],
  ['negatif', ['3.5', '4', '0.5', undefined], '0.5', '4000.00'],
  ['persentase', ['3.5', '4', '0.5', undefined], '0.5', '2.50'],
  ['nilai-akhir', ['3.5', '4', '0.5', undefined], '0.5', '2.50'],
])('the formula %s', (formula, quarters, total, capaian) => {
  expect(reckonIndicator({ formula, target: '20', months })).toEqual({ quarters, total, capaian });
});

test('a later correction downwards counts: the last report, not the highest', () => {
  const corrected = { 3: '90', 6: '80' };
  for (const formula of ['negatif', 'persentase', 'nilai-akhir'] as const)
    expect(reckonIndicator({ formula, target: '100', months: corrected }).total).toBe('80');
});

test.each(formulaNames)('without a target %s has realisation but no achievement, which is not zero', (formula) => {
  const figures = reckonIndicator({ formula, months });
  expect(figures.total).toBeDefined();
  expect(figures.capaian).toBeUndefined();
  expect(reckonIndicator({ formula, target: undefined, months }).capaian).toBeUndefined();
});

test.each(formulaNames)('without a report %s shows nothing, which is not zero', (formula) => {
  expect(reckonIndicator({ formula, target: '5', months: {} })).toEqual({
    quarters: [undefined, undefined, undefined, undefined],
    total: undefined,
    capaian: undefined,
  });
});

test('a reported zero is a figure', () => {
  expect(reckonIndicator({ formula: 'positif', target: '5', months: { 2: '0' } })).toMatchObject({
    quarters: ['0', undefined, undefined, undefined],
    total: '0',
    capaian: '0.00',
  });
});

test('what would be divided by a target of zero has no achievement', () =>
  expect(reckonIndicator({ formula: 'positif', target: '0', months: { 1: '1' } }).capaian).toBeUndefined());

test.each([
  ['nothing at all', '3', '0', '100.00'],
  ['nothing at all against a target of nothing', '0', '0.00', '100.00'],
  ['the least there is', '3', '0.000001', '300000000.00'],
  ['something against a target of nothing', '0', '1', '0.00'],
])('of what should be low, %s', (_what, target, realised, capaian) =>
  expect(reckonIndicator({ formula: 'negatif', target, months: { 1: realised } }).capaian).toBe(capaian),
);

test('fractions that no float can hold add up exactly, and a percent is rounded once, half up', () => {
  const tenths = Object.fromEntries([1, 2, 3].map((it) => [it, '0.1']));
  expect(reckonIndicator({ formula: 'positif', target: '0.3', months: tenths })).toMatchObject({
    total: '0.3',
    capaian: '100.00',
  });
  expect(reckonIndicator({ formula: 'positif', target: '3', months: { 1: '2' } }).capaian).toBe('66.67');
  expect(reckonIndicator({ formula: 'positif', target: '20000', months: { 1: '1' } }).capaian).toBe('0.01');
});

test('a value that is no decimal is a defect', () => {
  expect(() => reckonIndicator({ formula: 'positif', target: '1', months: { 1: '1,5' } })).toThrow('not a decimal');
  expect(() => reckonIndicator({ formula: 'positif', target: 'banyak', months: {} })).toThrow('not a decimal');
});

const value = fc
  .integer({ min: 0, max: 10_000_000 })
  .map((it) => `${Math.floor(it / 1000)}.${String(it % 1000).padStart(3, '0')}`);
const report = fc.record({
  formula: fc.constantFrom(...formulaNames),
  target: value,
  months: fc.dictionary(fc.integer({ min: 1, max: 12 }).map(String), value),
}) as fc.Arbitrary<IndicatorReport>; // a dictionary of months 1..12
const thousandths = (text: string | undefined): bigint | undefined => {
  if (text === undefined) return undefined;
  const [whole, fraction = ''] = text.split('.');
  return BigInt(`${whole}${fraction.padEnd(3, '0')}`);
};
const holds = (reckon: typeof reckonIndicator) =>
  fc.property(report, (it) => {
    const { quarters, total } = reckon(it);
    const shown = quarters.map(thousandths).filter((part) => part !== undefined);
    const whole = it.formula === 'positif' && shown.length > 0 ? shown.reduce((a, b) => a + b, 0n) : shown.at(-1);
    expect(thousandths(total)).toBe(whole);
  });

test('the year is the sum of its quarters where months add up, else the last quarter reported', () => {
  expect(() => fc.assert(holds(reckonIndicator))).not.toThrow();
});

test('a year that takes the highest quarter is caught by the same look', () => {
  const highest: typeof reckonIndicator = (it) => {
    const figures = reckonIndicator(it);
    const all = figures.quarters.filter((part) => part !== undefined);
    return { ...figures, total: all.toSorted((a, b) => Number(thousandths(b)) - Number(thousandths(a)))[0] };
  };
  expect(fc.check(holds(highest)).failed).toBe(true);
});
