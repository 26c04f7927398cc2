// The built app behind a real server on a database file of its own, with a clock that the test turns.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, openStore, type RunningServer } from '@siklus/server';
import type { Store } from '@siklus/store';

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

/** Serves a region that `fill` makes, on a day, or by the clock that it is given there; `accounts` narrows who can sign in. */
export async function serve(settings: {
  readonly fill: (store: Store) => Promise<unknown>;
  readonly day?: string;
  readonly accounts?: (username: string) => boolean;
}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-e2e-'));
  const store = await openStore(join(folder, 'siklus.db'));
  await settings.fill(store);
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
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
