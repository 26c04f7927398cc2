// The log: gapless numbers, each row's hash over the exact stored bytes and the hash before it.

import { hash } from 'node:crypto';
import { one, type Work } from './port.ts';
import { statement } from './statement.ts';

/** The end of the log: the last number, hash and instant. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
}

const selectHead = statement<Record<never, never>>((db) =>
  db.selectFrom('head').select(['seq', 'hash', 'at']).where('id', '=', 1),
);
const updateHead = statement<{ seq: number; hash: string; at: string }>((db, slot) =>
  db
    .updateTable('head')
    .set({ seq: slot('seq'), hash: slot('hash'), at: slot('at') })
    .where('id', '=', 1),
);
const insertEntry = statement<{
  seq: number;
  document: string;
  version: number;
  at: string;
  entry: string;
  hash: string;
}>((db, slot) =>
  db.insertInto('journal').values({
    seq: slot('seq'),
    document: slot('document'),
    version: slot('version'),
    at: slot('at'),
    entry: slot('entry'),
    hash: slot('hash'),
  }),
);

const selectEntry = statement<{ seq: number }>((db, slot) =>
  db.selectFrom('journal').select('entry').where('seq', '=', slot('seq')),
);
const selectUpTo = statement<{ seq: number; count: number }>((db, slot) =>
  db.selectFrom('journal').select('entry').where('seq', '<=', slot('seq')).orderBy('seq', 'desc').limit(slot('count')),
);
const selectLastOf = statement<{ document: string }>((db, slot) =>
  db
    .selectFrom('journal')
    .select(['seq', 'version'])
    .where('document', '=', slot('document'))
    .orderBy('version', 'desc')
    .limit(1),
);
const selectUntil = statement<{ at: string }>((db, slot) =>
  db
    .selectFrom('journal')
    .select(({ fn }) => fn.max<string | null>('at').as('at'))
    .where('at', '<=', slot('at')),
);

/** The bytes of an entry by its number, or nothing. */
export function* findEntry(seq: number): Work<string | undefined> {
  const [row] = yield* one(selectEntry({ seq }));
  return row === undefined ? undefined : String(row['entry']);
}

/** The bytes of so many entries up to a number, the last one first. */
export function* listEntriesUpTo(seq: number, count: number): Work<readonly string[]> {
  return (yield* one(selectUpTo({ seq, count }))).map((row) => String(row['entry']));
}

/** The number and version of the last entry about something, or nothing. */
export function* findLastOf(document: string): Work<{ readonly seq: number; readonly version: number } | undefined> {
  const [row] = yield* one(selectLastOf({ document }));
  return row === undefined ? undefined : { seq: Number(row['seq']), version: Number(row['version']) };
}

/** The latest instant of the log that is not after another; '' where there is none. */
export function* lastInstantUntil(at: string): Work<string> {
  const [row] = yield* one(selectUntil({ at }));
  const latest = row?.['at'];
  return typeof latest === 'string' ? latest : '';
}

/** The end of the log now. */
export function* readHead(): Work<Head> {
  const [row] = yield* one(selectHead({}));
  if (row === undefined) throw new Error('the log has no head');
  return { seq: Number(row['seq']), hash: String(row['hash']), at: String(row['at']) };
}

/** The hash of an entry in the chain: SHA-256 over the hash before it and the stored bytes. */
export function chainHash(before: string, entry: string): string {
  return hash('sha256', `${before}\n${entry}`, 'hex');
}

/** Appends an entry after a head and answers with the new head. */
export function* append(head: Head, row: { document: string; version: number; at: string; entry: string }): Work<Head> {
  const next = { seq: head.seq + 1, hash: chainHash(head.hash, row.entry), at: row.at };
  yield* one(insertEntry({ ...row, seq: next.seq, hash: next.hash }));
  yield* one(updateHead(next));
  return next;
}

/** An instant in microseconds that lies after the last one of the log, so that time in the log never stands still or runs back. */
export function nextInstant(last: string, now: string): string {
  const wished = `${now.replace(/(\.\d+)?Z$/, '')}.${(/\.(\d+)Z$/.exec(now)?.[1] ?? '').padEnd(6, '0')}Z`;
  if (wished > last) return wished;
  const micros = Number(last.slice(20, 26)) + 1;
  if (micros < 1_000_000) return `${last.slice(0, 20)}${String(micros).padStart(6, '0')}Z`;
  return `${new Date(Date.parse(`${last.slice(0, 19)}Z`) + 1000).toISOString().slice(0, 19)}.000000Z`;
}
