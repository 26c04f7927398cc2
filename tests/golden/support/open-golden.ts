// Opens a database that an older release left, as a copy of one's own: restored, opened by today's code, migrated.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@siklus/server';
import type { Dialect, Store } from '@siklus/store';
import pg from 'pg';
import { inject } from 'vitest';
import { createDatabase } from '../../support/postgres.ts';
import { unpack } from './packed.ts';
import { restorePostgres } from './postgres-dump.ts';

/** A copy of a golden database that nobody has opened yet, and how to be rid of it. */
export interface Restored {
  readonly address: string;
  readonly remove: () => Promise<void>;
}

/** The instant at which tests bring a database of an older release to this one: a leap day where the region is, and not yet in UTC. */
export const SEALED_AT = '2028-02-28T23:59:00.000Z';

let count = 0;
/** One at a time makes the template of a release. */
const TEMPLATE_LOCK = 4_700_002;

/** Restores a release's database: a file in a temporary folder, or a database of the test server. */
export async function restoreGolden(release: string, dialect: Dialect): Promise<Restored> {
  return dialect === 'sqlite' ? restoreFile(unpack(release, 'sqlite.db')) : restoreDatabase(release);
}

/** Puts the bytes of a SQLite database into a file of one's own. */
export async function restoreFile(bytes: Uint8Array): Promise<Restored> {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-golden-'));
  const address = join(folder, 'siklus.db');
  writeFileSync(address, bytes);
  return { address, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function restoreDatabase(release: string): Promise<Restored> {
  const server = inject('postgresUrl');
  const template = `golden ${release}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const drop = (name: string) => client.query(`DROP DATABASE ${client.escapeIdentifier(name)} WITH (FORCE)`);
  try {
    // The rows are read once for all tests of a run; further copies are made by the server.
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (known.rows.length === 0) {
      const address = await createDatabase(server, template);
      await restorePostgres(address, unpack(release, 'postgres.jsonl').toString('utf8')).catch(
        async (fault: unknown) => {
          await drop(template);
          throw fault;
        },
      );
    }
    const name = `golden ${process.pid} ${(count += 1)}`;
    const [copy, from] = [name, template].map((it) => client.escapeIdentifier(it));
    await client.query(`CREATE DATABASE ${copy} TEMPLATE ${from}`);
    const address = new URL(server);
    address.pathname = `/${encodeURIComponent(name)}`;
    return { address: address.href, remove: async () => undefined };
  } finally {
    await client.end();
  }
}

/** A golden database open for work. */
export interface Golden {
  readonly store: Store;
  readonly address: string;
  /** Closes it and removes the copy. */
  readonly close: () => Promise<void>;
}

/** Restores a release's database, opens it and brings it to the newest schema. */
export async function openGolden(release: string, dialect: Dialect): Promise<Golden> {
  const { address, remove } = await restoreGolden(release, dialect);
  const store = await openStore(address, { backedUp: true, now: SEALED_AT });
  return {
    store,
    address,
    close: async () => {
      await store.close();
      await remove();
    },
  };
}
