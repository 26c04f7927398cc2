// Which database: a SQLite file or the address of a PostgreSQL, opened and brought to the newest schema.

import { migrations } from '@siklus/api';
import { migrate, type Migrating, type Store } from '@siklus/store';

/** How a database is opened. */
export interface Opening extends Migrating {
  /** When the pages of a SQLite file are checked: before anything else, or beside the start, with writes held until it is through. First when absent. */
  readonly check?: 'first' | 'beside' | undefined;
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

/** Opens a database by its address and migrates it; throws a StoreFault that says what stands in the way. */
export async function openStore(address: string, { check = 'first', ...how }: Opening = {}): Promise<Store> {
  // Only the driver that is needed is loaded.
  const store = isPostgres(address)
    ? await (await import('@siklus/store/postgres')).openPostgres(address)
    : await openFile(address, check);
  try {
    await migrate(store, migrations, how);
    return store;
  } catch (fault) {
    await store.close();
    throw store.explain(fault);
  }
}
