// What of a pasted sheet goes into the grid: without its headings, as many lines as there is room for; the rest is kept to be told.
import { isNumeric, readsAs, type GridColumn } from './columns.ts';

/** Where a sheet is pasted, and how many rows fit from there on. */
export interface Landing {
  readonly columns: readonly GridColumn[];
  /** The column on screen under the first cell. */
  readonly left: number;
  readonly room: number;
}

/** A pasted sheet, taken apart. */
export interface Arrival {
  readonly cells: readonly (readonly string[])[];
  /** The line of headings that was left out. */
  readonly header: readonly string[] | undefined;
  /** Lines for which there is no room, and the number that the first of them has in the sheet. */
  readonly over: readonly (readonly string[])[];
  readonly overFrom: number;
  /** How many columns stand beyond the last one of the grid. */
  readonly wide: number;
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Pair {
  readonly cell: string;
  readonly column: GridColumn;
}

function pairsOf(line: readonly string[], { columns, left }: Landing): readonly Pair[] {
  return line.flatMap((cell, x) => {
    const column = columns[left + x];
    return column === undefined || cell.trim() === '' ? [] : [{ cell, column }];
  });
}

const asksForm = ({ column }: Pair): boolean =>
  column.kind === 'code' || (column.kind !== 'computed' && isNumeric(column));
const fits = ({ cell, column }: Pair): boolean => readsAs(column, cell);
// A mistyped figure or a fault of a spreadsheet (`#REF!`) is no heading: it is for the officer to see.
const isWords = ({ cell }: Pair): boolean => /^\p{L}/u.test(cell.trim());

/** Whether a line holds headings: it says the labels of the columns, or has only words where the line below it has figures. */
export function isHeader(line: readonly string[], next: readonly string[] | undefined, landing: Landing): boolean {
  const pairs = pairsOf(line, landing);
  if (next === undefined || pairs.length === 0) return false;
  const named = pairs.filter(({ cell, column }) => plain(cell) === plain(column.label)).length;
  if (named === pairs.length || (named >= 2 && !pairs.some((it) => asksForm(it) && fits(it)))) return true;
  const asked = pairs.filter(asksForm);
  return (
    asked.length >= 2 &&
    asked.every((it) => isWords(it) && !fits(it)) &&
    pairsOf(next, landing).some((it) => asksForm(it) && fits(it))
  );
}

/** Takes a pasted sheet apart. */
export function arrive(sheet: readonly (readonly string[])[], landing: Landing): Arrival {
  const [first = [], ...rest] = sheet;
  const headed = isHeader(first, rest[0], landing);
  const lines = headed ? rest : sheet;
  const cells = lines.slice(0, Math.max(0, landing.room));
  const wide = Math.max(0, ...lines.map((line) => landing.left + line.length - landing.columns.length));
  return {
    cells,
    header: headed ? first : undefined,
    over: lines.slice(cells.length),
    overFrom: cells.length + (headed ? 2 : 1),
    wide,
  };
}

/** Whether anything was left out that has to be told. */
export const isWhole = ({ header, over, wide }: Arrival): boolean =>
  header === undefined && over.length === 0 && wide === 0;
