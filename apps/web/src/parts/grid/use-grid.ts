// What the keys and the clipboard do in a grid: the cursor, the selection, the cell under edit, and undo.
import type { Row } from '@siklus/workflow';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';
import { arrive, isWhole, type Arrival } from './arrival.ts';
import type { GridColumn } from './columns.ts';
import { addRows, clear, copyRange, fillDown, paste, removeRows, writeCell } from './edits.ts';
import type { alone, withCtrl } from './keys.ts';
import { move, nextOf, rangeOf, tab, type Place, type Range } from './move.ts';
import { parseTsv, writeTsv } from './tsv.ts';
import { useHistory } from './use-history.ts';

/** What a grid works on. */
export interface GridModel {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn[];
  readonly readOnly: boolean;
  /** Rows are not added, not even by a paste. */
  readonly fixedRows: boolean;
  /** How many rows there may be. */
  readonly most: number;
  /** The marked cells, in reading order. */
  readonly faults: readonly Place[];
  readonly newRow: () => Row;
  readonly onRows: (change: (rows: readonly Row[]) => readonly Row[]) => void;
  /** How many rows a page key passes. */
  readonly page: number;
}

/** Where a finished edit leads: down after Enter, on or back after Tab, nowhere when the cell just lost the focus. */
export type Way = 'down' | 'up' | 'next' | 'back' | 'stay' | 'blur';

/** What has to be told: what a paste left out, or that there is no room for another row. */
export type Notice = { readonly kind: 'pasted'; readonly arrival: Arrival } | { readonly kind: 'full' };

