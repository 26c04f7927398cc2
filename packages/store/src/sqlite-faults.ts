// What SQLite's faults say of a file as a whole.

import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { damaged, diskFails, diskFull, locked, noFolder, notADatabase, readOnly, StoreFault } from './open-faults.ts';

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : '';
}

function requireWritable(file: string, path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
  } catch (fault) {
    throw readOnly(file, path, codeOf(fault));
  }
}

/** Throws a StoreFault unless a file can be written, or made, where it is: SQLite would open it and fail later, in the words of its driver. */
export function requirePlace(file: string): void {
  if (file === ':memory:') return;
  const folder = dirname(file);
  if (!existsSync(folder)) throw noFolder(file);
  if (existsSync(file)) {
    if (!statSync(file).isFile()) throw notADatabase(file);
    requireWritable(file, file);
  }
  // The log and its index stand beside the file and are made anew.
  requireWritable(file, folder);
}

/** The StoreFault that a fault of the driver amounts to, or the fault itself. */
export function sqliteFault(file: string, fault: unknown): unknown {
  if (fault instanceof StoreFault) return fault;
  const code = codeOf(fault);
  const said = fault instanceof Error ? fault.message : code;
  if (code === 'SQLITE_NOTADB') return notADatabase(file);
  if (code.startsWith('SQLITE_CORRUPT')) return damaged(file, said);
  if (code.startsWith('SQLITE_READONLY')) return readOnly(file, file, code);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return locked(file);
  if (code === 'SQLITE_FULL') return diskFull(file);
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) return diskFails(file, code);
  return fault;
}
