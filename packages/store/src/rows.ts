// Rows for a statement: a few go one by one, which the databases do fastest; many go as one JSON text through one statement.

import { sql, type Compilable, type CompiledQuery, type Kysely, type RawBuilder } from 'kysely';
import type { Dialect } from './dialect.ts';
import { one, type Row, type Work } from './port.ts';
import type { Schema } from './schema.ts';
import { statement, type Nature } from './statement.ts';

/** The types of columns that {@link rowsOf} can spread. */
export type ColumnType = 'text' | 'integer' | 'money';

/**
 * A JSON text of rows (arrays in column order) as a table, so that many rows go through one statement.
 * The value for the slot comes from {@link packRows}.
 */
export function rowsOf(
  dialect: Dialect,
  json: string,
  columns: Readonly<Record<string, ColumnType>>,
): RawBuilder<Record<string, unknown>> {
  const parts = Object.entries(columns).map(([name, type], index) => {
    const at = sql.raw(`->> ${index}`);
    const as = sql.ref(name);
    if (dialect === 'sqlite')
      return type === 'text' ? sql`value ${at} as ${as}` : sql`cast(value ${at} as integer) as ${as}`;
    return sql`(e ${at})::${sql.raw(type === 'text' ? 'text' : type === 'money' ? 'bigint' : 'integer')} as ${as}`;
  });
  const list = sql.join(parts);
  return dialect === 'sqlite'
    ? sql`(select ${list} from json_each(${json}))`
    : sql`(select ${list} from jsonb_array_elements(${json}::jsonb) as e)`;
}

/** Packs rows for {@link rowsOf}; bigints travel as digits. */
export function packRows(rows: readonly (readonly unknown[])[]): string {
  return JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}

/** Columns of a list of rows, in order. */
export type RowColumns = Readonly<Record<string, ColumnType>>;

type Cells = readonly unknown[];

const casts: Record<ColumnType, string> = { text: 'text', integer: 'integer', money: 'bigint' };

function cell(dialect: Dialect, slot: unknown, type: ColumnType): RawBuilder<unknown> {
  return dialect === 'sqlite' ? sql`${slot}` : sql`${slot}::${sql.raw(casts[type])}`;
}

/** One row of slots as a table. */
function oneRow(dialect: Dialect, slot: (name: string) => unknown, columns: RowColumns): RawBuilder<unknown> {
  const parts = Object.entries(columns).map(
    ([name, type]) => sql`${cell(dialect, slot(name), type)} as ${sql.ref(name)}`,
  );
  return sql`(select ${sql.join(parts)})`;
}

/** Up to this many rows are sent one by one. */
const FEW = 6;

/**
 * Declares a statement over rows. `build` gets them as a table to select from; the answer runs it for lists of cells in the order of `columns`,
 * and gives the rows that the statement returns.
 */
export function overRows(
  columns: RowColumns,
  build: (db: Kysely<Schema>, source: RawBuilder<unknown>, dialect: Dialect) => Compilable | CompiledQuery,
  options: {
    readonly nature?: Nature;
    /** For updates: the same for one row, without a table beside the one updated, which SQLite joins slowly. */
    readonly alone?: (db: Kysely<Schema>, slot: (name: string) => RawBuilder<never>) => Compilable | CompiledQuery;
  } = {},
): (rows: readonly Cells[]) => Work<readonly Row[]> {
  const names = Object.keys(columns);
  const { nature = 'plain', alone } = options;
  const single = statement<Record<string, unknown>>(
    (db, slot, dialect) =>
      alone === undefined
        ? build(db, oneRow(dialect, slot, columns), dialect)
        : alone(db, (name) => sql<never>`${cell(dialect, slot(name), columns[name] ?? 'text')}`),
    nature,
  );
  const many = statement<{ rows: string }>(
    (db, slot, dialect) => build(db, rowsOf(dialect, slot('rows'), columns), dialect),
    nature,
  );
  return function* (rows) {
    if (rows.length === 0) return [];
    if (rows.length > FEW) return yield* one(many({ rows: packRows(rows) }));
    const answers: Row[] = [];
    for (const cells of rows)
      answers.push(...(yield* one(single(Object.fromEntries(names.map((name, index) => [name, cells[index]]))))));
    return answers;
  };
}