/** The grid in the hand of its component. */
export interface GridControl {
  readonly at: Place;
  readonly range: Range;
  /** What an open editor starts with; undefined while no cell is edited. */
  readonly editing: { readonly text: string | undefined } | undefined;
  /** Set when the cursor has moved by key or click, so that the cell is focused once it is drawn. */
  readonly wantsFocus: RefObject<boolean>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly notice: Notice | undefined;
  readonly dismiss: () => void;
  /** Goes to the next or previous marked cell. */
  readonly jump: (back: boolean) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly addRow: () => void;
  readonly removeSelected: () => void;
  readonly go: (place: Place, extend?: boolean) => void;
  /** Puts the cursor somewhere without taking the focus there. */
  readonly mark: (place: Place) => void;
  readonly edit: (text?: string) => void;
  readonly commit: (typed: string, way: Way, fills?: Readonly<Record<string, string>>) => void;
  readonly cancel: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** What each key of a list does; none may be left out. */
type Actions<Keys> = Readonly<Record<keyof Keys, () => void>>;

/** Keeps cursor, selection and history of one grid. */
export function useGrid(model: GridModel): GridControl {
  const { rows, columns, readOnly, fixedRows, most, faults, newRow, page } = model;
  const [cursor, setCursor] = useState<{ at: Place; anchor: Place }>({
    at: { row: 0, column: 0 },
    anchor: { row: 0, column: 0 },
  });
  const [editing, setEditing] = useState<{ text: string | undefined } | undefined>(undefined);
  const { perform, undo, redo, canUndo, canRedo } = useHistory(model);
  const [notice, tell] = useState<Notice>();
  const wantsFocus = useRef(false);
  const leaving = useRef(false);

  const extent = { rows: rows.length, columns: columns.length, page };
  const inside = (place: Place): Place => ({
    row: Math.max(0, Math.min(place.row, rows.length - 1)),
    column: Math.max(0, Math.min(place.column, columns.length - 1)),
  });
  const at = inside(cursor.at);
  const range = rangeOf(at, inside(cursor.anchor));
  const row = rows[at.row];
  const column = columns[at.column];

  const go = (place: Place, extend = false): void => {
    wantsFocus.current = true;
    setCursor(({ anchor }) => ({ at: place, anchor: extend ? anchor : place }));
  };
  const addRow = (): void => {
    if (readOnly || fixedRows) return;
    if (rows.length >= most) return tell({ kind: 'full' });
    perform(addRows([newRow()]));
    go({ row: rows.length, column: 0 });
  };
  const removeSelected = (): void => {
    perform(removeRows(rows, range.top, range.bottom));
    go({ row: Math.min(range.top, Math.max(0, rows.length - (range.bottom - range.top + 1) - 1)), column: at.column });
  };
  const edit = (text?: string): void => {
    if (!readOnly && row !== undefined && column !== undefined && column.kind !== 'computed') setEditing({ text });
  };
  const commit = (typed: string, way: Way, fills?: Readonly<Record<string, string>>): void => {
    setEditing(undefined);
    if (row !== undefined && column !== undefined) perform(writeCell(row, column, typed, fills));
    if (way === 'blur') return;
    const next =
      way === 'down' || way === 'up'
        ? move(at, way === 'down' ? 'ArrowDown' : 'ArrowUp', false, extent)
        : way === 'stay'
          ? at
          : tab(at, way === 'back', extent);
    go(next ?? at);
  };
  const cancel = (): void => {
    setEditing(undefined);
    wantsFocus.current = true;
  };

  const jump = (back: boolean): void => {
    const place = nextOf(faults, at, back);
    if (place !== undefined) go({ row: place.row, column: place.column });
  };

  const ctrlActions: Actions<typeof withCtrl> & Readonly<Record<string, () => void>> = {
    z: undo,
    y: redo,
    Z: redo,
    d: () => perform(fillDown(rows, columns, range)),
    a: () =>
      setCursor({
        at,
        anchor: { row: at.row === 0 ? rows.length - 1 : 0, column: at.column === 0 ? columns.length - 1 : 0 },
      }),
    Enter: addRow,
    Delete: removeSelected,
    Backspace: removeSelected,
  };
  const plainActions: Actions<typeof alone> & Readonly<Record<string, () => void>> = {
    Enter: () => edit(),
    F2: () => edit(),
    Delete: () => perform(clear(rows, columns, range)),
    Backspace: () => perform(clear(rows, columns, range)),
    Escape: () => {
      leaving.current = true;
      setCursor({ at, anchor: at });
    },
    F8: () => jump(false),
  };
  const actionOf = ({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): (() => void) | undefined => {
    const far = ctrlKey || metaKey;
    const place = move(at, key, far, extent);
    if (place !== undefined) return () => go(place, shiftKey);
    if (key === 'Tab') {
      const next = leaving.current ? undefined : tab(at, shiftKey, extent);
      return next && (() => go(next));
    }
    if (far) return ctrlActions[key];
    if (key === 'F8' && shiftKey) return () => jump(true);
    return plainActions[key] ?? (key.length === 1 && !altKey ? () => edit(key) : undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== undefined) return;
    const action = actionOf(event);
    if (event.key !== 'Escape' && event.key !== 'Tab' && event.key !== 'Shift') leaving.current = false;
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  const onCopy = (event: ClipboardEvent): void => {
    if (editing !== undefined || rows.length === 0) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeTsv(copyRange(rows, columns, range)));
  };
  const onCut = (event: ClipboardEvent): void => {
    onCopy(event);
    if (editing === undefined) perform(clear(rows, columns, range));
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (editing !== undefined || readOnly) return;
    event.preventDefault();
    const top = rows.length === 0 ? 0 : range.top;
    const room = (fixedRows ? rows.length : most) - top;
    const arrival = arrive(parseTsv(event.clipboardData.getData('text/plain')), { columns, left: range.left, room });
    tell(isWhole(arrival) ? undefined : { kind: 'pasted', arrival });
    const { cells } = arrival;
    if (cells.length === 0) return;
    const width = Math.max(1, ...cells.map((it) => it.length));
    perform(
      paste(cells, {
        rows,
        columns,
        at: rows.length === 0 ? { top: 0, bottom: 0, left: at.column, right: at.column } : range,
        newRow,
      }),
    );
    if (cells.length > 1 || width > 1) {
      wantsFocus.current = true;
      const corner = { row: top + cells.length - 1, column: Math.min(range.left + width, columns.length) - 1 };
      setCursor({ at: { row: top, column: range.left }, anchor: corner });
    }
  };

  return {
    at,
    range,
    editing,
    wantsFocus,
    canUndo,
    canRedo,
    notice,
    dismiss: () => tell(undefined),
    jump,
    undo,
    redo,
    addRow,
    removeSelected,
    go,
    mark: (place) => setCursor({ at: place, anchor: place }),
    edit,
    commit,
    cancel,
    onKeyDown,
    onCopy,
    onCut,
    onPaste,
  };
}
