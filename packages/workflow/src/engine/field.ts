// The kinds of field that papers are made of, each a zod schema from its wire form to its decoded form.

import { z } from 'zod';
import { addDays } from './calendar.ts';
import { isDecimal, isMoney, parseMoney } from './money.ts';

/** Money on the wire as decimal rupiah (`"6220350.00"`), zero or more; decoded to sen. */
export const money = z
  .string()
  .max(20)
  .refine((value) => isMoney(value) && !value.startsWith('-'), {
    error: 'harus uang (rupiah, paling banyak 2 desimal) / must be money',
  })
  .transform(parseMoney);

/** A quantity or rate as a decimal string with at most six decimals; stays a string, exact. */
export const decimal = z
  .string()
  .max(20)
  .refine(isDecimal, { error: 'harus angka desimal / must be a decimal number' });

/** The id of a row, made where the row is made. */
export const rowId = z.string().regex(/^[A-Za-z0-9_.:-]{1,40}$/);

/** A dotted code of a master list. */
export const code = z
  .string()
  .regex(/^[0-9X]+(\.[0-9X]+)*$/)
  .max(40);

/** Free text of one line or a few, trimmed on submit by whoever types it. */
export const words = (max = 500) => z.string().max(max);

/** Whether a text is a day that the calendar has, as `YYYY-MM-DD`; the 30th of February is none. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  return !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) && addDays(value, 0) === value;
}

/** A day of the calendar as `YYYY-MM-DD`. */
export const calendarDay = z.string().refine(isDay, { error: 'harus tanggal, misalnya 2026-03-25 / must be a date' });

/** A month of the budget year, 1..12. */
export const month = z.int().min(1).max(12);

/** The id of another paper. */
export const paperId = z.string().min(1).max(64);

/** The ids in a field that should hold a list of them, before any schema has looked at it; [] for anything else. */
export function idsIn(field: unknown): readonly string[] {
  return Array.isArray(field) ? field.filter((it) => typeof it === 'string') : [];
}
