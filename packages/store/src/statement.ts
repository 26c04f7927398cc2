// Statements are built with Kysely, compiled once per dialect, and run again and again with new values.

import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
  type CompiledQuery,
} from 'kysely';
import type { Dialect } from './dialect.ts';
import type { Schema } from './schema.ts';

/** How a statement relates to others of the same commit: `stable` ones answer the same throughout, `unsettling` ones change what stable ones answer. */
export type Nature = 'plain' | 'stable' | 'unsettling';

/** A statement with the values of one run. */
export interface Run {
  /** `plain` when absent. */
  readonly nature?: Nature;
  readonly compiled: (dialect: Dialect) => { readonly sql: string; readonly values: readonly unknown[] };
}

/** A statement as it stands, without values; for migrations, which run once. */
export function rawRun(sql: string): Run {
  return { compiled: () => ({ sql, values: [] }) };
}

class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const builders: Record<Dialect, Kysely<Schema>> = {
  sqlite: new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  }),
  postgres: new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }),
};

/**
 * Declares a statement of a {@link Nature}: `build` is called once per dialect with slots in place of values; the answer binds values to them.
 * @example const find = statement<{ id: string }>((db, slot) => db.selectFrom('opd').selectAll().where('code', '=', slot('id')))
 */
export function statement<Values extends Record<string, unknown>>(
  build: (
    db: Kysely<Schema>,
    slot: <K extends keyof Values & string>(name: K) => Values[K],
    dialect: Dialect,
  ) => Compilable | CompiledQuery,
  nature: Nature = 'plain',
): (values: Values) => Run {
  const cache: Partial<Record<Dialect, { sql: string; parameters: readonly unknown[] }>> = {};
  const compiledFor = (dialect: Dialect): { sql: string; parameters: readonly unknown[] } => {
    // A slot stands where the value will be; Kysely hands it through untouched as a parameter.
    const slot = <K extends keyof Values & string>(name: K): Values[K] => new Slot(name) as unknown as Values[K];
    const known = cache[dialect];
    if (known !== undefined) return known;
    const built = build(builders[dialect], slot, dialect);
    return (cache[dialect] ??= 'compile' in built ? built.compile() : built);
  };
  return (values) => ({
    nature,
    compiled: (dialect) => {
      const { sql: text, parameters } = compiledFor(dialect);
      return { sql: text, values: parameters.map((it) => (it instanceof Slot ? values[it.name] : it)) };
    },
  });
}
