// Starts Siklus. SIKLUS_DB: a SQLite file or postgres:// address (default: the demonstration). PORT, SIKLUS_HOST, SIKLUS_ORIGIN (public addresses, by comma).
// SIKLUS_BACKED_UP=1: a backup of PostgreSQL exists, rows may be migrated. SIKLUS_CLOCK_DAYS: so many days after the last entry of the journal the
// machine's clock is believed at the start (default 45); after more an operator confirms it with `siklus clock`.

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Migrating, Store } from '@siklus/store';
import type { Place } from './demo-place.ts';

const NEEDED = [22, 14] as const;

/** Where the demonstration lives, from the root of the repository. */
const demoFile = resolve(import.meta.dirname, '../../../data/demo.db');

const how: Migrating = {
  backedUp: process.env['SIKLUS_BACKED_UP'] === '1',
  now: new Date().toISOString(),
  onWait: () => console.log('Menunggu proses lain yang memakai basis data … / waiting for another process …'),
  onCopy: (path) => console.log(`Salinan sebelum migrasi / copy before the migration: ${path}`),
};

const wordsOf = (list: string | undefined): string[] =>
  (list ?? '').split(',').flatMap((it) => (it.trim() === '' ? [] : [it.trim()]));

/** Where it listens, and how browsers reach it. */
const place: Place = {
  host: wordsOf(process.env['SIKLUS_HOST'])[0],
  origins: wordsOf(process.env['SIKLUS_ORIGIN']),
};

function stop(id: string, en: string, code: 1 | 2 | 3): never {
  console.error(`${id}\n${en}`);
  process.exit(code);
}

async function refuse(fault: unknown): Promise<never> {
  const { StoreFault } = await import('@siklus/store');
  if (!(fault instanceof StoreFault)) throw fault;
  return stop(fault.text.id, fault.text.en, fault.exit);
}

function checkNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  // On an older Node the database driver does not fail with a message but crashes.
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1]))
    stop(
      `Perlu Node ${NEEDED.join('.')} atau lebih baru; ini ${process.versions.node}. Pakai: npm start`,
      `Needs Node ${NEEDED.join('.')} or newer. Use: npm start`,
      2,
    );
}

/** Makes the demonstration in a file beside, so that an interrupted start leaves no half of it. */
async function makeDemo(where: Place): Promise<void> {
  const { publicAddress } = await import('./demo-place.ts');
  const address = publicAddress(where);
  if (address !== undefined) throw (await import('@siklus/store')).publicDemonstration(demoFile, address);
  const { openStore } = await import('./open-store.ts');
  const { isEmpty, prepareDemo } = await import('./demo.ts');
  mkdirSync(dirname(demoFile), { recursive: true });
  if (existsSync(demoFile)) {
    const known = await openStore(demoFile, how);
    const empty = await isEmpty(known);
    await known.close();
    if (!empty) return;
  }
  const making = `${demoFile}.making`;
  for (const end of ['', '-wal', '-shm']) rmSync(making + end, { force: true });
  console.log('Menyiapkan daerah contoh (sekali saja) … / Preparing the demonstration region (once) …');
  const store = await openStore(making);
  let month = '';
  await prepareDemo(store, (day) => {
    if (day.slice(0, 7) !== month) console.log(`  ${(month = day.slice(0, 7))}`);
  });
  await store.close();
  for (const end of ['-wal', '-shm', '']) rmSync(demoFile + end, { force: true });
  renameSync(making, demoFile);
}

function daysOf(wish: string | undefined): number | undefined {
  if (wish === undefined || wish === '') return undefined;
  const days = Number(wish);
  if (!Number.isInteger(days) || days < 1)
    stop(`SIKLUS_CLOCK_DAYS bukan jumlah hari: ${wish}`, 'SIKLUS_CLOCK_DAYS is not a number of days.', 2);
  return days;
}

function portsOf(wish: string | undefined): readonly number[] {
  if (wish === undefined || wish === '') return Array.from({ length: 100 }, (_, index) => 4700 + index);
  const port = Number(wish);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    stop(`PORT bukan nomor port: ${wish}`, 'PORT is not a port number.', 2);
  return [port];
}

async function main(): Promise<void> {
  checkNode();
  const { SIKLUS_DB } = process.env;
  const database = SIKLUS_DB === undefined || SIKLUS_DB === '' ? demoFile : SIKLUS_DB;
  if (resolve(database) === demoFile) await makeDemo(place);
  const { isPostgres, openStore } = await import('./open-store.ts');
  // A name that was mistyped is neither a new region nor, with passwords that all the world knows, a demonstration.
  const missing = !isPostgres(database) && !existsSync(database) && existsSync(dirname(resolve(database)));
  if (missing) throw (await import('@siklus/store')).notSetUp(database);
  const store = await openStore(database, { ...how, create: false, check: 'beside', place });
  try {
    await serve(store, database);
  } catch (fault) {
    // Closed before the program ends: a file that was not found whole is not written by its end either.
    await store.close();
    throw store.explain(fault);
  }
}

/** Serves until a signal, or until the file is found damaged. */
async function serve(store: Store, database: string): Promise<void> {
  const { PORT, SIKLUS_CLOCK_DAYS } = process.env;
  if ((await store.read.selectFrom('region').select('code').executeTakeFirst()) === undefined) {
    await store.close();
    stop(
      'Basis data ini belum berisi daerah. Jalankan: npm run -s siklus -- init',
      'This database has no region yet. Run: npm run -s siklus -- init',
      2,
    );
  }
  const { createServer, isPortTaken } = await import('./server.ts');
  const server = await createServer({
    store,
    database,
    ...place,
    ports: portsOf(PORT),
    clockDays: daysOf(SIKLUS_CLOCK_DAYS),
  }).catch(async (fault: unknown) => {
    if (!isPortTaken(fault)) throw fault;
    await store.close();
    return stop(
      `Port ${PORT ?? ''} sedang dipakai program lain.`,
      `Port ${PORT ?? ''} is taken by another program.`,
      1,
    );
  });
  // Asked before anybody is told where it runs: from then on it may be ended at any time.
  const reasons = await server.clockReasons();
  const { listDemoAccounts, signInsOf } = await import('./demo-accounts.ts');
  const demo = (await listDemoAccounts(store)) ?? [];
  let ending: Promise<void> | undefined;
  const end = (): void => void (ending ??= server.close().then(() => store.close()));
  // A whole group of processes is often told twice, and what is not closed leaves a log beside the file.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  console.log(`Siklus: ${server.url}`);
  for (const { id, en } of reasons) console.error(`${id}\n${en}`);
  for (const line of signInsOf(demo)) console.log(line);
  store.checked.catch(async (fault: unknown) => {
    await server.close();
    await store.close();
    await refuse(fault);
  });
}

process.on('unhandledRejection', (fault) => {
  console.error(fault);
  process.exit(1);
});
await main().catch(refuse);
