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

/** Who is met on the tour of the README, in its order. */
const tour: readonly string[] = ['tapd', 'pptk.1', 'pa.1', 'bpkad', 'bud', 'administrator'];

/** What is printed of the accounts when a demonstration starts: those of the tour, and where the others are. */
export function signInsOf(accounts: readonly DemoAccount[]): readonly string[] {
  const first = tour.flatMap((username) => accounts.filter((it) => it.username === username));
  const lines = first.map(({ username, password, name }) => `  ${username.padEnd(20)} ${password.padEnd(14)} ${name}`);
  const rest = accounts.length - first.length;
  return rest === 0
    ? lines
    : [...lines, `  dan ${rest} akun lain, tercantum di layar masuk / and ${rest} more, listed on the sign-in screen`];
}
