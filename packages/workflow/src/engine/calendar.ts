// Working days. Dates are local calendar days of the region, as `YYYY-MM-DD`; holidays are data.

/** A calendar day in the region's zone, `YYYY-MM-DD`. */
export type Day = string;

const DAY_MS = 86_400_000;

/** Days since 1970-01-01, which was a Thursday. */
function numberOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

function dayOf(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

function isWeekend(number: number): boolean {
  // Whole weeks added, so that days before 1970 count on too.
  const weekday = (((number + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/** The calendar day a number of days (also negative) away. */
export function addDays(day: Day, count: number): Day {
  return dayOf(numberOf(day) + count);
}

/** Whether offices work on that day: Monday to Friday and not in the region's holiday list. */
export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  return !isWeekend(numberOf(day)) && !holidays.has(day);
}

/**
 * The day that lies `count` working days after `day`; with 0 the first working day on or after it.
 * @example addWorkingDays('2026-02-13', 2, new Set(['2026-02-17'])) // '2026-02-18'
 */
export function addWorkingDays(day: Day, count: number, holidays: ReadonlySet<Day>): Day {
  // Days are counted as numbers and written once: every deadline of every paper comes by here.
  const works = (number: number): boolean =>
    !isWeekend(number) && (holidays.size === 0 || !holidays.has(dayOf(number)));
  let current = numberOf(day);
  while (!works(current)) current += 1;
  for (let left = count; left > 0; left -= 1) {
    do current += 1;
    while (!works(current));
  }
  return dayOf(current);
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
