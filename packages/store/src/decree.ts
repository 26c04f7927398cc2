// What administrators decree: chains, windows, locks and settings. Every decree is an edition of its key, and the newest one counts.

import { one, type Work } from './port.ts';
import { overRows } from './rows.ts';
import { sql } from 'kysely';
import type { JadwalTable } from './schema.ts';
import { statement } from './statement.ts';

/** What a decree is about: a chain, windows, a lock or a setting. */
export type DecreeKind = 'alur' | 'jadwal' | 'kunci' | 'setelan';

/** A decree as it is stored; `value` is JSON, `year` 0 stands for every year. */
export interface StoredDecree {
  readonly kind: DecreeKind;
  readonly key: string;
  readonly edition: number;
  readonly year: number;
  readonly value: string;
  readonly reason: string;
  readonly person: string;
  /** The person's name, as it now is. */
  readonly name: string;
  readonly at: string;
}

const columns = ['kind', 'key', 'edition', 'year', 'value', 'reason', 'person', 'at'] as const;

const insert = statement<{
  kind: string;
  key: string;
  edition: number;
  year: number;
  value: string;
  reason: string;
  person: string;
  at: string;
}>(
  (db, slot) =>
    db.insertInto('decree').values({
      kind: slot('kind'),
      key: slot('key'),
      edition: slot('edition'),
      year: slot('year'),
      value: slot('value'),
      reason: slot('reason'),
      person: slot('person'),
      at: slot('at'),
    }),
  'unsettling',
);

const all = statement<Record<never, never>>(
  (db) =>
    db
      .selectFrom('decree')
      .select(columns)
      .select((it) => it.selectFrom('person').select('name').whereRef('person.id', '=', 'decree.person').as('name')),
  'stable',
);

/** Every decree, oldest edition of a key first. There are few: they are read whole and asked in memory. */
export function* listDecrees(): Work<readonly StoredDecree[]> {
  const rows = yield* one(all({}));
  return rows
    .map((row): StoredDecree => ({
      kind: String(row['kind']) as DecreeKind, // written from a kind
      key: String(row['key']),
      edition: Number(row['edition']),
      year: Number(row['year']),
      value: String(row['value']),
      reason: String(row['reason']),
      person: String(row['person']),
      name: String(row['name'] ?? row['person']),
      at: String(row['at']),
    }))
    .toSorted((a, b) => compare(a.kind, b.kind) || compare(a.key, b.key) || a.edition - b.edition);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Stores a decree as the next edition of its key; answers with the edition's number, 1 for the first. */
export function* addDecree(decree: Omit<StoredDecree, 'edition' | 'name'>): Work<number> {
  const known = (yield* listDecrees()).filter((it) => it.kind === decree.kind && it.key === decree.key);
  const edition = (known.at(-1)?.edition ?? 0) + 1;
  yield* one(insert({ ...decree, edition }));
  return edition;
}

const keepWindows = statement<{ year: number; type: string }>((db, slot) =>
  db
    .insertInto('replaced_window')
    .columns(['year', 'type', 'opens', 'closes'])
    .expression((it) =>
      it
        .selectFrom('jadwal')
        .select(['year', 'type', 'opens', 'closes'])
        .where('year', '=', slot('year'))
        .where('type', '=', slot('type')),
    ),
);
const clearWindows = statement<{ year: number; type: string }>(
  (db, slot) => db.deleteFrom('jadwal').where('year', '=', slot('year')).where('type', '=', slot('type')),
  'unsettling',
);

const fillWindows = overRows(
  { year: 'integer', type: 'text', opens: 'text', closes: 'text' },
  (db, source) =>
    db
      .insertInto('jadwal')
      .columns(['year', 'type', 'opens', 'closes'])
      .expression(sql`select year, type, opens, closes from ${source} as r` as never), // a raw select of exactly these columns
  { nature: 'unsettling' },
);

/** Puts windows in place of those of a type in a year; the first time (`keep`) those are set aside. What a decree does stands in its own entry. */
export function* replaceWindows(
  about: { readonly year: number; readonly type: string },
  windows: readonly Pick<JadwalTable, 'opens' | 'closes'>[],
  keep: boolean,
): Work<void> {
  const { year, type } = about;
  if (keep) yield* one(keepWindows({ year, type }));
  yield* one(clearWindows({ year, type }));
  yield* fillWindows(windows.map(({ opens, closes }) => [year, type, opens, closes]));
}
