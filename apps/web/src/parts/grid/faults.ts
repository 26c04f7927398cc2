// Which cells of a row the law's own schema does not take. Rows are never changed in place, so each is looked at once.

import type { Row } from '@siklus/workflow';
import type { z } from 'zod';

const known = new WeakMap<z.ZodType, WeakMap<Row, ReadonlySet<string>>>();
const sound: ReadonlySet<string> = new Set();

/** The keys of a row that its schema refuses; empty when the row may be stored. */
export function faultsOf(schema: z.ZodType, row: Row): ReadonlySet<string> {
  const rows = known.get(schema) ?? new WeakMap<Row, ReadonlySet<string>>();
  known.set(schema, rows);
  const seen = rows.get(row);
  if (seen !== undefined) return seen;
  const parsed = schema.safeParse(row);
  const faults = parsed.success ? sound : new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? 'id')));
  rows.set(row, faults);
  return faults;
}
