// The edits that keys and the clipboard ask for, each worked out as a step: write, paste, fill down, clear, remove.

import type { Row } from '@siklus/workflow';
import { copyCell, readCell, type GridColumn } from './columns.ts';
import type { Range } from './move.ts';
import type { CellEdit, Step } from './step.ts';

const none: Step = { cells: [], added: [], removed: [] };

const edit = (row: Row, key: string, after: unknown): CellEdit[] =>
  row[key] === after ? [] : [{ id: row.id, key, before: row[key], after }];

/** Writes typed text, or a chosen code with what it fills in, into one cell. */
export function writeCell(
  row: Row,
  column: GridColumn,
  typed: string,
  fills: Readonly<Record<string, string>> = {},
): Step {
  const extra = Object.entries(fills).flatMap(([key, value]) =>
    row[key] === undefined || row[key] === '' ? edit(row, key, value) : [],
  );
  return { ...none, cells: [...edit(row, column.key, readCell(column, typed)), ...extra] };
}

/** Where the clipboard goes: the rows and columns on screen, the cursor, and how a new row is made. */
export interface PasteTarget {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn[];
  readonly at: Range;
  readonly newRow: () => Row;
}

/**
 * Pastes cells with their upper left corner at the cursor; rows beyond the last are added. One cell fills a whole selection.
 * Computed columns take nothing: their cells are passed over.
 */
export function paste(cells: readonly (readonly string[])[], target: PasteTarget): Step {
  const { rows, columns, at, newRow } = target;
  const single = cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? '') : undefined;
  const height = single === undefined ? cells.length : at.bottom - at.top + 1;
  const width = single === undefined ? undefined : at.right - at.left + 1;
  const edits: CellEdit[] = [];
  const added: Row[] = [];
  for (let y = 0; y < height; y += 1) {
    const line = single === undefined ? (cells[y] ?? []) : Array.from({ length: width ?? 1 }, () => single);
    const present = rows[at.top + y];
    const fresh = present ?? newRow();
    const found = line.flatMap((typed, x) => {
      const column = columns[at.left + x];
      return column === undefined || column.kind === 'computed' ? [] : edit(fresh, column.key, readCell(column, typed));
    });
    if (present !== undefined) edits.push(...found);
    else added.push(found.reduce<Row>((row, { key, after }) => ({ ...row, [key]: after }), fresh));
  }
  return { cells: edits, added, removed: [] };
}

/** Repeats the first row of a selection downward; a single row takes from the row above it. */
export function fillDown(rows: readonly Row[], columns: readonly GridColumn[], at: Range): Step {
  const from = at.top === at.bottom ? at.top - 1 : at.top;
  const source = rows[from];
  if (source === undefined) return none;
  const cells = rows
    .slice(from + 1, at.bottom + 1)
    .flatMap((row) =>
      columns
        .slice(at.left, at.right + 1)
        .flatMap((column) => (column.kind === 'computed' ? [] : edit(row, column.key, source[column.key]))),
    );
  return { ...none, cells };
}

/** Empties the cells of a selection. */
export function clear(rows: readonly Row[], columns: readonly GridColumn[], at: Range): Step {
  const cells = rows
    .slice(at.top, at.bottom + 1)
    .flatMap((row) =>
      columns
        .slice(at.left, at.right + 1)
        .flatMap((column) => (column.kind === 'computed' ? [] : edit(row, column.key, readCell(column, '')))),
    );
  return { ...none, cells };
}

/** Takes rows away. */
export function removeRows(rows: readonly Row[], top: number, bottom: number): Step {
  return { ...none, removed: rows.slice(top, bottom + 1).map((row, offset) => ({ row, index: top + offset })) };
}

/** Adds rows at the end, where the store keeps them too. */
export function addRows(added: readonly Row[]): Step {
  return { ...none, added };
}

/** The cells of a selection as a spreadsheet takes them. */
export function copyRange(rows: readonly Row[], columns: readonly GridColumn[], at: Range): string[][] {
  return rows
    .slice(at.top, at.bottom + 1)
    .map((row) => columns.slice(at.left, at.right + 1).map((column) => copyCell(column, row)));
}
