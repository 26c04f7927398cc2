// The month of its budget year in which money of a stamp is reported, however early or late the stamp is.

import type { Day } from '../engine/calendar.ts';

/** The month 1..12 of a budget year in which what is done on a day counts: what comes after the year belongs to its December, what came before to its January. */
export function reportedMonth({ year }: { readonly year: number }, day: Day): number {
  const month = (Number(day.slice(0, 4)) - year) * 12 + Number(day.slice(5, 7));
  return Math.max(1, Math.min(12, month));
}
