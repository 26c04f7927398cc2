// Deadlines count working days: Monday to Friday without the region's holidays.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addWorkingDays, isWorkingDay, workingDaysBetween } from './calendar.ts';
import { checkWindow } from './jadwal.ts';

const holidays = new Set(['2026-03-19', '2026-03-20']);
const day = fc.integer({ min: 0, max: 1500 }).map((it) => addDays('2024-12-25', it));

test('two days from Wednesday before a long holiday end on Tuesday', () => {
  expect(addWorkingDays('2026-03-18', 2, holidays)).toBe('2026-03-24');
});

test('nothing is due on a weekend or holiday', () => {
  expect(addWorkingDays('2026-03-19', 0, holidays)).toBe('2026-03-23');
  fc.assert(
    fc.property(day, fc.nat({ max: 40 }), (from, count) => {
      expect(isWorkingDay(addWorkingDays(from, count, holidays), holidays)).toBe(true);
    }),
  );
});

test('adding and counting working days undo each other', () => {
  fc.assert(
    fc.property(day, fc.nat({ max: 40 }), (from, count) => {
      const start = addWorkingDays(from, 0, holidays);
      expect(workingDaysBetween(start, addWorkingDays(start, count, holidays), holidays)).toBe(count);
    }),
  );
});

test('a day that is past counts below zero, the same day zero', () => {
  expect(workingDaysBetween('2026-03-24', '2026-03-18', holidays)).toBe(-2);
  expect(workingDaysBetween('2026-03-24', '2026-03-24', holidays)).toBe(0);
});

test('February has 29 days in a leap year, and a year ends after December', () => {
  expect([addDays('2028-02-28', 1), addDays('2026-12-31', 1), addDays('2026-01-01', -1)]).toEqual([
    '2028-02-29',
    '2027-01-01',
    '2025-12-31',
  ]);
});

const windows = [
  { type: 'rka', opens: '2025-08-18', closes: '2025-09-30' },
  { type: 'rka', opens: '2026-07-01', closes: '2026-07-31' },
  { type: 'dpa', opens: '2026-01-01', closes: '2026-01-31' },
];

test.each(['2025-08-18', '2025-09-30', '2026-07-15'])('a window is open from its first to its last day: %s', (it) =>
  expect(checkWindow('rka', windows, it)).toBeUndefined(),
);

test('between two windows the refusal says when the next opens, after the last that it closed', () => {
  expect(checkWindow('rka', windows, '2026-01-01')).toMatchObject({
    code: 'window-closed',
    figures: { opens: '2026-07-01' },
  });
  expect(checkWindow('rka', windows, '2026-08-01')).toMatchObject({
    figures: { closes: '2026-07-31' },
    helpers: ['tapd'],
  });
});

test('a type without a window is always open', () => expect(checkWindow('spp', windows, '2026-08-01')).toBeUndefined());
