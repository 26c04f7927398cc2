// Whether the pages of a SQLite file hang together, found out before anything is written into it.

import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { damaged } from './open-faults.ts';

const SHOWN = 200;

/** What is wrong with a file, on a connection of its own that only reads; undefined when it is whole, or not there. */
export function findDamage(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const db = new Database(file, { readonly: true });
  try {
    const said = String(db.pragma('quick_check(1)', { simple: true }));
    return said === 'ok' ? undefined : `quick_check: ${said.replaceAll(/\s+/g, ' ').slice(0, SHOWN)}`;
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    if (code.startsWith('SQLITE_CORRUPT')) return `quick_check: ${(fault as Error).message}`; // it has a code, so it is one
    throw fault;
  } finally {
    db.close();
  }
}

/** Checks a file now; throws a StoreFault (damaged). */
export function requireWhole(file: string): void {
  const damage = findDamage(file);
  if (damage !== undefined) throw damaged(file, damage);
}

/** Checks a file in a thread, since a large one takes its time; rejects with a StoreFault (damaged), or with what kept it from being checked. */
export async function checkBeside(file: string): Promise<void> {
  const thread = new Worker(new URL('./sqlite-check-thread.ts', import.meta.url), { workerData: file });
  // A program that ends waits for no check.
  thread.unref();
  const damage = await new Promise<string | null>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the check of ${file} ended with ${code}`)));
  });
  if (damage !== null) throw damaged(file, damage);
}
