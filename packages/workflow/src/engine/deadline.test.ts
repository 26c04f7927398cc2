// Deadlines are a function of calendar and paper: holidays and weekends do not count, and each region has its own midnight.
import { describe, expect, test } from 'vitest';
import { documents } from '../documents/index.ts';
import { deadlineStanding, dueDay, overdueAt, remindersFor } from './deadline.ts';
import { draft } from '../../../../tests/support/given.ts';

const wib = { holidays: new Set(['2026-02-17']), hoursEast: 7 };
const signed = { ...draft('rka'), state: 'signed' };

describe('a deadline', () => {
  test('is counted in working days from the day on which the paper came', () =>
    expect(dueDay(documents.rka, signed, '2026-02-13', wib)).toBe('2026-02-23')); // 16, 18, 19, 20, 23: the 17th is a holiday

  test('moves when the holidays are others', () =>
    expect(dueDay(documents.rka, signed, '2026-02-13', { holidays: new Set() })).toBe('2026-02-20'));

  test('does not exist once the paper has come to its end', () =>
    expect(dueDay(documents.rka, { ...signed, state: 'approved' }, '2026-02-13', wib)).toBeUndefined());

  test.each([
    ['2026-02-16', 'ahead', 4],
    ['2026-02-20', 'ahead', 1],
    ['2026-02-23', 'due', 0],
    ['2026-02-24', 'overdue', -1],
    ['2026-02-28', 'overdue', -4],
  ] as const)('on %s it is %s', (today, state, workingDays) =>
    expect(deadlineStanding('2026-02-23', today, wib)).toEqual({ due: '2026-02-23', state, workingDays }),
  );

  test('has passed at the midnight of its region', () => {
    expect(overdueAt('2026-02-23', wib)).toBe('2026-02-23T17:00:00.000Z');
    expect(overdueAt('2026-02-23', { ...wib, hoursEast: 9 })).toBe('2026-02-23T15:00:00.000Z');
  });
});

describe('reminders', () => {
  test('go out in the morning of working days before, on and after it', () =>
    expect(remindersFor({ since: '2026-02-13', due: '2026-02-23' }, wib)).toEqual([
      '2026-02-18T01:00:00.000Z',
      '2026-02-20T01:00:00.000Z',
      '2026-02-23T01:00:00.000Z',
      '2026-02-24T01:00:00.000Z',
      '2026-03-02T01:00:00.000Z',
    ]));

  test('never before the paper came, and each morning once', () =>
    expect(remindersFor({ since: '2026-02-20', due: '2026-02-20' }, wib, [-3, -1, 0, 0])).toEqual([
      '2026-02-20T01:00:00.000Z',
    ]));
});
