// What a year is set up with: the region, its agencies and units, code lists, prices, people and their positions, the schedule.

import { sql } from 'kysely';
import { markChanged } from './master-list.ts';
import { one, type Work } from './port.ts';
import type { ImportRunTable } from './master-tables.ts';
import type { Schema } from './schema.ts';
import { overRows, type ColumnType } from './rows.ts';
import { statement } from './statement.ts';

type Cell = string | number | bigint | null;

interface Bulk {
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Columns that make a row the same row; the others are overwritten. */
  readonly key: readonly string[];
}

const bulks = {
  opd: { columns: { code: 'text', name: 'text' }, key: ['code'] },
  unit: { columns: { opd: 'text', code: 'text', name: 'text' }, key: ['opd', 'code'] },
  edition: { columns: { id: 'text', kind: 'text', name: 'text', cite: 'text' }, key: ['id'] },
  code: {
    columns: {
      kind: 'text',
      edition: 'text',
      code: 'text',
      name: 'text',
      level: 'integer',
      parent: 'text',
      local: 'integer',
    },
    key: ['kind', 'edition', 'code'],
  },
  price: {
    columns: {
      edition: 'text',
      id: 'text',
      grup: 'text',
      nama: 'text',
      spesifikasi: 'text',
      satuan: 'text',
      harga: 'money',
    },
    key: ['edition', 'id'],
  },
  person: { columns: { id: 'text', name: 'text', username: 'text' }, key: ['id'] },
  position: { columns: { id: 'text', office: 'text', opd: 'text', title: 'text' }, key: ['id'] },
  assignment: {
    columns: {
      id: 'text',
      person: 'text',
      position: 'text',
      kind: 'text',
      valid_from: 'text',
      valid_to: 'text',
      decree: 'text',
    },
    key: ['person', 'id'],
  },
  jadwal: { columns: { year: 'integer', type: 'text', opens: 'text', closes: 'text' }, key: ['year', 'type', 'opens'] },
  holiday: { columns: { day: 'text', name: 'text' }, key: ['day'] },
} as const satisfies Partial<Record<keyof Schema, Bulk>>;

/** A table that {@link putRows} fills. */
export type MasterTable = keyof typeof bulks;

/** A row of a master table, columns by name. */
export type MasterRow<T extends MasterTable> = { readonly [C in keyof (typeof bulks)[T]['columns']]: Cell };

function upsert(table: MasterTable): ReturnType<typeof overRows> {
  const { columns, key }: Bulk = bulks[table];
  const names = Object.keys(columns);
  const rest = names.filter((name) => !key.includes(name));
  const list = sql.join(names.map((name) => sql.ref(name)));
  const updates = sql.join(rest.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`));
  const tail = rest.length === 0 ? sql`do nothing` : sql`do update set ${updates}`;
  return overRows(
    columns,
    (db, source) =>
      sql`insert into ${sql.table(table)} (${list}) select ${list} from ${source} as r where true on conflict (${sql.join(key.map((name) => sql.ref(name)))}) ${tail}`.compile(
        db,
      ),
    { nature: 'unsettling' },
  );
}

// A fraction or a word where an integer belongs would be cut to one by SQLite's cast and rounded by PostgreSQL's.
function exactCell(columns: Readonly<Record<string, ColumnType>>, name: string, row: Record<string, Cell>): Cell {
  const cell = row[name] ?? null;
  const type = columns[name];
  const exact = type === 'money' ? typeof cell === 'bigint' : type === 'text' || Number.isSafeInteger(cell);
  if (!exact && cell !== null) throw new Error(`column ${name} takes an exact integer, not ${String(cell)}`);
  return cell;
}

const CHUNK = 2000;
const upserts = new Map<MasterTable, ReturnType<typeof overRows>>();

/** Puts rows into a master table; a row that is there already gets the new values. */
export function* putRows<T extends MasterTable>(table: T, rows: readonly MasterRow<T>[]): Work<void> {
  const names = Object.keys(bulks[table].columns);
  let put = upserts.get(table);
  if (put === undefined) {
    put = upsert(table);
    upserts.set(table, put);
  }
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows
      .slice(start, start + CHUNK)
      .map((row) => names.map((name) => exactCell(bulks[table].columns, name, row as Record<string, Cell>))); // names are the row's own columns
    yield* put(chunk);
  }
  if (rows.length > 0) yield* markChanged(table);
}

const insertRegion = statement<{ code: string; name: string; zone: string; year: number }>(
  (db, slot) =>
    db
      .insertInto('region')
      .values({ code: slot('code'), name: slot('name'), zone: slot('zone'), year: slot('year') })
      .onConflict((conflict) =>
        conflict
          .column('code')
          .doUpdateSet({ name: sql`excluded.name`, zone: sql`excluded.zone`, year: sql`excluded.year` }),
      ),
  'unsettling',
);

/** Makes the region of a database, or renames it. */
export function* putRegion(region: { code: string; name: string; zone: string; year: number }): Work<void> {
  yield* one(insertRegion(region));
  yield* markChanged('region');
}

const insertRun = statement<{ [Column in keyof ImportRunTable]: string }>((db, slot) =>
  db
    .insertInto('import_run')
    .values({
      id: slot('id'),
      kind: slot('kind'),
      file: slot('file'),
      digest: slot('digest'),
      ran_at: slot('ran_at'),
      summary: slot('summary'),
    })
    .onConflict((conflict) => conflict.doNothing()),
);

/** Notes a run of an import; the same run is noted once. */
export function* noteRun(run: ImportRunTable): Work<void> {
  yield* one(insertRun({ ...run }));
  yield* markChanged('import_run');
}
