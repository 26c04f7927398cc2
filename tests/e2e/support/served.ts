// The built app behind a real server on a database file of its own, with a clock that the test turns.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, openStore, type RunningServer, type ServerSettings } from '@siklus/server';
import type { Store } from '@siklus/store';
import type { Office } from '@siklus/workflow';
import { tireless } from '../../support/tireless.ts';
import { madeOnce } from './made.ts';

/** The password of every account. */
export const PASSWORD = 'kata-sandi-uji';

/** The app as browsers find it. */
export interface Served {
  readonly url: string;
  readonly store: Store;
  readonly server: RunningServer;
  /** Turns the clock of papers to nine in the morning (WIB) of a day; of no use where the region has a clock of its own. */
  readonly onDay: (day: string) => void;
  /** Faults that the server logged; each of them is one too many. */
  readonly faults: unknown[];
  readonly close: () => Promise<void>;
}

type Fill = (store: Store) => Promise<unknown>;

async function makeFile(path: string, fill: Fill): Promise<void> {
  const store = await openStore(path);
  await fill(store);
  await store.close();
}

/** Opens a database file of its own that `fill` fills; `once` names what is filled once in a run and copied. */
export async function openFilled(
  fill: Fill,
  once?: string,
): Promise<{ readonly store: Store; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-e2e-'));
  const file = join(folder, 'siklus.db');
  if (once !== undefined) copyFileSync(await madeOnce(`${once}.db`, (path) => makeFile(path, fill)), file);
  const store = await openStore(file);
  if (once === undefined) await fill(store);
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The name that the holder of an office signs in with, where there is one agency. */
export async function usernameOf(store: Store, office: Office): Promise<string> {
  const holders = store.read.selectFrom('position').innerJoin('person', 'person.id', 'position.id');
  return (await holders.select('username').where('office', '=', office).executeTakeFirstOrThrow()).username;
}

/** Serves a region that `fill` makes, for this file or once in a run, on a day, by the clock that it is given there, or by a machine's; `accounts` narrows who can sign in. */
export async function serve(settings: {
  readonly fill: Fill;
  readonly once?: string;
  readonly day?: string;
  readonly machine?: ServerSettings['machine'];
  readonly accounts?: (username: string) => boolean;
  /** Live streams that one account may have; no limit where a test is not about it. */
  readonly streams?: number;
}): Promise<Served> {
  const { store, close } = await openFilled(settings.fill, settings.once);
  const faults: unknown[] = [];
  let now = '';
  const onDay = (day: string): void => {
    now = `${day}T02:00:00.000Z`;
  };
  if (settings.day !== undefined) onDay(settings.day);
  const server = await createServer({
    store,
    ports: [0],
    now: settings.day === undefined ? undefined : () => now,
    machine: settings.machine,
    limits: { ...tireless, streams: settings.streams ?? tireless.streams },
    log: (fault) => void faults.push(fault),
  });
  const people = await store.read.selectFrom('person').select(['id', 'username', 'name']).execute();
  await server.addAccounts(
    people
      .filter(({ username }) => settings.accounts?.(username) ?? true)
      .map(({ id, username, name }) => ({ person: id, username, name, password: PASSWORD })),
  );
  return {
    url: server.url,
    store,
    server,
    onDay,
    faults,
    close: async () => {
      await server.close();
      await close();
    },
  };
}
