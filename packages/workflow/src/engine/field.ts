// The kinds of field that papers are made of, each a zod schema from its wire form to its decoded form.

import { z } from 'zod';
import { addDays } from './calendar.ts';
import { isDecimal, isMoney, parseMoney } from './money.ts';

/** Money on the wire as decimal rupiah (`"6220350.00"`), zero or more; decoded to sen. */
export const money = z
  .string()
  .max(20)
  .refine((value) => isMoney(value) && !value.startsWith('-'), {
    error:
      'harus uang, nol atau lebih, paling banyak 2 angka di belakang koma / must be money, zero or more, with at most 2 decimals',
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

/** What a field of words may say: a description that everybody may read, personal data, or why an officer did something. */
export type WordKind = 'plain' | 'personal' | 'reason';

const wordKinds = z.registry<{ kind: WordKind }>();

/** Declares what kind of words a schema of one's own takes. */
export function wordsOfKind(kind: WordKind, schema: z.ZodString): z.ZodString {
  wordKinds.add(schema, { kind });
  return schema;
}

const kept =
  (kind: WordKind) =>
  (max = 500) =>
    wordsOfKind(kind, z.string().max(max));

/** Words that say what goods, works and places are: they stand in the journal as they are. At most `max` characters. */
export const plain = kept('plain');

/**
 * Personal data, such as a receiver, an account or a proposer: the journal keeps only a salted digest, the words stand beside it and can be erased.
 * At most `max` characters.
 */
export const personal = kept('personal');

/** Why an officer did something, in words of their own, kept like {@link personal} data. At most `max` characters. */
export const reason = kept('reason');

/** What kind of words a field holds; undefined for fields of other kinds. */
function wordKindOf(schema: z.core.$ZodType): WordKind | undefined {
  return wordKinds.get(schema)?.kind;
}

/** A field of words by its path of keys, `*` for any row of a list, and its kind. */
export interface WordField {
  readonly path: readonly string[];
  readonly kind: WordKind | undefined;
}

const known = new WeakMap<z.core.$ZodType, readonly WordField[]>();

/** Every field of a schema whose wire form is a text and no choice, with what kind of words it is declared to hold. */
export function wordFieldsOf(schema: z.core.$ZodType): readonly WordField[] {
  const found = known.get(schema) ?? wordFields(schema, []);
  known.set(schema, found);
  return found;
}

function wordFields(schema: z.core.$ZodType, path: readonly string[]): readonly WordField[] {
  if (schema instanceof z.ZodObject)
    return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([key, field]) => wordFields(field, [...path, key]));
  if (schema instanceof z.ZodArray) return wordFields(schema.element, [...path, '*']);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional) return wordFields(schema.unwrap(), path);
  return schema instanceof z.ZodString ? [{ path, kind: wordKindOf(schema) }] : [];
}

/** Whether a text is a day that the calendar has, as `YYYY-MM-DD`; the 30th of February is none. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  return !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) && addDays(value, 0) === value;
}

/** A day of the calendar as `YYYY-MM-DD`. */
export const calendarDay = z
  .string()
  .refine(isDay, { error: 'harus tanggal yang ada, tahun-bulan-hari / must be a day that exists, year-month-day' });

/** A month of the budget year, 1..12. */
export const month = z.int().min(1).max(12);

/** The id of another paper. */
export const paperId = z.string().min(1).max(64);

/** The ids in a field that should hold a list of them, before any schema has looked at it; [] for anything else. */
export function idsIn(field: unknown): readonly string[] {
  return Array.isArray(field) ? field.filter((it) => typeof it === 'string') : [];
}

/** The text in a field before any schema has looked at it; '' for anything else. */
export function textIn(field: unknown): string {
  return typeof field === 'string' ? field : '';
}

/** The number in a field before any schema has looked at it; not a number for anything else. */
export function numberIn(field: unknown): number {
  return typeof field === 'number' ? field : Number.NaN;
}
