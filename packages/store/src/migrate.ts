// Migrations: forward only, in order, each in one transaction with the record of its name.

import { sql } from 'kysely';
import type { Dialect } from './dialect.ts';
import { migrationFailed, needsBackup, newerSchema, notSetUp, outOfOrder, StoreFault } from './open-faults.ts';
import { one, type Copy, type Store, type Work } from './port.ts';
import { patiently } from './patience.ts';
import { rawRun } from './statement.ts';

/**
 * One step of the schema: statements, or work that may read, reckon and append to the journal like any other. Work reads large tables page by page, since
 * nothing else bounds its memory; it is told the instant, where whoever migrates has a clock. `changesRows` = it changes what rows say, so that a copy has to exist before it runs.
 */
export type Migration = {
  /** Number and words, `0003-seal`; names order migrations. */
  readonly name: string;
  readonly changesRows: boolean;
} & (
  | { readonly up: (dialect: Dialect) => readonly string[] }
  | { readonly work: (now: string | undefined) => Work<void> }
);

/** How a database is to be brought to the newest schema. */
export interface Migrating {
  /** Whether a database in which nothing was ever migrated is set up; otherwise that is a fault (not-set-up). True when absent. */
  readonly create?: boolean | undefined;
  /** Whoever runs this says that a backup exists: asked of databases that cannot copy themselves. */
  readonly backedUp?: boolean | undefined;
  /** The instant of whoever runs this, ISO 8601 in UTC, for what migrations write down. */
  readonly now?: string | undefined;
  /** Hears where the copy stands that was made before rows changed. */
  readonly onCopy?: ((path: string) => void) | undefined;
  /** Hears that another process holds the database and is waited for. */
  readonly onWait?: (() => void) | undefined;
}

/** Migrations as one list; throws a plain Error on a name that is no name, stands twice or is out of order. */
export function inOrder(migrations: readonly Migration[]): readonly Migration[] {
  for (const [index, { name }] of migrations.entries()) {
    const before = migrations[index - 1]?.name ?? '';
    if (!/^\d{4}-[a-z0-9-]+$/.test(name)) throw new Error(`${name} is no name of a migration: write it like 0003-seal`);
    if (name.slice(0, 4) <= before.slice(0, 4)) throw new Error(`the migration ${name} stands after ${before}`);
  }
  return migrations;
}

/** Names of the migrations that a database has, in order; undefined when it was never set up. */
async function listApplied(store: Store): Promise<readonly string[] | undefined> {
  const found = await (
    store.dialect === 'sqlite'
      ? sql`SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migration'`
      : sql`SELECT 1 AS found WHERE to_regclass('migration') IS NOT NULL`
  ).execute(store.read);
  if (found.rows.length === 0) return undefined;
  const { rows } = await sql<{ name: string }>`SELECT name FROM migration ORDER BY name`.execute(store.read);
  return rows.length === 0 ? undefined : rows.map((row) => row.name);
}

/**
 * Brings a database up to the last of `migrations`; does nothing when it is there already. Answers with the names that this call applied. Throws a
 * StoreFault: not-set-up, newer-schema, out-of-order, needs-backup, copy-failed, migration-failed. Of several processes that try, each migration is applied by one.
 */
export async function migrate(
  store: Store,
  migrations: readonly Migration[],
  how: Migrating = {},
): Promise<readonly string[]> {
  const { create = true, backedUp = false, now, onCopy = () => undefined, onWait = () => undefined } = how;
  const applied = await listApplied(store);
  if (applied === undefined && !create) throw notSetUp(store.place);
  const missing = missingFrom(store.place, inOrder(migrations), applied ?? []);
  const changing = missing.filter((it) => it.changesRows).map((it) => it.name);
  const [first] = changing;
  if (missing.length > 0) await store.checked;
  if (applied !== undefined && first !== undefined && store.dialect === 'postgres' && !backedUp)
    throw needsBackup(store.place, changing);
  // A database that was never set up has no rows to lose.
  const copier = applied === undefined ? () => undefined : copierOf(store, missing);
  return applyAll(store, missing, { copier, now, onCopy, onWait });
}

/** Makes the copies that migrations need; asked before each of them, under its write lock. Answers with the path of one that was made. */
type Copier = (before: Migration) => string | undefined;

/** Copies before the first missing migration as long as rows are still to change, and again where somebody else has written since. */
function copierOf(store: Store, missing: readonly Migration[]): Copier {
  let copy: Copy | undefined;
  return (before) => {
    const changing = missing.slice(missing.indexOf(before)).find((it) => it.changesRows);
    if (changing === undefined || (copy !== undefined && !copy.outdated())) return undefined;
    copy = store.copyBeside?.(changing.name);
    return copy?.path;
  };
}

function missingFrom(
  place: string,
  migrations: readonly Migration[],
  applied: readonly string[],
): readonly Migration[] {
  const known = new Set(migrations.map((it) => it.name));
  const unknown = applied.filter((it) => !known.has(it));
  if (unknown.length > 0) throw newerSchema(place, unknown);
  const missing = migrations.filter((it) => !applied.includes(it.name));
  const last = applied.at(-1) ?? '';
  const [first] = missing;
  if (first !== undefined && first.name < last) throw outOfOrder(place, first.name, last);
  return missing;
}

interface Applying {
  readonly copier: Copier;
  readonly now: string | undefined;
  readonly onCopy: (path: string) => void;
  readonly onWait: () => void;
}

async function applyAll(store: Store, missing: readonly Migration[], how: Applying): Promise<readonly string[]> {
  const names: string[] = [];
  if (missing.length === 0) return names;
  const write = <R>(work: () => Work<R>): Promise<R> => patiently(() => store.write(work), how.onWait);
  await write(() => one(rawRun('CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)')));
  for (const migration of missing) {
    const done = await write(() => apply(store.dialect, migration, how)).catch((fault: unknown) => {
      const known = store.explain(fault);
      throw known instanceof StoreFault ? known : migrationFailed(store.place, migration.name, fault);
    });
    if (done === undefined) continue;
    names.push(migration.name);
    if (done.copy !== undefined) how.onCopy(done.copy);
  }
  return names;
}

/** Applies a migration unless somebody has: whoever holds the write lock sees what the holder before it has committed. */
function* apply(
  dialect: Dialect,
  migration: Migration,
  { copier, now }: Applying,
): Work<{ readonly copy: string | undefined } | undefined> {
  const { name } = migration;
  // A large table takes as long as it takes.
  if (dialect === 'postgres')
    for (const limit of ['statement_timeout', 'idle_in_transaction_session_timeout'])
      yield rawRun(`SET LOCAL ${limit} = 0`);
  const known = yield* one(rawRun(`SELECT name FROM migration WHERE name = '${name}'`));
  if (known.length > 0) return undefined;
  const copy = copier(migration);
  if ('work' in migration) yield* migration.work(now);
  else for (const statement of migration.up(dialect)) yield rawRun(statement);
  yield rawRun(`INSERT INTO migration (name) VALUES ('${name}')`);
  return { copy };
}
