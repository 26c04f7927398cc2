// Deadlines as pure functions of the calendar and a paper: when it is due, whether that has passed, and when to remind whom.

import { addDays, addWorkingDays, isWorkingDay, workingDaysBetween, type Day } from './calendar.ts';
import { findStep } from './chain.ts';
import type { AnyDefinition, Paper } from './document.ts';
import { factsOf } from './facts.ts';

/** Working days of a region: its holidays as data, and hours east of UTC (7 WIB, 8 WITA, 9 WIT). */
export interface WorkCalendar {
  readonly holidays: ReadonlySet<Day>;
  readonly hoursEast: number;
}

/** How a paper stands to its deadline. `workingDays` are left (negative: over). */
export interface DeadlineStanding {
  readonly due: Day;
  readonly state: 'ahead' | 'due' | 'overdue';
  readonly workingDays: number;
}

/** Working days on which reminders go out, counted from the deadline: negative before it, positive after. */
export const defaultReminders: readonly number[] = [-3, -1, 0, 1, 5];

const REMINDER_HOUR = 8;

/** The working days that the present step of a paper, or its draft, may take; `undefined` at an end. */
export function allowedDays(definition: AnyDefinition, paper: Pick<Paper, 'state' | 'body'>): number | undefined {
  if (paper.state === 'draft') return definition.chain.draft.within;
  return findStep(definition.chain, paper.state, factsOf(definition, paper))?.within;
}

/** The day until which the present step of a paper is to be given, counted from the day on which the paper came to where it stands. */
export function dueDay(
  definition: AnyDefinition,
  paper: Pick<Paper, 'state' | 'body'>,
  since: Day,
  calendar: Pick<WorkCalendar, 'holidays'>,
): Day | undefined {
  const days = allowedDays(definition, paper);
  return days === undefined ? undefined : addWorkingDays(since, days, calendar.holidays);
}

/** How a deadline stands on a day: due on its own day, overdue from the day after. */
export function deadlineStanding(due: Day, today: Day, calendar: Pick<WorkCalendar, 'holidays'>): DeadlineStanding {
  const workingDays = workingDaysBetween(today, due, calendar.holidays);
  return { due, state: today < due ? 'ahead' : today === due ? 'due' : 'overdue', workingDays };
}

function instant(day: Day, hour: number, hoursEast: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + (hour - hoursEast) * 3_600_000).toISOString();
}

/** The instant at which a deadline has passed, ISO 8601 in UTC: the midnight that ends its day in the region. */
export function overdueAt(due: Day, calendar: WorkCalendar): string {
  return instant(due, 24, calendar.hoursEast);
}

/**
 * The instants at which to remind of a deadline, ISO 8601 in UTC and in order: at eight in the morning of the region, on working days before, on
 * and after it; none before the day on which the paper came.
 * @example remindersFor({ since: '2026-02-02', due: '2026-02-16' }, { holidays: new Set(), hoursEast: 7 }, [-1, 0]) // ['2026-02-13T01:00:00.000Z', '2026-02-16T01:00:00.000Z']
 */
export function remindersFor(
  span: { readonly since: Day; readonly due: Day },
  calendar: WorkCalendar,
  on: readonly number[] = defaultReminders,
): readonly string[] {
  const days = on.map((count) =>
    count < 0 ? workingDayBefore(span.due, -count, calendar) : after(span.due, count, calendar),
  );
  return [...new Set(days.filter((it) => it >= span.since))]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((it) => instant(it, REMINDER_HOUR, calendar.hoursEast));
}

function after(due: Day, count: number, { holidays }: WorkCalendar): Day {
  return addWorkingDays(due, count, holidays);
}

function workingDayBefore(due: Day, count: number, { holidays }: WorkCalendar): Day {
  let left = count;
  let day = due;
  while (left > 0) {
    day = addDays(day, -1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}
