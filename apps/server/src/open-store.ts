// Which database: a SQLite file or the address of a PostgreSQL, opened and brought to the newest schema.

import { migrations } from '@siklus/api';
import { migrate, newerLaw, type Migrating, type Store } from '@siklus/store';
import { definitionOf, isDocumentType } from '@siklus/workflow';
import { requirePrivateDemo, type Place } from './demo-place.ts';

/** How a database is opened. */
export interface Opening extends Migrating {
  /** When the pages of a SQLite file are checked: before anything else, or beside the start, with writes held until it is through. First when absent. */
  readonly check?: 'first' | 'beside' | undefined;
  /** Where it is about to be served: a demonstration that others would reach is refused before it is migrated. */
  readonly place?: Place | undefined;
}

/** Whether an address names a PostgreSQL and not a file. */
export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}

async function openFile(file: string, check: 'first' | 'beside'): Promise<Store> {
  const { checkBeside, openSqlite, requireWhole } = await import('@siklus/store/sqlite');
  if (file === ':memory:') return openSqlite(file);
  const checked = check === 'beside' ? checkBeside : async (path: string) => requireWhole(path);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const store = openSqlite(file, { checked: promise });
  checked(file).then(resolve, reject);
  if (check === 'first') await settled(store);
  return store;
}

async function settled(store: Store): Promise<void> {
  try {
    await store.checked;
  } catch (fault) {
    await store.close();
    throw fault;
  }
}

/** Throws a StoreFault where papers were written under a law that this release does not know: it could neither read nor prove them. */
async function requireKnownLaw(store: Store): Promise<void> {
  const newest = await store.read
    .selectFrom('document')
    .select(['type', ({ fn }) => fn.max('law').as('law')])
    .groupBy('type')
    .execute();
  const beyond = newest.filter(({ type, law }) => !isDocumentType(type) || law > definitionOf(type).law);
  if (beyond.length > 0) throw newerLaw(store.place, beyond.map(({ type, law }) => `${type} ${law}`).toSorted());
}

/** Opens a database by its address and migrates it; throws a StoreFault that says what stands in the way. */
export async function openStore(address: string, { check = 'first', place, ...how }: Opening = {}): Promise<Store> {
  // Only the driver that is needed is loaded.
  const store = isPostgres(address)
    ? await (await import('@siklus/store/postgres')).openPostgres(address)
    : await openFile(address, check);
  try {
    if (place !== undefined) await requirePrivateDemo(store, place);
    await migrate(store, migrations, how);
    await requireKnownLaw(store);
    return store;
  } catch (fault) {
    await store.close();
    throw store.explain(fault);
  }
}
