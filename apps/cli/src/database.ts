// Which database a command works on, and whether it is ready for it.

import { existsSync } from 'node:fs';
import { isPostgres, openStore } from '@siklus/server';
import { notSetUp, type Store } from '@siklus/store';
import { Complaint } from './complaint.ts';
import type { Io } from './io.ts';
import { required } from './options.ts';

/** The region of a database. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly zone: string;
  readonly year: number;
}

/** The flags that say which database, and what is known of it. */
export interface Wanted {
  readonly db?: string | undefined;
  readonly 'backed-up'?: boolean | undefined;
}

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

/** Opens a database, brings it to the newest schema, runs work on it and closes it; one that is not set up is made only where `create` says so. */
export async function withStore<R>(
  wanted: Wanted,
  { io, create }: { readonly io: Io; readonly create: boolean },
  work: (store: Store, address: string) => Promise<R>,
): Promise<R> {
  const address = required('db', wanted.db);
  if (!isPostgres(address) && !create && !existsSync(address)) throw notSetUp(address);
  const copies: string[] = [];
  try {
    const store = await openStore(address, {
      create,
      backedUp: wanted['backed-up'],
      now: io.now(),
      onCopy: (path) => void copies.push(path),
    });
    for (const path of copies) await io.err(`Salinan sebelum migrasi / copy before the migration: ${path}\n`);
    try {
      return await work(store, address);
    } finally {
      await store.close();
    }
  } catch (fault) {
    throw explained(address, fault);
  }
}

/** The same for commands that need a region: without one they stop and say what to do. */
export function withRegion<R>(
  wanted: Wanted,
  io: Io,
  work: (store: Store, region: Region, address: string) => Promise<R>,
): Promise<R> {
  return withStore(wanted, { io, create: false }, async (store, address) => {
    const region = await findRegion(store);
    if (region === undefined) throw notSetUp(store.place);
    return work(store, region, address);
  });
}

/** The region of a database, if it has one yet. */
export function findRegion(store: Store): Promise<Region | undefined> {
  return store.read.selectFrom('region').select(['code', 'name', 'zone', 'year']).executeTakeFirst();
}
