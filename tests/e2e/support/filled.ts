// The demonstration region for tests that look at screens, with two Renja of the year after next under way.

import { execute, type Deed } from '@siklus/api';
import { makeDemo, makeOfficers, officerOf } from '@siklus/simulation';
import { putRows, type Store } from '@siklus/store';
import { officeTitle } from '@siklus/workflow';
import { PASSWORD } from './served.ts';

export const today = '2026-09-03';
export const pu = '1.03.0.00.0.00.01.0000';
export const first = '1.01.0.00.0.00.01.0000';
export const draftRenja = '018f0000-0000-7000-a000-00000000e2e1';
export const submittedRenja = '018f0000-0000-7000-a000-00000000e2e2';

/** Opens the Renja of an agency for the year after next, with the contents of its last one. */
async function openRenja(store: Store, id: string, opd: string): Promise<void> {
  const last = await store.read
    .selectFrom('document')
    .select('body')
    .where('type', '=', 'renja')
    .where('opd', '=', opd)
    .executeTakeFirstOrThrow();
  // Renstra and proposals belong to the year of the last one.
  const {
    renstra: _renstra,
    rincian,
    ...rest
  } = JSON.parse(last.body) as { rincian: { usulan?: string }[] } & Record<string, unknown>;
  const seed = { ...rest, rincian: rincian.map(({ usulan: _usulan, ...row }) => row) };
  const opening = { id, year: 2028, opd, unit: opd, seed };
  await give(store, opd, { kind: 'open', type: 'renja', opening });
}

async function give(store: Store, opd: string, deed: Deed): Promise<void> {
  const about = { person: officerOf('perencana', opd), key: `${deed.kind}/${opd}`, now: `${today}T01:00:00.000Z` };
  const { answer } = await execute(store, { ...about, deed });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals));
}

/** The demonstration, with two Renja of the year after next under way and the list of accounts that its sign-in screen offers. */
async function fill(store: Store): Promise<void> {
  await makeDemo(store, { today });
  const officers = await makeOfficers(store, '2024-01-01');
  await store.script([
    'CREATE TABLE demo_account (username TEXT PRIMARY KEY, password TEXT NOT NULL, name TEXT NOT NULL, office TEXT NOT NULL, opd TEXT NOT NULL)',
    ...officers.map(
      ({ username, name, office, opdName }) =>
        `INSERT INTO demo_account VALUES ('${username}', '${PASSWORD}', '${name}', '${officeTitle(office).id}', '${opdName}')`,
    ),
  ]);
  await store.write(() =>
    putRows('jadwal', [{ year: 2028, type: 'renja', opens: '2026-01-01', closes: '2026-12-31' }]),
  );
  await openRenja(store, draftRenja, first);
  await openRenja(store, submittedRenja, pu);
  await give(store, pu, { kind: 'command', id: submittedRenja, version: 1, command: { name: 'submit' } });
}

/** What serves it, made once in a run. */
export const demonstration = { fill, once: 'demonstration' } as const;
