// Rows of one unit and sub kegiatan belong together: they become one paper, so one refused row holds all of them.

import { text } from '@siklus/workflow';
import { reject, type Tally } from '../reconciliation.ts';

/** What every budget row says about where it belongs. */
export interface Placed {
  readonly row: number;
  readonly opd: string;
  readonly unit: string;
  readonly subKegiatan: string;
  readonly akun: string;
}

/** The rows of one unit x sub kegiatan. */
export interface Group<R extends Placed> {
  readonly opd: string;
  readonly unit: string;
  readonly subKegiatan: string;
  /** The subject of its RKA and cash plan. */
  readonly subject: string;
  readonly rows: readonly R[];
}

/** Most lines that one paper holds. */
const LIMIT = 5000;

/** Gathers rows into groups, in order of first appearance. */
export function groupRows<R extends Placed>(rows: readonly R[]): readonly Group<R>[] {
  const groups = Map.groupBy(rows, (row) => `${row.opd}|${row.unit}|${row.subKegiatan}`);
  return [...groups.values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    const { opd, unit, subKegiatan } = first;
    return [{ opd, unit, subKegiatan, subject: `${unit}/${subKegiatan}`, rows: list }];
  });
}

/** Refuses rows that repeat an account within their group, groups that are too large, and a unit that stands under two OPD. */
export function refuseRepeats<R extends Placed>(tally: Tally, groups: readonly Group<R>[]): void {
  const owners = new Map<string, string>();
  for (const { opd, subject, rows } of groups) {
    const owner = owners.get(subject);
    const seen = new Map<string, number>();
    for (const { row, akun, unit } of rows) {
      const first = seen.get(akun);
      if (first === undefined) seen.set(akun, row);
      else
        reject(tally, {
          row,
          column: 'kode_akun',
          value: akun,
          reason: text(`Baris ganda dengan baris ${first}.`, `Repeats row ${first}.`),
        });
      if (owner !== undefined)
        reject(tally, {
          row,
          column: 'kode_sub_skpd',
          value: unit,
          reason: text(`Unit ini sudah ada di bawah SKPD ${owner}.`, `This unit stands under SKPD ${owner} already.`),
        });
    }
    if (owner === undefined) owners.set(subject, opd);
    const over = rows[LIMIT];
    if (over !== undefined)
      reject(tally, {
        row: over.row,
        column: 'kode_akun',
        value: over.akun,
        reason: text(
          `Lebih dari ${LIMIT} baris dalam satu sub kegiatan.`,
          `More than ${LIMIT} rows in one sub kegiatan.`,
        ),
      });
  }
}

/** The groups without a refused row; in the others every row that was good is refused with them. */
export function wholeGroups<R extends Placed>(tally: Tally, groups: readonly Group<R>[]): readonly Group<R>[] {
  return groups.filter(({ rows, subKegiatan }) => {
    const bad = rows.filter(({ row }) => tally.rejectedRows.has(row));
    const [first] = bad;
    if (first === undefined) return true;
    for (const { row } of rows) {
      if (tally.rejectedRows.has(row)) continue;
      const reason = text(
        `Satu sub kegiatan dengan baris ${first.row} yang ditolak.`,
        `Same sub kegiatan as row ${first.row}, which is refused.`,
      );
      reject(tally, { row, column: 'kode_sub_kegiatan', value: subKegiatan, reason });
    }
    return false;
  });
}

/** The lines of groups as OPD -> `subject|akun`, to read back what is stored for them. */
export function linesByOpd<R extends Placed>(groups: readonly Group<R>[]): ReadonlyMap<string, ReadonlySet<string>> {
  const lines = new Map<string, Set<string>>();
  for (const { opd, subject, rows } of groups) {
    const list = lines.get(opd) ?? new Set<string>();
    for (const { akun } of rows) list.add(`${subject}|${akun}`);
    lines.set(opd, list);
  }
  return lines;
}
