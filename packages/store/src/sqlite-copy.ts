// A copy of a SQLite file beside it, made before its rows change.

import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
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

/**
 * Copies a database to `<file>.before-<name>`, or that with a number where such a copy exists; opens the copy and checks it before it gets its name. Throws
 * a StoreFault (copy-failed), or the driver's fault while another process writes.
 */
export function copyBeside(db: Database.Database, file: string, name: string): Copy {
  const wanted = `${file}.before-${name}`;
  const making = `${wanted}.making`;
  // Nobody else copies or migrates meanwhile, so a copy in the making that stands there is one that was interrupted.
  const guard = new Database(file);
  try {
    guard.exec('BEGIN IMMEDIATE');
    const path = freeName(wanted);
    let begun = false;
    try {
      rmSync(making, { force: true });
      begun = true;
      db.prepare('VACUUM INTO ?').run(making);
      chmodSync(making, statSync(file).mode % 0o1000);
      requireWhole(making);
      // SQLite does not wait for the disk here.
      sync(making);
      renameSync(making, path);
      sync(dirname(path));
    } catch (fault) {
      if (begun) rmSync(making, { force: true });
      throw copyFailed(path, fault instanceof Error ? fault.message : String(fault));
    }
    return { path, drop: () => rmSync(path, { force: true }) };
  } finally {
    guard.close();
  }
}
