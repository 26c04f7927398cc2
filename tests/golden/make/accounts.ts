// Accounts and a session as a running server of this release makes them, and the list that a demonstration offers on its sign-in page.

import { createServer } from '@siklus/server';
import { makeOfficers } from '@siklus/simulation';
import type { Store } from '@siklus/store';
import { officeTitle } from '@siklus/workflow';

/** The password of every account; it protects nothing. */
const PASSWORD = 'siklus-demo';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Runs a server on the database for as long as it takes to make accounts and to sign in once. */
export async function makeAccounts(store: Store, database: string | undefined): Promise<void> {
  const officers = await makeOfficers(store, '2024-01-01');
  const server = await createServer({ store, database, ports: [0], log: (fault) => console.error(fault) });
  try {
    await server.addAccounts(
      officers.map(({ person, username, name }) => ({ person, username, name, password: PASSWORD })),
    );
    const response = await fetch(`${server.url}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { origin: server.url, 'content-type': 'application/json' },
      body: JSON.stringify({ username: officers[0]?.username, password: PASSWORD }),
    });
    if (!response.ok) throw new Error(`not signed in: ${response.status} ${await response.text()}`);
  } finally {
    await server.close();
  }
  const rows = officers.map((it) =>
    [it.username, PASSWORD, it.name, officeTitle(it.office).id, it.opdName].map(literal).join(', '),
  );
  await store.script([
    'CREATE TABLE demo_account (username TEXT PRIMARY KEY, password TEXT NOT NULL, name TEXT NOT NULL, office TEXT NOT NULL, opd TEXT NOT NULL)',
    ...rows.map((row) => `INSERT INTO demo_account (username, password, name, office, opd) VALUES (${row})`),
  ]);
}
