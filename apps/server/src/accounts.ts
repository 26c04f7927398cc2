// Accounts: who may sign in as which person. Only an administrator or the demonstration makes them.

import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { createAuth } from './auth.ts';
import { openAuthDatabase, type AuthDatabase } from './auth-database.ts';
import type { Store } from '@siklus/store';

/** An account to be made: it signs in as `person`. */
export interface NewAccount {
  readonly person: string;
  readonly username: string;
  readonly password: string;
  readonly name: string;
}

const CHUNK = 100;

/** Makes accounts; usernames that exist keep theirs. Each distinct password is hashed once, so a demonstration with one password is quick. */
export async function addAccounts(database: AuthDatabase, accounts: readonly NewAccount[]): Promise<void> {
  const { db, dialect, checked } = database;
  await checked;
  const hashes = new Map<string, string>();
  for (const { password } of accounts) if (!hashes.has(password)) hashes.set(password, await hashPassword(password));
  const known = new Set((await db.selectFrom('auth_user').select('username').execute()).map((row) => row.username));
  const fresh = accounts.filter((it) => !known.has(it.username.toLowerCase()));
  const now = new Date();
  const at = dialect === 'sqlite' ? now.toISOString() : now;
  for (let start = 0; start < fresh.length; start += CHUNK) {
    const made = fresh
      .slice(start, start + CHUNK)
      .map((it) => ({ ...it, id: randomUUID(), username: it.username.toLowerCase() }));
    const stamps = { createdAt: at, updatedAt: at };
    await db
      .insertInto('auth_user')
      // The library asks for an address; nobody is ever written to.
      .values(
        made.map(({ id, name, username, person }) => ({
          id,
          name,
          username,
          displayUsername: username,
          person,
          email: `${username}@siklus.invalid`,
          emailVerified: dialect === 'sqlite' ? 0 : false,
          ...stamps,
        })),
      )
      .execute();
    await db
      .insertInto('auth_account')
      .values(
        made.map(({ id, password }) => ({
          id: randomUUID(),
          accountId: id,
          providerId: 'credential',
          userId: id,
          password: hashes.get(password) ?? '',
          ...stamps,
        })),
      )
      .execute();
  }
}

/** The same on a store that no server runs on yet: makes the tables first. `address` is needed for PostgreSQL only. */
export async function addAccountsTo(store: Store, accounts: readonly NewAccount[], address?: string): Promise<void> {
  const database = await openAuthDatabase(store, address);
  try {
    await createAuth({ database, origins: ['http://127.0.0.1'], log: () => undefined });
    await addAccounts(database, accounts);
  } finally {
    await database.close();
  }
}
