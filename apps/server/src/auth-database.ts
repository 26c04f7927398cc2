// The tables of sessions and accounts, in the same database as everything else, under the prefix auth_.

import { randomBytes } from 'node:crypto';
import { Kysely, PostgresDialect, sql, SqliteDialect, type KyselyPlugin } from 'kysely';
import type { Dialect, Store } from '@siklus/store';
import type { SqliteStore } from '@siklus/store/sqlite';

/** The columns that we read and write ourselves; the rest is the library's. Instants are text on SQLite and Date on PostgreSQL. */
export interface AuthTables {
  auth_user: {
    id: string;
    name: string;
    email: string;
    emailVerified: unknown;
    username: string;
    displayUsername: string;
    person: string;
    createdAt: unknown;
    updatedAt: unknown;
  };
  auth_account: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    password: string;
    createdAt: unknown;
    updatedAt: unknown;
  };
  auth_session: {
    id: string;
    token: string;
    userId: string;
    expiresAt: unknown;
    createdAt: unknown;
    updatedAt: unknown;
  };
  auth_secret: { id: number; secret: string };
}

/** The door to those tables. */
export interface AuthDatabase {
  readonly dialect: Dialect;
  readonly db: Kysely<AuthTables>;
  /** The secret that session cookies are signed with; made once per database. */
  readonly secret: string;
  /** The SQLite connection that everything shares, for prepared statements. */
  readonly handle: SqliteStore['handle'] | undefined;
  /** Settles before the first write, see the store: whoever writes here waits for it. */
  readonly checked: Promise<void>;
  readonly close: () => Promise<void>;
}

/** The library expects numbers where our connection gives exact bigints. */
const plainNumbers: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
      ),
    ),
  }),
};

/**
 * Opens the tables beside a store, making what is missing. On SQLite it shares the store's connection: a second one would wait for the write
 * lock with the whole process. `address` is needed for PostgreSQL only.
 */
export async function openAuthDatabase(store: Store, address?: string): Promise<AuthDatabase> {
  const opened = store.dialect === 'sqlite' ? besideSqlite(store as SqliteStore) : await besidePostgres(address); // the dialect says which
  const known = await findSecret(opened.db);
  if (known !== undefined) return { ...opened, secret: known, checked: store.checked };
  // Nothing is written into a file before it was found whole.
  await store.checked;
  await sql`CREATE TABLE IF NOT EXISTS auth_secret (id INTEGER PRIMARY KEY CHECK (id = 1), secret TEXT NOT NULL)`.execute(
    opened.db,
  );
  await opened.db
    .insertInto('auth_secret')
    .values({ id: 1, secret: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const { secret } = await opened.db.selectFrom('auth_secret').select('secret').executeTakeFirstOrThrow();
  return { ...opened, secret, checked: store.checked };
}

async function findSecret(db: Kysely<AuthTables>): Promise<string | undefined> {
  const tables = await db.introspection.getTables();
  if (!tables.some((it) => it.name === 'auth_secret')) return undefined;
  return (await db.selectFrom('auth_secret').select('secret').executeTakeFirst())?.secret;
}

type Opened = Omit<AuthDatabase, 'secret' | 'checked'>;

function besideSqlite({ handle }: SqliteStore): Opened {
  const db = new Kysely<AuthTables>({ dialect: new SqliteDialect({ database: handle }), plugins: [plainNumbers] });
  // The connection belongs to the store, which closes it.
  return { dialect: 'sqlite', db, handle, close: async () => undefined };
}

async function besidePostgres(address: string | undefined): Promise<Opened> {
  if (address === undefined) throw new Error('sessions on PostgreSQL need the address of the database');
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: address, max: 4, application_name: 'siklus-auth' });
  const db = new Kysely<AuthTables>({ dialect: new PostgresDialect({ pool }), plugins: [plainNumbers] });
  return { dialect: 'postgres', db, handle: undefined, close: () => pool.end() };
}
