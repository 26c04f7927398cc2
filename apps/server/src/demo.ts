// The demonstration: an invented region played up to the day before it begins, with an account for every office. Made once, on an empty database.

import { demoDay, makeDemo, makeOfficers } from '@siklus/simulation';
import { overRows, type Store } from '@siklus/store';
import { officeTitle } from '@siklus/workflow';
import { sql } from 'kysely';
import { addAccountsTo } from './accounts.ts';
import { startDemoClock } from './demo-clock.ts';

/** The password of every account of the demonstration; it protects nothing. */
const PASSWORD = 'siklus-demo';

const fillAccounts = overRows(
  { username: 'text', password: 'text', name: 'text', office: 'text', opd: 'text' },
  (db, source) =>
    sql`insert into demo_account (username, password, name, office, opd) select username, password, name, office, opd from ${source} as r`.compile(
      db,
    ),
);

/** Whether a database holds no region yet. */
export async function isEmpty(store: Store): Promise<boolean> {
  return (await store.read.selectFrom('region').select('code').executeTakeFirst()) === undefined;
}

/** Makes the demonstration region, plays it up to the day before it begins, and gives every office an account and the whole a clock. */
export async function prepareDemo(store: Store, progress?: (day: string) => void): Promise<void> {
  await makeDemo(store, { onDay: progress });
  const officers = await makeOfficers(store, `${Number(demoDay.slice(0, 4)) - 2}-01-01`);
  await addAccountsTo(
    store,
    officers.map(({ person, username, name }) => ({ person, username, name, password: PASSWORD })),
  );
  await store.script([
    'CREATE TABLE demo_account (username TEXT PRIMARY KEY, password TEXT NOT NULL, name TEXT NOT NULL, office TEXT NOT NULL, opd TEXT NOT NULL)',
  ]);
  const rows = officers.map((it) => [it.username, PASSWORD, it.name, officeTitle(it.office).id, it.opdName]);
  await store.write(() => fillAccounts(rows));
  await startDemoClock(store, demoDay);
}
