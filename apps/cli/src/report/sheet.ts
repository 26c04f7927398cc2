// A report as rows and columns, and its three forms: CSV and JSON for machines with plain decimals, a table for people with grouped rupiah.

import { csvLine, moneyText, rupiah, type Sen } from '@siklus/workflow';
import { drawTable } from '../table.ts';

/** A column: its name in CSV and JSON, and whether it holds figures. */
export interface Column {
  readonly name: string;
  readonly figures?: boolean;
}

/** A cell; a bigint is money in sen, nothing is a figure that does not exist. */
export type Cell = string | number | Sen | undefined;

/** A report. */
export interface Sheet {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The forms that a report can be had in. */
export const formats = ['csv', 'json', 'table'] as const;

/** A form of a report. */
export type Format = (typeof formats)[number];

const plain = (cell: Cell): string =>
  cell === undefined ? '' : typeof cell === 'bigint' ? moneyText(cell) : String(cell);
const shown = (cell: Cell): string =>
  cell === undefined ? '-' : typeof cell === 'bigint' ? rupiah(cell).replace('Rp ', '') : String(cell);

/** Writes a report in a form; `about` goes into the JSON object beside the rows. */
export function writeSheet(sheet: Sheet, format: Format, about: Readonly<Record<string, unknown>>): string {
  const names = sheet.columns.map((it) => it.name);
  if (format === 'csv') return [names, ...sheet.rows.map((row) => row.map(plain))].map(csvLine).join('');
  if (format === 'table') {
    return drawTable(
      sheet.columns.map(({ name, figures = false }) => ({ title: name, right: figures })),
      sheet.rows.map((row) => row.map(shown)),
    );
  }
  const value = (cell: Cell): unknown =>
    cell === undefined ? null : typeof cell === 'bigint' ? moneyText(cell) : cell;
  const rows = sheet.rows.map((row) => Object.fromEntries(names.map((name, index) => [name, value(row[index])])));
  return `${JSON.stringify({ ...about, rows })}\n`;
}

/** The sheet of records that have the columns as fields. */
export function sheetOf<R extends object>(
  columns: readonly (Column & { readonly name: keyof R & string })[],
  records: readonly R[],
): Sheet {
  return { columns, rows: records.map((record) => columns.map(({ name }) => record[name] as Cell)) }; // callers name columns that hold cells
}
