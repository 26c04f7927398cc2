// Goals over five years: each is measured, each indicator has five targets.
import { describe, expect, test } from 'vitest';
import { findIncomplete, findUnmeasured, yearsWithoutTarget, type FiveYearTargets } from './five-year.ts';

const goal = { id: 't1', uraian: 'Pelayanan meningkat' };
const whole: FiveYearTargets = {
  id: 'i1',
  acuan: 't1',
  tolokUkur: 'Indeks',
  satuan: 'nilai',
  rumus: 'positif',
  target1: '1',
  target2: '2.5',
  target3: '3',
  target4: '4',
  target5: '5',
};

test('an indicator with five targets lacks none', () => {
  expect(yearsWithoutTarget(whole)).toEqual([]);
  expect(findIncomplete([goal], [whole])).toEqual([]);
});

test('zero is no target, unless low is good', () => {
  expect(yearsWithoutTarget({ ...whole, target1: '0.00', target5: undefined })).toEqual([1, 5]);
  expect(yearsWithoutTarget({ ...whole, rumus: 'negatif', target1: '0.00' })).toEqual([]);
});

describe('what is wrong is named', () => {
  test.each([
    ['indikator/i1/acuan', { acuan: 'x' }],
    ['indikator/i1', { satuan: ' ' }],
    ['indikator/i1', { tolokUkur: '' }],
    ['indikator/i1', { target3: undefined }],
  ])('%s: %o', (at, change) =>
    expect(findIncomplete([goal], [{ ...whole, ...change }]).map((it) => it.at)).toEqual([at]),
  );

  test('a goal that nothing measures', () => {
    expect(findUnmeasured('tujuan', [goal, { id: 't2', uraian: 'Lain' }], [whole]).map((it) => it.at)).toEqual([
      'tujuan/t2',
    ]);
  });
});
