// Sums of money over many papers. Each fits into a column, and together they may not: SQLite gives up where a sum passes 64 bits, PostgreSQL does not.

import { sql, type RawBuilder } from 'kysely';
import type { Sen } from '@siklus/workflow';
import type { Dialect } from './dialect.ts';

/** How much of an amount, in sen, is summed apart: both parts of millions of amounts fit. */
const PART = 1_000_000_000;

/** The exact sum of a column of money that is never below zero, 0 of no rows; to be selected under the name of a money column, which is read as sen. */
export function moneySum(dialect: Dialect, name: string): RawBuilder<Sen> {
  const column = sql.ref(name);
  if (dialect === 'postgres') return sql<Sen>`coalesce(sum(${column}), 0)`;
  const part = sql.lit(PART);
  const high = sql`coalesce(sum(${column} / ${part}), 0)`;
  const low = sql`coalesce(sum(${column} % ${part}), 0)`;
  return sql<Sen>`printf('%d%09d', ${high} + ${low} / ${part}, ${low} % ${part})`;
}
