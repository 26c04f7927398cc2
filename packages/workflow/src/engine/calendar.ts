// Working days. Dates are local calendar days of the region, as `YYYY-MM-DD`; holidays are data.

/** A calendar day in the region's zone, `YYYY-MM-DD`. */
export type Day = string;

const DAY_MS = 86_400_000;

function epoch(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The calendar day a number of days (also negative) away. */
export function addDays(day: Day, count: number): Day {
  return new Date(epoch(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Whether offices work on that day: Monday to Friday and not in the region's holiday list. */
export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  const weekday = new Date(epoch(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/**
 * The day that lies `count` working days after `day`; with 0 the first working day on or after it.
 * @example addWorkingDays('2026-02-13', 2, new Set(['2026-02-17'])) // '2026-02-18'
 */
export function addWorkingDays(day: Day, count: number, holidays: ReadonlySet<Day>): Day {
  let current = day;
  while (!isWorkingDay(current, holidays)) current = addDays(current, 1);
  for (let left = count; left > 0; left -= 1) {
    do current = addDays(current, 1);
    while (!isWorkingDay(current, holidays));
  }
  return current;
}

/** Working days from `from` (not counted) to `to` (counted); negative when `to` is past. */
export function workingDaysBetween(from: Day, to: Day, holidays: ReadonlySet<Day>): number {
  const sign = to < from ? -1 : 1;
  const [start, end] = sign === 1 ? [from, to] : [to, from];
  let current = start;
  let count = 0;
  while (current < end) {
    current = addDays(current, 1);
    if (isWorkingDay(current, holidays)) count += 1;
  }
  return sign * count;
}
