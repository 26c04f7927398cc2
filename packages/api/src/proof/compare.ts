// The stored tables beside what the journal gives, row by row and column by column; every difference is told.

import { listRows, type Row as StoredRow, type Work } from '@siklus/store';
import { ERASED, isHidden } from '../hiding.ts';
import type { Folded } from './folded.ts';
import { foldSchedule } from './fold-register.ts';
import { derivedNames, derivedTables, keyText, type Cell, type DerivedTable, type Row } from './tables.ts';

/** Columns that hold JSON, whose keys may stand in any order. */
const json: ReadonlySet<string> = new Set(['body', 'stamps', 'before', 'after']);

/** What the entries before a seal do not say. */
const open: Partial<Record<DerivedTable, ReadonlySet<string>>> = {
  document: new Set(['superseded', 'title', 'final', 'marks', 'stamps', 'money']),
  late: new Set(['reason']),
};
const openTables: ReadonlySet<DerivedTable> = new Set(['cycle', 'inbox', 'progress', 'series']);

/** Whether a stored value is what was folded; in place of erased words their mark stands. */
function fits(stored: unknown, proven: unknown): boolean {
  if (isHidden(proven)) return stored === ERASED;
  if (Array.isArray(proven))
    return Array.isArray(stored) && stored.length === proven.length && proven.every((it, at) => fits(stored[at], it));
  if (typeof proven !== 'object' || proven === null) return stored === proven;
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return false;
  const [a, b] = [stored as Record<string, unknown>, proven as Record<string, unknown>]; // objects both
  const keys = Object.keys(b);
  return Object.keys(a).length === keys.length && keys.every((key) => Object.hasOwn(a, key) && fits(a[key], b[key]));
}

function sameCell(column: string, stored: Cell | undefined, proven: Cell | undefined): boolean {
  if (stored === proven) return true;
  // What an edit took away was once kept as a JSON null.
  if (column === 'after' && stored === 'null' && proven === null) return true;
  if (!json.has(column) || typeof stored !== 'string' || typeof proven !== 'string') return false;
  try {
    const value: unknown = JSON.parse(stored);
    // A name that stands there twice is read as the last, and a database may read the first.
    return JSON.stringify(value) === stored && fits(value, JSON.parse(proven));
  } catch {
    // No JSON, or so deep that nobody wrote it: it is not what was written.
    return false;
  }
}

function compareTable(now: Folded, name: DerivedTable, rows: readonly StoredRow[], without: ReadonlySet<string>): void {
  const proven = now.tables[name];
  const seen = new Set<string>();
  for (const row of rows as readonly Row[]) {
    // cells of that table
    const key = keyText(name, row);
    // The table lets no row stand twice as long as nobody takes its key away.
    if (seen.has(key)) now.findings.add(name, key, 'a row twice', 'a row');
    seen.add(key);
    const wanted = proven.get(key);
    if (wanted === undefined) {
      now.findings.add(name, key, 'a row', 'nothing');
      continue;
    }
    for (const column of derivedTables[name].columns)
      if (!without.has(column) && !sameCell(column, row[column], wanted[column]))
        now.findings.add(name, `${key} ${column}`, row[column], wanted[column]);
  }
  for (const key of proven.keys()) if (!seen.has(key)) now.findings.add(name, key, 'nothing', 'a row');
}

const nothing: ReadonlySet<string> = new Set();

/** Compares every derived table but those that it is to go without; `open` leaves out what entries before a seal do not say. */
export function* compareTables(
  now: Folded,
  how: { readonly open?: boolean; readonly without?: ReadonlySet<string> },
): Work<void> {
  foldSchedule(now);
  for (const name of derivedNames) {
    if ((how.open === true && openTables.has(name)) || how.without?.has(name) === true) continue;
    const rows = yield* listRows(name);
    compareTable(now, name, rows, how.open === true ? (open[name] ?? nothing) : nothing);
  }
  for (const row of now.tables.account.values())
    if (row['stage'] !== 'outside' && typeof row['balance'] === 'bigint' && row['balance'] < 0n)
      now.findings.add('account', `${String(row['key'])} below zero`, row['balance'], '0 or more');
}
