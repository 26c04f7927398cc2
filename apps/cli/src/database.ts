// Which database a command works on, and whether it is ready for it.

import { existsSync } from 'node:fs';
import type { Store } from '@siklus/store';
import { Complaint } from './complaint.ts';

/** The region of a database. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly zone: string;
  readonly year: number;
}

const isPostgres = (address: string): boolean => /^postgres(ql)?:\/\//.test(address);

/** An address without its password, fit to be shown. */
function shown(address: string): string {
  return address.replace(/^(\w+:\/\/[^:/@]*):[^@]*@/, '$1:***@');
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : '';
}

/** Puts faults of opening and reading a database into words; others are passed on. */
function explained(address: string, fault: unknown): unknown {
  const code = codeOf(fault);
  const place = shown(address);
  if (
    code === '42P01' ||
    (code === 'SQLITE_ERROR' && fault instanceof Error && fault.message.includes('no such table'))
  )
    return uninitialised(address);
  if (code === 'SQLITE_NOTADB')
    return new Complaint(`${place} bukan basis data SQLite.`, `${place} is not a SQLite database.`);
  if (code.startsWith('SQLITE_CANTOPEN') || (fault instanceof TypeError && fault.message.includes('directory')))
    return new Complaint(
      `${place} tidak dapat dibuka: foldernya tidak ada.`,
      `${place} cannot be opened: its folder does not exist.`,
    );
  if (/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|28\w{3}|3D000)$/.test(code))
    return new Complaint(
      `PostgreSQL pada ${place} tidak dapat dihubungi (${code}).`,
      `PostgreSQL at ${place} cannot be reached (${code}).`,
    );
  return fault;
}

function uninitialised(address: string): Complaint {
  const command = `siklus init --db ${shown(address)} --region 32.01 --name "Kabupaten …" --year 2021`;
  return new Complaint(
    `Basis data belum disiapkan. Jalankan dahulu: ${command}`,
    `The database is not set up yet. First run: ${command}`,
  );
}

/** Opens a database, runs work on it and closes it; a SQLite file is made only where `create` says so. */
export async function withStore<R>(address: string, create: boolean, work: (store: Store) => Promise<R>): Promise<R> {
  const file = !isPostgres(address);
  if (file && !create && !existsSync(address)) throw uninitialised(address);
  try {
    const store = file
      ? (await import('@siklus/store/sqlite')).openSqlite(address)
      : await (await import('@siklus/store/postgres')).openPostgres(address);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } catch (fault) {
    throw explained(address, fault);
  }
}

/** The same for commands that need a region: without one they stop and say what to do. */
export function withRegion<R>(address: string, work: (store: Store, region: Region) => Promise<R>): Promise<R> {
  return withStore(address, false, async (store) => {
    const region = await findRegion(store);
    if (region === undefined) throw uninitialised(address);
    return work(store, region);
  });
}

/** The region of a database, if it has one yet. */
export function findRegion(store: Store): Promise<Region | undefined> {
  return store.read.selectFrom('region').select(['code', 'name', 'zone', 'year']).executeTakeFirst();
}
