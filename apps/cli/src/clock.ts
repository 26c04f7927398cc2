// What time it is for a database: a demonstration has a clock of its own.

import { openDemoClock } from '@siklus/server';
import type { Store } from '@siklus/store';
import type { Io } from './io.ts';

/** The instant now, by the clock that the database goes by: ISO 8601 in UTC. */
export async function nowIn(store: Store, io: Io): Promise<string> {
  return (await openDemoClock(store))?.now() ?? io.now();
}
