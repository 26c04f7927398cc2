// The accounts of a demonstration, which its sign-in page offers.

import { sql } from 'kysely';
import type { Store } from '@siklus/store';
import { offices, officeTitle } from '@siklus/workflow';

/** An account of the demonstration with its password, which protects nothing. */
export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly office: string;
  readonly opd: string;
}

/** Whether a database has a table. */
export async function hasTable(store: Store, name: string): Promise<boolean> {
  return (await store.read.introspection.getTables()).some((table) => table.name === name);
}

/** Whether a database is a demonstration: only that has a table of accounts to offer, which its maker fills. */
export async function isDemonstration(store: Store): Promise<boolean> {
  return hasTable(store, 'demo_account');
}

/** The accounts, or undefined where there is no demonstration. */
export async function listDemoAccounts(store: Store): Promise<readonly DemoAccount[] | undefined> {
  if (!(await isDemonstration(store))) return undefined;
  const { rows } =
    await sql<DemoAccount>`SELECT username, password, name, office, opd FROM demo_account ORDER BY username`.execute(
      store.read,
    );
  // In the order in which a year meets the offices, not by the alphabet.
  const order = offices.map((office) => officeTitle(office).id);
  return rows.toSorted((a, b) => order.indexOf(a.office) - order.indexOf(b.office));
}
