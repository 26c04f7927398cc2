// Deviations: which sign means late, and what the bands make of it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviationInPoints, readDeviation, relativeDeviation, weightedPhysical } from './deviation.ts';

test('work behind its plan is below zero in points and above zero in relation to the plan; ahead of it the other way round', () => {
  expect([deviationInPoints('40', '50'), relativeDeviation('40', '50')]).toEqual(['-10.00', '20.00']);
  expect([deviationInPoints('60', '50'), relativeDeviation('60', '50')]).toEqual(['10.00', '-20.00']);
  expect([deviationInPoints('50', '50'), relativeDeviation('50', '50')]).toEqual(['0.00', '0.00']);
});

test('the two measures never agree on a sign', () => {
  const percent = fc
    .integer({ min: 1, max: 10_000 })
    .map((it) => `${Math.floor(it / 100)}.${String(it % 100).padStart(2, '0')}`);
  fc.assert(
    fc.property(percent, percent, (realised, planned) => {
      const [points, relative] = [deviationInPoints(realised, planned), relativeDeviation(realised, planned) ?? ''];
      expect(points.startsWith('-') && relative.startsWith('-')).toBe(false);
      expect(points === '0.00').toBe(relative === '0.00');
    }),
  );
});

test('while nothing is planned there is no relative deviation, which is not zero', () => {
  expect(relativeDeviation('10', '0')).toBeUndefined();
});

test.each([
  ['0', '0', 'not-begun'],
  ['0.00', '0.00', 'not-begun'],
  ['10', '0', 'safe'],
  ['50', '50', 'safe'],
  ['49.99', '50', 'attention'],
  ['40', '50', 'attention'],
  ['39.99', '50', 'critical'],
  ['0', '100', 'critical'],
])('%s done of %s planned is %s', (realised, planned, state) => {
  expect(readDeviation(realised, planned).state).toBe(state);
});

test('a region sets its own bands, and reading the wrong sign is caught', () => {
  const name = { id: '', en: '' };
  const strict = [
    { atLeast: '0', state: 'safe', name },
    { atLeast: '-5', state: 'critical', name },
  ] as const;
  expect(readDeviation('49', '50', strict).state).toBe('critical');
  expect(readDeviation('50', '40').state).not.toBe(readDeviation('40', '50').state);
});

test('physical progress of an agency is weighted by DPA, exactly, also with a province’s money', () => {
  expect(
    weightedPhysical([
      { fisik: '100', dpa: 1n },
      { fisik: '0', dpa: 2n },
    ]),
  ).toBe('33.33');
  const huge = 9_000_000_000_000_000n;
  expect(
    weightedPhysical([
      { fisik: '50.01', dpa: huge },
      { fisik: '50.02', dpa: huge },
    ]),
  ).toBe('50.02');
  expect(
    weightedPhysical([
      { fisik: '80', dpa: 5n },
      { fisik: '10', dpa: 0n },
    ]),
  ).toBe('80.00');
});

test('without a DPA there is nothing to weigh by', () => {
  expect([weightedPhysical([]), weightedPhysical([{ fisik: '50', dpa: 0n }])]).toEqual([undefined, undefined]);
});
