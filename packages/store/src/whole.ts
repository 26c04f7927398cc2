// Whole tables and the journal page by page, as work: the proof reads them from outside, a seal inside its transaction.

import { CompiledQuery, sql } from 'kysely';
import { one, rollback, type Row, type Store, type Work } from './port.ts';
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

/** Runs work that only reads, outside the queue of writers. Each statement sees what is committed when it runs. */
export async function look<R>(store: Store, work: () => Work<R>): Promise<R> {
  const going = work();
  let step = going.next();
  while (step.done !== true) {
    if (step.value === rollback) throw new Error('work that only reads has nothing to undo');
    const { sql: text, values } = step.value.compiled(store.dialect);
    const { rows } = await store.read.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, [...values]));
    step = going.next(rows);
  }
  return step.value;
}
