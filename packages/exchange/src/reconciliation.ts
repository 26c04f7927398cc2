// What an import says of itself: every row is accounted for, and the money in the file stands beside the money stored.

import { moneyText, type Sen, type Text } from '@siklus/workflow';

/** Something about one cell of a file. `row` counts the header as 1; 0 means the file as a whole. */
export interface RowFinding {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: Text;
}

/** What happens to a row that is not rejected. */
export type RowFate = 'created' | 'changed' | 'unchanged';

/** The counts of rows: read = created + changed + unchanged + rejected + held. `held` rows are good but wait, because others were rejected. */
export interface RowCounts {
  readonly read: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly held: number;
  readonly warned: number;
  readonly rejected: number;
}

/** The report of an import. Money is decimal rupiah with two digits; `stored` is read back from the database. */
export interface Reconciliation {
  readonly kind: string;
  readonly file: string;
  readonly digest: string;
  readonly dryRun: boolean;
  readonly written: boolean;
  readonly rows: RowCounts;
  readonly money: { readonly file: string; readonly stored: string };
  readonly editions: readonly string[];
  readonly warnings: readonly RowFinding[];
  readonly rejected: readonly RowFinding[];
  /** Where the rejected rows were written to, with their reasons. */
  readonly rejectedFile: string | undefined;
}

/** Collects what is said about rows while a file is read. */
export interface Tally {
  read: number;
  money: Sen;
  readonly warnings: RowFinding[];
  readonly rejections: RowFinding[];
  readonly rejectedRows: Set<number>;
  readonly fates: Map<number, RowFate>;
}

/** An empty collection. */
export function startTally(): Tally {
  return { read: 0, money: 0n, warnings: [], rejections: [], rejectedRows: new Set(), fates: new Map() };
}

/** Notes why a row is refused; one row may be refused for several reasons. */
export function reject(tally: Tally, finding: RowFinding): void {
  tally.rejections.push(finding);
  tally.rejectedRows.add(finding.row);
  tally.fates.delete(finding.row);
}

/** Notes that a row is taken although something is odd. */
export function warn(tally: Tally, finding: RowFinding): void {
  tally.warnings.push(finding);
}

/** Counts the rows; with `hold`, those that would have been written are counted as held. */
export function countRows(tally: Tally, hold: boolean): RowCounts {
  const counts = { created: 0, changed: 0, unchanged: 0 };
  for (const fate of tally.fates.values()) counts[fate] += 1;
  const warned = new Set(tally.warnings.map((it) => it.row).filter((row) => row > 0 && !tally.rejectedRows.has(row)));
  return {
    read: tally.read,
    created: hold ? 0 : counts.created,
    changed: hold ? 0 : counts.changed,
    unchanged: counts.unchanged,
    held: hold ? counts.created + counts.changed : 0,
    warned: warned.size,
    rejected: tally.rejectedRows.size,
  };
}

/** Puts the report together. */
export function reconcile(given: {
  readonly kind: string;
  readonly file: string;
  readonly digest: string;
  readonly dryRun: boolean;
  readonly hold: boolean;
  readonly written: boolean;
  readonly editions: readonly string[];
  readonly stored: Sen;
  readonly rejectedFile: string | undefined;
  readonly tally: Tally;
}): Reconciliation {
  const { tally, hold, stored, ...rest } = given;
  const byRow = (a: RowFinding, b: RowFinding): number => a.row - b.row;
  return {
    ...rest,
    rows: countRows(tally, hold),
    money: { file: moneyText(tally.money), stored: moneyText(stored) },
    warnings: tally.warnings.toSorted(byRow),
    rejected: tally.rejections.toSorted(byRow),
  };
}
