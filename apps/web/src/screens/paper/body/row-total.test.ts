import { expect, test } from 'vitest';
import { addsUp } from './row-total.ts';

test('recommendations of several desks, money in and out, and accounts beneath accounts are not added up', () => {
  expect(addsUp('usulan', 'rekomendasi')).toBe(false);
  expect(addsUp('apbd', 'pembiayaan')).toBe(false);
  expect(addsUp('pertanggungjawaban', 'rincian')).toBe(false);
  expect(addsUp('apbd', 'belanja')).toBe(true);
});
