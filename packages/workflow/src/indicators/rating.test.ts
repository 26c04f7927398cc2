// Ratings: every edge of the scale belongs to one band, and what has no target is not rated.
import { expect, test } from 'vitest';
import { performanceScale, rate, type RatingScale } from './rating.ts';

const edges: [string | undefined, string | undefined][] = [
  ['0', 'Sangat Rendah'],
  ['50.99', 'Sangat Rendah'],
  ['51', 'Rendah'],
  ['65.99', 'Rendah'],
  ['66', 'Sedang'],
  ['75.5', 'Sedang'],
  ['75.99', 'Sedang'],
  ['76', 'Tinggi'],
  ['90', 'Tinggi'],
  ['90.50', 'Tinggi'],
  ['90.99', 'Tinggi'],
  ['91', 'Sangat Tinggi'],
  ['100', 'Sangat Tinggi'],
  ['130', 'Sangat Tinggi'],
  [undefined, undefined],
];

test.each(edges)('%s percent is %s', (percent, name) => expect(rate(percent)?.name.id).toBe(name));

test('a scale with one bound moved by a hundredth is caught by the edges', () => {
  const moved: RatingScale = {
    bands: performanceScale.bands.map((it) => (it.atLeast === '91' ? { ...it, atLeast: '90.99' } : it)),
  };
  const wrong = edges.filter(([percent, name]) => rate(percent, moved)?.name.id !== name);
  expect(wrong).toEqual([['90.99', 'Tinggi']]);
});

test('the bands may be given in any order, and what is below all of them falls in the lowest', () => {
  const turned: RatingScale = { bands: performanceScale.bands.toReversed() };
  for (const [percent, name] of edges) expect(rate(percent, turned)?.name.id).toBe(name);
  expect(rate('-5')?.name.id).toBe('Sangat Rendah');
});

test('above a hundred an achievement keeps its figure, unless the region caps it', () => {
  expect(rate('130')?.percent).toBe('130.00');
  expect(rate('130', { ...performanceScale, cap: '100' })).toMatchObject({
    percent: '100.00',
    name: { id: 'Sangat Tinggi' },
  });
  expect(rate('99.5', { ...performanceScale, cap: '100' })?.percent).toBe('99.50');
});

test('a scale without bands is a defect', () => expect(() => rate('1', { bands: [] })).toThrow('needs a band'));
