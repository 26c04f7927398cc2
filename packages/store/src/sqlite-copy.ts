// A copy of a SQLite file beside it, made before its rows change.

import { closeSync, existsSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { copyFailed } from './open-faults.ts';
import type { Copy } from './port.ts';
import { requireWhole } from './sqlite-check.ts';

/** Waits until what was written of a file, or of the names in a folder, is on the disk. */
function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The first name that no file has: a copy never replaces another. */
function freeName(wanted: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}.${count}`;
    if (!existsSync(name)) return name;
  }
}

/** A file with nothing in it that nobody may read who may not read the other one, from its first moment. */
function makeEmpty(path: string, like: string): void {
  const mode = statSync(like).mode % 0o1000;
  const handle = openSync(path, 'wx', mode);
  try {
    // The process may have a mask that takes more away.
    fchmodSync(handle, mode);
  } finally {
    closeSync(handle);
  }
}

/** Writes what was last committed, on a connection of its own: the one that holds the write lock cannot. */
function copyInto(file: string, path: string): void {
  const reader = new Database(file, { fileMustExist: true });
  try {
    reader.prepare('VACUUM INTO ?').run(path);
  } finally {
    reader.close();
  }
}

/**
 * Copies a database to `<file>.before-<name>`, or that with a number where such a copy exists; opens the copy and checks it before it gets its name. `db`
 * holds the write lock and has written nothing yet, so nothing comes between the copy and what it does next. Throws a StoreFault (copy-failed).
 */
export function copyBeside(db: Database.Database, file: string, name: string): Copy {
  const wanted = `${file}.before-${name}`;
  // Nobody else copies or migrates meanwhile, so a copy in the making that stands there is one that was interrupted.
  const making = `${wanted}.making`;
  const path = freeName(wanted);
  let begun = false;
  try {
    rmSync(making, { force: true });
    begun = true;
    makeEmpty(making, file);
    copyInto(file, making);
    requireWhole(making);
    // SQLite does not wait for the disk here.
    sync(making);
    renameSync(making, path);
    sync(dirname(path));
  } catch (fault) {
    if (begun) rmSync(making, { force: true });
    throw copyFailed(path, fault instanceof Error ? fault.message : String(fault));
  }
  // A number that commits of others change, and those of this connection do not.
  const version = (): unknown => db.pragma('data_version', { simple: true });
  const then = version();
  return { path, outdated: () => version() !== then };
}
