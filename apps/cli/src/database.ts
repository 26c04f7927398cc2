// Which database a command works on, and whether it is ready for it.

import { existsSync } from 'node:fs';
import { isPostgres, openStore, type Opening } from '@siklus/server';
import { notSetUp, type Store } from '@siklus/store';
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

/** Opens a database, brings it to the newest schema, runs work on it and closes it; one that is not set up is made only where `create` says so. */
export async function withStore<R>(
  wanted: Wanted,
  { io, create, check }: { readonly io: Io; readonly create: boolean } & Pick<Opening, 'check'>,
  work: (store: Store, address: string) => Promise<R>,
): Promise<R> {
  const address = required('db', wanted.db);
  if (!isPostgres(address) && !create && !existsSync(address)) throw notSetUp(address);
  const waiting =
    'Menunggu proses lain yang memakai basis data … / waiting for another process that uses the database …\n';
  const copies: string[] = [];
  const store = await openStore(address, {
    create,
    check,
    backedUp: wanted['backed-up'],
    now: io.now(),
    onCopy: (path) => void copies.push(path),
    onWait: () => void io.err(waiting),
  });
  try {
    for (const path of copies) await io.err(`Salinan sebelum migrasi / copy before the migration: ${path}\n`);
    return await work(store, address);
  } catch (fault) {
    throw store.explain(fault);
  } finally {
    await store.close();
  }
}

/** The same for commands that need a region: without one they stop and say what to do. */
export function withRegion<R>(
  wanted: Wanted,
  io: Io,
  work: (store: Store, region: Region, address: string) => Promise<R>,
  check?: Opening['check'],
): Promise<R> {
  return withStore(wanted, { io, create: false, check }, async (store, address) => {
    const region = await findRegion(store);
    if (region === undefined) throw notSetUp(store.place);
    return work(store, region, address);
  });
}

/** The region of a database, if it has one yet. */
export function findRegion(store: Store): Promise<Region | undefined> {
  return store.read.selectFrom('region').select(['code', 'name', 'zone', 'year']).executeTakeFirst();
}
