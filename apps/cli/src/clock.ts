// What time it is for a database: a demonstration has a clock of its own.

import { openDemoClock } from '@siklus/server';
import type { Store } from '@siklus/store';
import type { Io } from './io.ts';

/** The clock that a server on a database takes; undefined where that is the database's own. */
export async function clockFor(store: Store, io: Io): Promise<Io['now'] | undefined> {
  return (await openDemoClock(store)) === undefined ? io.now : undefined;
}

/** The instant now, by the clock that the database goes by: ISO 8601 in UTC. */
export async function nowIn(store: Store, io: Io): Promise<string> {
  return (await openDemoClock(store))?.now() ?? io.now();
}
