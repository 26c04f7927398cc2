// Every derived table in one description: its key and its columns. What is folded from the journal, sealed and compared follows from it.

import type { Schema } from '@siklus/store';
import { digestOfLines } from './digest.ts';

/** A cell of a derived table as the store gives it. */
export type Cell = string | number | bigint | null;

/** A row of a derived table, columns by name. */
export type Row = Readonly<Record<string, Cell>>;

interface Description {
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

/** The tables that the journal gives, each with its key and the columns beside it. */
export const derivedTables = {
  document: {
    key: ['id'],
    columns: [
      'type',
      'year',
      'opd',
      'unit',
      'subject',
      'edition',
      'chain',
      'law',
      'superseded',
      'sub_kegiatan',
      'title',
      'number',
      'state',
      'final',
      'marks',
      'version',
      'body',
      'stamps',
      'money',
      'opened_at',
      'updated_at',
      'seq',
    ],
  },
  document_basis: { key: ['document', 'basis'], columns: ['ordinal'] },
  patch_row: { key: ['document', 'version', 'ordinal'], columns: ['path', 'before', 'after'] },
  account: {
    key: ['key'],
    columns: ['year', 'opd', 'unit', 'sub_kegiatan', 'akun', 'dana', 'month', 'stage', 'paper', 'balance'],
  },
  transfer: {
    key: ['document', 'version', 'ordinal'],
    columns: ['from_key', 'to_key', 'amount', 'month', 'moment', 'undoes_version', 'undoes_ordinal'],
  },
  tree: {
    key: ['year', 'opd', 'sub_kegiatan', 'akun', 'month'],
    columns: ['plafon', 'rka', 'anggaran', 'kas', 'spd', 'spp', 'spm', 'sp2d'],
  },
  progress: { key: ['year', 'opd', 'unit', 'sub_kegiatan', 'month'], columns: ['physical'] },
  inbox: { key: ['document', 'office'], columns: ['opd', 'place', 'command', 'due', 'since'] },
  cycle: { key: ['year', 'opd'], columns: ['stages', 'since'] },
  series: { key: ['year', 'series'], columns: ['last'] },
  claim: { key: ['kind', 'number', 'scope', 'place'], columns: ['document'] },
  decree: { key: ['kind', 'key', 'edition'], columns: ['year', 'value', 'reason', 'person', 'at'] },
  jadwal: { key: ['year', 'type', 'opens'], columns: ['closes'] },
  replaced_window: { key: ['year', 'type', 'opens'], columns: ['closes'] },
  budget_edition: { key: ['year', 'opd', 'edition'], columns: ['kind', 'document', 'at'] },
  late: {
    key: ['document'],
    columns: ['opd', 'person', 'at', 'reason', 'admitted_at', 'admitted_by', 'admitted_because'],
  },
} as const satisfies Partial<Record<keyof Schema, Description>>;

/** The name of a derived table. */
export type DerivedTable = keyof typeof derivedTables;

/** All of them. */
export const derivedNames = Object.keys(derivedTables) as readonly DerivedTable[]; // keys of a const object are exactly DerivedTable

/** The rows of every derived table by the text of their key. */
export type Tables = Readonly<Record<DerivedTable, Map<string, Row>>>;

/** Tables without rows. */
export function emptyTables(): Tables {
  return Object.fromEntries(derivedNames.map((name) => [name, new Map<string, Row>()])) as Tables; // one for each name
}

/** Text as both databases keep it: what is no character of its own is replaced. */
function stored(cell: Cell | undefined): Cell {
  return typeof cell === 'string' ? cell.toWellFormed() : (cell ?? null);
}

/** The text by which a row of a table is found. */
export function keyText(name: DerivedTable, row: Row): string {
  return JSON.stringify(derivedTables[name].key.map((column) => stored(row[column])));
}

/** Puts a row into tables, in place of one with the same key. */
export function putRow(tables: Tables, name: DerivedTable, row: Row): void {
  const { key, columns } = derivedTables[name];
  const cells = [...key, ...columns].map((column) => [column, stored(row[column])] as const);
  tables[name].set(keyText(name, row), Object.fromEntries(cells));
}

/** How many rows there are and the digest of their cells as JSON. */
export function digestOfRows(
  name: DerivedTable,
  rows: Iterable<Row>,
): { readonly rows: number; readonly digest: string } {
  const { key, columns } = derivedTables[name];
  const lines = [...rows].map((row) =>
    JSON.stringify(
      [...key, ...columns].map((column) => {
        const cell = stored(row[column]);
        return typeof cell === 'bigint' ? cell.toString() : cell;
      }),
    ),
  );
  return digestOfLines(lines);
}
