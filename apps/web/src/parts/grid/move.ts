// Where the cursor goes, and what is selected between it and its anchor.

/** A cell by its place on screen, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all four sides included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** How many rows and columns there are, and how many rows a page shows. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

const within = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

/** The rectangle between two cells. */
export function rangeOf(a: Place, b: Place): Range {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

const shifts: Readonly<Record<string, (at: Place, extent: Extent, far: boolean) => Place>> = {
  ArrowUp: (at, _extent, far) => ({ ...at, row: far ? 0 : at.row - 1 }),
  ArrowDown: (at, extent, far) => ({ ...at, row: far ? extent.rows - 1 : at.row + 1 }),
  ArrowLeft: (at, _extent, far) => ({ ...at, column: far ? 0 : at.column - 1 }),
  ArrowRight: (at, extent, far) => ({ ...at, column: far ? extent.columns - 1 : at.column + 1 }),
  PageUp: (at, extent) => ({ ...at, row: at.row - extent.page }),
  PageDown: (at, extent) => ({ ...at, row: at.row + extent.page }),
  Home: (at, _extent, far) => ({ row: far ? 0 : at.row, column: 0 }),
  End: (at, extent, far) => ({ row: far ? extent.rows - 1 : at.row, column: extent.columns - 1 }),
};

/** The next or previous of some places in reading order; after the last comes the first again. */
export function nextOf<P extends Place>(places: readonly P[], at: Place, back: boolean): P | undefined {
  const isAfter = (it: Place): boolean => it.row > at.row || (it.row === at.row && it.column > at.column);
  const isBefore = (it: Place): boolean => it.row < at.row || (it.row === at.row && it.column < at.column);
  return back ? (places.findLast(isBefore) ?? places.at(-1)) : (places.find(isAfter) ?? places[0]);
}

/** Where an arrow, page, home or end key leads; `far` is with Ctrl. Undefined for any other key. */
export function move(at: Place, key: string, far: boolean, extent: Extent): Place | undefined {
  const next = shifts[key]?.(at, extent, far);
  return next && { row: within(next.row, extent.rows), column: within(next.column, extent.columns) };
}

/** The next or previous cell in reading order; undefined past either end, where Tab leaves the grid. */
export function tab(at: Place, back: boolean, extent: Extent): Place | undefined {
  const order = at.row * extent.columns + at.column + (back ? -1 : 1);
  if (order < 0 || order >= extent.rows * extent.columns) return undefined;
  return { row: Math.floor(order / extent.columns), column: order % extent.columns };
}
