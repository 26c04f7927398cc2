// Full stamps per second, beside K: a bare SQLite commit measured in the same run, in turn with each of the others.
import { rmSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '@siklus/store/postgres';
import { openSqlite } from '@siklus/store/sqlite';
import type { Store } from '@siklus/store';
import Database from 'better-sqlite3';
import { createDatabase, startPostgres } from '../support/postgres.ts';
import { preparePayments, stampOnce, type Turn } from './payments.ts';
import { httpStamps } from './stamp-http.ts';

const SLICE_MS = 400;
const ROUNDS = 9;
const WARMUP = 2;

type Measure = { readonly name: string; readonly slice: (until: number) => Promise<number> };

/** K: an update of a 2 kB snapshot with a version check and an insert of 300 bytes, one commit each, WAL, synchronous FULL. */
const bareCommit = (file: string): Measure => {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'CREATE TABLE snapshot (id INTEGER PRIMARY KEY, version INTEGER, body TEXT); CREATE TABLE event (id INTEGER PRIMARY KEY, body TEXT)',
  );
  db.prepare('INSERT INTO snapshot VALUES (1, 0, ?)').run('x'.repeat(2048));
  const update = db.prepare('UPDATE snapshot SET version = version + 1, body = ? WHERE id = 1 AND version = ?');
  const insert = db.prepare('INSERT INTO event (body) VALUES (?)');
  let version = 0;
  const [snapshot, event] = ['y'.repeat(2048), 'z'.repeat(300)];
  const commit = db.transaction(() => {
    update.run(snapshot, version);
    insert.run(event);
    version += 1;
  });
  return {
    name: 'K',
    slice: async (until) => {
      let count = 0;
      for (; performance.now() < until; count += 1) commit.immediate();
      return count;
    },
  };
};

const callersOf = (name: string, store: Store, turns: readonly Turn[]): Measure => ({
  name,
  slice: async (until) => {
    let count = 0;
    await Promise.all(
      turns.map(async (turn) => {
        while (performance.now() < until) {
          await stampOnce(store, turn);
          count += 1;
        }
      }),
    );
    return count;
  },
});

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const folder = mkdtempSync(join(tmpdir(), 'siklus-bench-'));
const alone = openSqlite(join(folder, 'alone.db'));
const together = openSqlite(join(folder, 'together.db'));
const server = await httpStamps(join(folder, 'http.db'), 32);
const postgres = await startPostgres();
const pgStore = await openPostgres(await createDatabase(postgres.url, 'bench'));
const measures: Measure[] = [
  bareCommit(join(folder, 'k.db')),
  callersOf('inProcess1', alone, await preparePayments(alone, 1)),
  callersOf('inProcess32', together, await preparePayments(together, 32)),
  { name: 'http32', slice: server.slice },
  callersOf('postgres32', pgStore, await preparePayments(pgStore, 32)),
];
const rates = new Map<string, number[]>(measures.map((it) => [it.name, []]));
for (let round = 0; round < ROUNDS + WARMUP; round += 1) {
  for (const measure of measures) {
    const start = performance.now();
    const count = await measure.slice(start + SLICE_MS);
    if (round >= WARMUP) rates.get(measure.name)?.push((count * 1000) / (performance.now() - start));
  }
}
await server.close();
await pgStore.close();
await postgres.stop();
await alone.close();
await together.close();
rmSync(folder, { recursive: true, force: true });
const perSecond = Object.fromEntries([...rates].map(([name, some]) => [name, Math.round(median(some))]));
const k = perSecond['K'] ?? 1;
const ratio = (name: string): number => Number(((perSecond[name] ?? 0) / k).toFixed(2));
const report = {
  benchmark: 'stamp',
  rounds: ROUNDS,
  sliceMs: SLICE_MS,
  perSecond,
  ratiosToK: {
    inProcess1: ratio('inProcess1'),
    inProcess32: ratio('inProcess32'),
    http32: ratio('http32'),
    postgres32: ratio('postgres32'),
  },
  aims: { inProcess1: 0.5, inProcess32: 1.5, http32: 0.9 },
};
process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
