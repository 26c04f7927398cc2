// Whole tables and the journal page by page, as work: the proof reads them from outside, a seal inside its transaction.

import { sql } from 'kysely';
import { one, type Row, type Work } from './port.ts';
import type { Schema } from './schema.ts';
import { statement, type Run } from './statement.ts';

const selectEntries = statement<{ after: number; limit: number }>((db, slot) =>
  db
    .selectFrom('journal')
    .selectAll()
    .where('seq', '>', slot('after'))
    .orderBy('seq')
    .limit(sql<number>`${slot('limit')}`),
);

/** Rows of the journal after a number, in order. */
export function* listEntries(after: number, limit: number): Work<readonly Row[]> {
  return yield* one(selectEntries({ after, limit }));
}

const whole = new Map<keyof Schema, (values: Record<never, never>) => Run>();

/** Every row of a table, in no order. */
export function* listRows(table: keyof Schema): Work<readonly Row[]> {
  const select = whole.get(table) ?? statement<Record<never, never>>((db) => db.selectFrom(table).selectAll());
  whole.set(table, select);
  return yield* one(select({}));
}
