// Which database: a SQLite file or the address of a PostgreSQL, opened and brought to the newest schema.

import { migrations } from '@siklus/api';
import { migrate, type Migrating, type Store } from '@siklus/store';

/** Whether an address names a PostgreSQL and not a file. */
export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}

/** Opens a database by its address and migrates it; throws a StoreFault that says what stands in the way. */
export async function openStore(address: string, how: Migrating = {}): Promise<Store> {
  // Only the driver that is needed is loaded.
  const store = isPostgres(address)
    ? await (await import('@siklus/store/postgres')).openPostgres(address)
    : (await import('@siklus/store/sqlite')).openSqlite(address);
  try {
    await migrate(store, migrations, how);
    return store;
  } catch (fault) {
    await store.close();
    throw fault;
  }
}
