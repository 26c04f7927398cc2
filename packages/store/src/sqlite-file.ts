// The one connection to a SQLite file, and how it is opened and closed before the file may be written.

import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { requirePlace, sqliteFault } from './sqlite-faults.ts';

function configure(db: Database.Database): void {
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('busy_timeout = 5000');
  db.pragma('cache_size = -65536');
  db.pragma('temp_store = MEMORY');
  // Checkpoints are what makes commits wait; fewer of them, of at most 32 MB.
  db.pragma('wal_autocheckpoint = 8000');
  db.defaultSafeIntegers(true);
  requireFullSync(db);
}

/** Throws unless commits are synced to the disk: at NORMAL a power cut can lose commits that were already answered. */
export function requireFullSync(db: Database.Database): void {
  const synchronous = db.pragma('synchronous', { simple: true });
  if (Number(synchronous) !== 2)
    throw new Error(`SQLite runs at synchronous=${String(synchronous)}, needed is FULL (2)`);
}

function open(file: string): Database.Database {
  requirePlace(file);
  const db = new Database(file);
  try {
    configure(db);
    // SQLite itself sees to it that nothing is written, by whomever, before the file was found whole.
    db.pragma('query_only = ON');
    // The first statement that reads: what is no database, or held by another program, is found here.
    db.pragma('schema_version');
    return db;
  } catch (fault) {
    closeUnwritten(db, file);
    throw fault;
  }
}

/** Closes a file without writing into it: the last connection that closes carries the log over, unless it may only read. */
export function closeUnwritten(db: Database.Database, file: string): void {
  const witness =
    file === ':memory:' || !existsSync(`${file}-wal`) ? undefined : new Database(file, { readonly: true, timeout: 0 });
  try {
    witness?.pragma('schema_version');
  } finally {
    db.close();
    witness?.close();
  }
}

/** Opens a file, or makes it, so that it can be read and not yet written; throws a StoreFault. */
export function openUnwritten(file: string): Database.Database {
  try {
    return open(file);
  } catch (fault) {
    throw sqliteFault(file, fault);
  }
}
