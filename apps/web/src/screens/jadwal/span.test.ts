import { text } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { monthsOf, placeOf, spanOf, tellRow } from './span.ts';

const row = (...windows: { opens: string; closes: string }[]): Parameters<typeof tellRow>[0] => ({
  type: 'rka',
  kind: 'paper',
  label: text('RKA', 'RKA'),
  open: true,
  windows,
});

test('the line runs from the year before to the year after', () => {
  expect(monthsOf(2026)[0]).toEqual({ year: 2025, month: 1 });
  expect(monthsOf(2026).at(-1)).toEqual({ year: 2027, month: 12 });
  expect([placeOf(2026, '2025-01-01'), placeOf(2026, '2030-01-01')]).toEqual([0, 100]);
});

test('a window holds its last day whole, and one of a single day can still be seen', () => {
  const year = spanOf(2026, { opens: '2026-01-01', closes: '2026-12-31' });
  expect(year.width).toBeCloseTo(100 / 3, 5);
  expect(spanOf(2026, { opens: '2026-03-01', closes: '2026-03-01' }).width).toBeGreaterThan(0);
});

test('a row says until when it is open, when it opens again, or since when it is closed', () => {
  const spring = { opens: '2026-01-01', closes: '2026-03-31' };
  const autumn = { opens: '2026-09-01', closes: '2026-10-31' };
  expect(tellRow(row(autumn, spring), '2026-03-31')).toEqual({ key: 'openUntil', day: '2026-03-31' });
  expect(tellRow(row(autumn, spring), '2026-04-01')).toEqual({ key: 'opensOn', day: '2026-09-01' });
  expect(tellRow(row(autumn, spring), '2026-11-01')).toEqual({ key: 'closedSince', day: '2026-10-31' });
  expect(tellRow(row(), '2026-11-01').key).toBe('unset');
});
