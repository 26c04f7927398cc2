// Migrations: forward only, one folder each, applied in order and remembered by name.

import { sql } from 'kysely';
import { up as foundation } from './migrations/0001-foundation/up.ts';
import { up as cycleComplete } from './migrations/0002-cycle-complete/up.ts';
import type { Dialect } from './dialect.ts';
import type { Store } from './port.ts';

const migrations: readonly { name: string; up: (dialect: Dialect) => readonly string[] }[] = [
  { name: '0001-foundation', up: foundation },
  { name: '0002-cycle-complete', up: cycleComplete },
];

/** Brings a database up to the newest schema; does nothing when it is there already. Answers with the names that were applied. */
export async function migrate(store: Store): Promise<readonly string[]> {
  await store.script(['CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)']);
  const { rows } = await sql<{ name: string }>`SELECT name FROM migration`.execute(store.read);
  const done = new Set(rows.map((row) => row.name));
  const missing = migrations.filter((it) => !done.has(it.name));
  for (const { name, up } of missing)
    await store.script([...up(store.dialect), `INSERT INTO migration (name) VALUES ('${name}')`]);
  return missing.map((it) => it.name);
}
