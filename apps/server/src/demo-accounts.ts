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

/** The accounts, or undefined: only a demonstration has the table, which its maker fills. */
export async function listDemoAccounts(store: Store): Promise<readonly DemoAccount[] | undefined> {
  const tables = await store.read.introspection.getTables();
  if (!tables.some((table) => table.name === 'demo_account')) return undefined;
  const { rows } =
    await sql<DemoAccount>`SELECT username, password, name, office, opd FROM demo_account ORDER BY username`.execute(
      store.read,
    );
  // In the order in which a year meets the offices, not by the alphabet.
  const order = offices.map((office) => officeTitle(office).id);
  return rows.toSorted((a, b) => order.indexOf(a.office) - order.indexOf(b.office));
}
