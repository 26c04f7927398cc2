// One cell or one row of a database altered as somebody with SQL would, and put back: for tests that ask whether the proof finds it.

import type { SqliteStore } from '@siklus/store/sqlite';

/** A cell of SQLite, as its driver gives it. */
export type Cell = string | bigint | number | null;

/** A row of SQLite, columns by name. */
export type Cells = Readonly<Record<string, Cell>>;

/** A table as the database itself describes it. */
export interface Described {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

type Handle = SqliteStore['handle'];

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Every table of a database, by what the database says of itself. */
export function describeTables(db: Handle): readonly Described[] {
  const names = db
    .prepare(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`,
    )
    .all() as { name: string }[]; // what was selected
  const columnsOf = db.prepare('select name, pk from pragma_table_info(?)');
  return names.map(({ name }) => {
    const columns = columnsOf.all(name) as { name: string; pk: bigint }[]; // what was selected
    const key = columns.filter((it) => it.pk > 0n).toSorted((a, b) => Number(a.pk - b.pk));
    return {
      name,
      columns: columns.map((it) => it.name),
      key: (key.length === 0 ? columns : key).map((it) => it.name),
    };
  });
}

/** Every row of a table. */
export function rowsOf(db: Handle, { name }: Described): readonly Cells[] {
  return db.prepare(`select * from ${quoted(name)}`).all() as Cells[]; // rows are objects of cells
}

/** The text by which two rows are the same row. */
export function rowText(row: Cells): string {
  return JSON.stringify(row, (_name, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}

/** Another value of the same kind: another number, the last digit of a text another one, one letter more. */
function other(cell: Cell): readonly Cell[] {
  if (cell === null) return ['x', 1n];
  if (typeof cell === 'bigint') return [cell + 1n, cell - 1n, cell + 100_000n];
  if (typeof cell === 'number') return [cell + 1];
  const at = cell.search(/\d(?!.*\d)/s);
  const digit = at < 0 ? [] : [`${cell.slice(0, at)}${(Number(cell[at]) + 1) % 10}${cell.slice(at + 1)}`];
  return [...digit, `${cell}x`];
}

/** What else could stand in a cell: what stands there in other rows, and what is like it. */
function candidates(rows: readonly Cells[], row: Cells, column: string): readonly Cell[] {
  const cell = row[column] ?? null;
  const seen = new Set(rows.map((it) => it[column] ?? null).filter((it) => it !== cell && it !== null));
  return [...[...seen].slice(0, 6), ...other(cell)];
}

const pick = (row: Cells, columns: readonly string[]): Cell[] => columns.map((it) => row[it] ?? null);

const refusedByTable = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && /^SQLITE_(CONSTRAINT|MISMATCH)/.test(String(fault.code));

/** What was done to a row: how it read before and reads now (undefined where it is gone), and how it is undone. */
export interface Altered {
  readonly before: Cells;
  readonly after: Cells | undefined;
  readonly undo: () => void;
}

/** Puts a value into a cell; undefined where the table does not take it. */
export function putCell(
  db: Handle,
  { name, key }: Described,
  before: Cells,
  [column, value]: readonly [column: string, value: Cell],
): Altered | undefined {
  // SQLite takes any number of rows whose key is nothing, and then none of them can be told from the others.
  if (value === null && key.includes(column)) return undefined;
  const where = key.map((it) => `${quoted(it)} is ?`).join(' and ');
  const update = db.prepare(`update ${quoted(name)} set ${quoted(column)} = ? where ${where}`);
  const after = { ...before, [column]: value };
  try {
    update.run(value, ...pick(before, key));
  } catch (fault) {
    if (refusedByTable(fault)) return undefined;
    throw fault;
  }
  return { before, after, undo: () => void update.run(before[column] ?? null, ...pick(after, key)) };
}

/** Puts another valid value into a column of the first row that can take one; undefined where none can. */
export function alterColumn(db: Handle, table: Described, rows: readonly Cells[], column: string): Altered | undefined {
  const all = rowsOf(db, table);
  for (const row of rows)
    for (const value of candidates(all, row, column)) {
      const altered = putCell(db, table, row, [column, value]);
      if (altered !== undefined) return altered;
    }
  return undefined;
}

/** Takes a row away. */
export function deleteRow(db: Handle, { name, columns, key }: Described, before: Cells): Altered {
  const where = key.map((it) => `${quoted(it)} is ?`).join(' and ');
  db.prepare(`delete from ${quoted(name)} where ${where}`).run(...pick(before, key));
  const list = columns.map(quoted).join(', ');
  const insert = db.prepare(`insert into ${quoted(name)} (${list}) values (${columns.map(() => '?').join(', ')})`);
  return { before, after: undefined, undo: () => void insert.run(...pick(before, columns)) };
}
