// What the grid is told about its columns, and how each kind of cell reads, shows and copies its value.

import type { Row } from '@siklus/workflow';
import type { Choice } from '../picker/picker.ts';
import { plainNumber, readDecimal, readMoney, showMoney, showNumber } from './numbers.ts';

/** One column. `computed` cells are shown only; `code` cells search while typing. */
export interface GridColumn {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'money' | 'decimal' | 'integer' | 'code' | 'computed';
  /** Pixels for words. A column of figures is as wide as its longest one (parts/figure-width.ts). */
  readonly width?: number;
  /** Stays in sight at the right edge. */
  readonly pinned?: boolean;
  /** Stays in sight at the left edge, beside the row numbers. */
  readonly lead?: boolean;
  /** An empty cell takes the field away instead of storing an empty text. */
  readonly optional?: boolean;
  /** Finds codes by number or words. */
  readonly search?: (query: string) => Promise<readonly Choice[]>;
  /** The name of a code, shown beside it. */
  readonly nameOf?: (code: string) => string | undefined;
  /** Whether the list has a code; undefined as long as nobody knows. A code that it lacks is marked. */
  readonly isKnown?: (code: string) => boolean | undefined;
  /** A rate in percent: `11%` is read as `11`, which is how spreadsheets copy it. */
  readonly percent?: boolean;
  /** What a computed cell shows. */
  readonly compute?: (row: Row) => string;
  /** What is computed is words, not a figure. */
  readonly plain?: boolean;
  /** What else a chosen code fills in; only fields that are empty are filled. */
  readonly fills?: (choice: Choice, row: Row) => Readonly<Record<string, string>>;
  /** What to say when the value is not valid. */
  readonly complaint: string;
}

/** The stored text of a cell; a missing value is empty. */
export function valueOf(row: Row, column: Pick<GridColumn, 'key'>): string {
  const value = row[column.key];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Turns typed or pasted text into the stored value; a number that cannot be read is kept as typed, to be complained about. */
export function readCell(column: GridColumn, typed: string): string | number | undefined {
  const trimmed = column.percent === true ? typed.trim().replace(/\s*%$/, '') : typed.trim();
  if (trimmed === '' && column.optional) return undefined;
  if (column.kind === 'integer') return /^\d{1,9}$/.test(trimmed) ? Number.parseInt(trimmed, 10) : trimmed;
  if (column.kind === 'money') return trimmed === '' ? '0.00' : (readMoney(trimmed) ?? trimmed);
  if (column.kind === 'decimal') return trimmed === '' ? '0' : (readDecimal(trimmed) ?? trimmed);
  if (column.kind === 'code') return /^[0-9X.]+(?=\s|$)/.exec(trimmed)?.[0] ?? trimmed;
  return trimmed;
}

/** Whether text reads as what its column asks for: a figure, or digits and dots for a code. */
export function readsAs(column: GridColumn, typed: string): boolean {
  const value = readCell(column, typed);
  if (column.kind === 'integer') return typeof value === 'number';
  if (column.kind === 'money' || column.kind === 'decimal') return /^\d+(\.\d+)?$/.test(String(value));
  return column.kind !== 'code' || /^[0-9X]+(\.[0-9X]+)*$/.test(String(value));
}

/** What a cell shows. */
export function showCell(column: GridColumn, row: Row): string {
  if (column.kind === 'computed') return column.compute?.(row) ?? '';
  const value = valueOf(row, column);
  if (column.kind === 'money') return showMoney(value);
  return column.kind === 'decimal' ? showNumber(value) : value;
}

/** The name of what a cell shows, where it has one. */
export function nameIn(column: GridColumn, row: Row): string | undefined {
  return column.kind === 'code' || column.plain === true ? column.nameOf?.(showCell(column, row)) : undefined;
}

/** All that a cell says, however much of it has room. */
export function wholeOf(column: GridColumn, row: Row): string {
  return [showCell(column, row), nameIn(column, row) ?? ''].join(' ').trim();
}

/** What a cell gives to an editor or to another spreadsheet. */
export function copyCell(column: GridColumn, row: Row): string {
  if (column.kind === 'computed' && column.plain === true) return column.compute?.(row) ?? '';
  if (column.kind === 'computed') return plainNumber(column.compute?.(row).replaceAll('.', '').replace(',', '.') ?? '');
  const value = valueOf(row, column);
  return column.kind === 'money' || column.kind === 'decimal' ? plainNumber(value) : value;
}

/** Whether figures stand in the column, so that it is set flush right. */
export function isNumeric(column: GridColumn): boolean {
  return ['money', 'decimal', 'integer'].includes(column.kind) || (column.kind === 'computed' && column.plain !== true);
}
