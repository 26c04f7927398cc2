// `node tests/golden/make.ts <release>`: plays the tour with the code as it stands, and keeps both databases for every release to come. With `entries`
// for a release it keeps the SQLite file alone, as a log in which every entry says what it did (entries.test.ts).

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '@siklus/api';
import { openStore } from '@siklus/server';
import type { Store } from '@siklus/store';
import { definitionOf, documentTypes } from '@siklus/workflow';
import Database from 'better-sqlite3';
import { createDatabase, startPostgres } from '../support/postgres.ts';
import { makeAccounts } from './make/accounts.ts';
import { playHalfText } from './make/half-text.ts';
import { knownLaw } from './make/law.ts';
import { playTour } from './make/tour.ts';
import { entriesLog, folderOf, pack } from './support/packed.ts';
import { dumpPostgres } from './support/postgres-dump.ts';
import { writeReports } from './support/write-reports.ts';

const [release] = process.argv.slice(2);
if (release === undefined || !/^[\w.-]+$/.test(release)) throw new Error('usage: node tests/golden/make.ts <release>');
mkdirSync(folderOf(release), { recursive: true });

/** Plays the tour on a database and proves it; answers with the end of its log. */
async function played(store: Store, address: string): Promise<string> {
  await playTour(store);
  await makeAccounts(store, address);
  const found = await verify(store);
  if (!found.ok) throw new Error(JSON.stringify(found.differences));
  console.log(`${store.dialect}: ${found.entries} entries, ${found.documents} papers, log head ${found.head}`);
  return found.head;
}

/** Keeps a SQLite file whole, without what its log and its free pages hold besides. */
function keep(file: string, name: string): void {
  const whole = `${file}.whole`;
  const handle = new Database(file);
  handle.prepare('VACUUM INTO ?').run(whole);
  handle.close();
  pack(release ?? '', name, readFileSync(whole));
}

/** Keeps the log of the tour alone, beside those of the laws before. */
async function keepEntries(home: string): Promise<void> {
  const file = join(home, 'entries.db');
  const store = await openStore(file);
  await played(store, file);
  await store.close();
  keep(file, entriesLog(Math.max(...documentTypes.map((type) => definitionOf(type).law))));
}

/** Keeps what a release leaves: both databases, their reports, the law it knew. */
async function keepRelease(name: string, home: string): Promise<void> {
  const server = await startPostgres();
  try {
    const file = join(home, 'played.db');
    const sqlite = await openStore(file);
    const head = await played(sqlite, file);
    writeFileSync(join(folderOf(name), 'law.json'), `${JSON.stringify(await knownLaw(sqlite), null, 1)}\n`);
    await writeReports(name, { store: sqlite, address: file });
    await sqlite.close();
    keep(file, 'sqlite.db');

    const half = join(home, 'half.db');
    const small = await openStore(half);
    await playHalfText(small);
    await small.close();
    keep(half, 'half-text.db');

    const address = await createDatabase(server.url, 'golden');
    const postgres = await openStore(address);
    const other = await played(postgres, address);
    await postgres.close();
    if (other !== head) throw new Error('the databases hold different logs');
    pack(name, 'postgres.jsonl', Buffer.from(await dumpPostgres(address)));
  } finally {
    await server.stop();
  }
}

const home = mkdtempSync(join(tmpdir(), 'siklus-golden-'));
try {
  await (release === 'entries' ? keepEntries(home) : keepRelease(release, home));
} finally {
  rmSync(home, { recursive: true });
}
