// What the curve draws and how it judges lateness.
import { expect, test } from 'vitest';
import { curvePoints, judge, lastKnown } from './curve.ts';
import { percentText } from '../../parts/percent-text.ts';

const point = (month: number, more: object = {}) => ({ month, plan: '0.00', planPercent: '10.00', ...more });

test('what is not on record yet is a gap, not a zero', () => {
  expect(curvePoints([point(1, { paidPercent: '5.50' }), point(2)])).toEqual([
    { month: 1, plan: 10, paid: 5.5, physical: null },
    { month: 2, plan: 10, paid: null, physical: null },
  ]);
});

test('money and work are each judged at the last month that is known of them', () => {
  const points = [
    point(1, { deviationMoney: '-1.00', deviationPhysical: '2.00' }),
    point(2, { deviationMoney: '-3.00' }),
    point(3),
  ];
  expect(lastKnown(points, 'deviationMoney')).toEqual({ month: 2, value: '-3.00' });
  expect(lastKnown(points, 'deviationPhysical')).toEqual({ month: 1, value: '2.00' });
  expect(lastKnown([point(1)], 'deviationMoney')).toBeUndefined();
});

test.each([
  ['-10.01', 'far-behind'],
  ['-1.01', 'behind'],
  ['-1.00', 'on-plan'],
  ['0.00', 'on-plan'],
  ['3.20', 'ahead'],
  [undefined, 'none'],
] as const)('a deviation of %s is judged %s', (deviation, verdict) => expect(judge(deviation)).toBe(verdict));

test('percent is written with a comma in Indonesian', () =>
  expect([percentText('-5.25', 'id'), percentText('-5.25', 'en'), percentText(undefined, 'id')]).toEqual([
    '−5,25',
    '−5.25',
    '–',
  ]));
