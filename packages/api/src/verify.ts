// The proof: replays the journal from its first entry and compares everything that was derived from it.

import { hash } from 'node:crypto';
import {
  catchUp,
  changes,
  definitionOf,
  firstStages,
  moveCycle,
  placeKey,
  replay,
  statesOf,
  type Effect,
  type Paper,
  type Window,
} from '@siklus/workflow';
import { accountKey, leafChanges, measures, type Store } from '@siklus/store';
import { readEntry, type Entry } from './entry.ts';

/** The outcome of a verification: how much was replayed and the first difference, if there is one. */
export interface Verification {
  readonly ok: boolean;
  readonly entries: number;
  readonly documents: number;
  readonly accounts: number;
  readonly leaves: number;
  readonly head: string;
  /** Where it differs: the thing, what is stored, what the journal gives. */
  readonly difference: { readonly where: string; readonly stored: string; readonly replayed: string } | undefined;
}

interface Replayed {
  readonly papers: Map<string, { paper: Paper; effect: Effect; openedAt: string; updatedAt: string }>;
  readonly accounts: Map<string, bigint>;
  readonly leaves: Map<string, bigint[]>;
  readonly cycles: Map<string, readonly string[]>;
  readonly inbox: Map<string, string>;
  readonly progress: Map<string, number>;
  readonly transfers: Map<string, string>;
  hash: string;
  seq: number;
}

class Difference extends Error {
  readonly where: string;
  readonly stored: string;
  readonly replayed: string;
  constructor(where: string, stored: string, replayed: string) {
    super(where);
    this.where = where;
    this.stored = stored;
    this.replayed = replayed;
  }
}

function same(where: string, stored: unknown, replayed: unknown): void {
  const [a, b] = [String(stored), String(replayed)];
  if (a !== b) throw new Difference(where, a.slice(0, 300), b.slice(0, 300));
}

const PAGE = 2000;

/** Replays the whole journal of a database and compares every document, account, roll-up leaf, cycle, transfer and report; stops at the first difference. */
export async function verify(store: Store): Promise<Verification> {
  const now: Replayed = {
    papers: new Map(),
    accounts: new Map(),
    leaves: new Map(),
    cycles: new Map(),
    inbox: new Map(),
    progress: new Map(),
    transfers: new Map(),
    hash: '',
    seq: 0,
  };
  const windows = await windowsByYear(store);
  let difference: Verification['difference'];
  try {
    await replayAll(store, now, windows);
    await compareAll(store, now);
  } catch (fault) {
    if (!(fault instanceof Difference)) throw fault;
    difference = { where: fault.where, stored: fault.stored, replayed: fault.replayed };
  }
  return {
    ok: difference === undefined,
    entries: now.seq,
    documents: now.papers.size,
    accounts: now.accounts.size,
    leaves: now.leaves.size,
    head: now.hash,
    difference,
  };
}

async function windowsByYear(store: Store): Promise<ReadonlyMap<number, readonly Window[]>> {
  const rows = await store.read.selectFrom('jadwal').selectAll().execute();
  return Map.groupBy(rows, (row) => row.year);
}

async function replayAll(store: Store, now: Replayed, windows: ReadonlyMap<number, readonly Window[]>): Promise<void> {
  for (;;) {
    const rows = await store.read
      .selectFrom('journal')
      .selectAll()
      .where('seq', '>', now.seq)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      same(`journal ${row.seq} number`, row.seq, now.seq + 1);
      same(`journal ${row.seq} hash`, row.hash, hash('sha256', `${now.hash}\n${row.entry}`, 'hex'));
      const entry = readEntry(row.entry);
      same(
        `journal ${row.seq} columns`,
        `${row.document} ${row.version} ${row.at} ${row.seq}`,
        `${entry.document} ${entry.version} ${entry.at} ${entry.seq}`,
      );
      again(now, entry, windows);
      now.hash = row.hash;
      now.seq = row.seq;
    }
    if (rows.length < PAGE) return;
  }
}

function again(now: Replayed, entry: Entry, windows: ReadonlyMap<number, readonly Window[]>): void {
  const before = now.papers.get(entry.document);
  const type = entry.birth?.type ?? before?.paper.type ?? '';
  let effect: Effect;
  try {
    effect = replay(definitionOf(type), before?.paper, entry);
  } catch (fault) {
    throw new Difference(
      `journal ${entry.seq} does not replay`,
      entry.state,
      fault instanceof Error ? fault.message : String(fault),
    );
  }
  const paper: Paper = { ...effect.paper, number: entry.number ?? effect.paper.number };
  same(`journal ${entry.seq} state`, `${entry.state} ${entry.version}`, `${paper.state} ${paper.version}`);
  now.papers.set(paper.id, { paper, effect, openedAt: before?.openedAt ?? entry.at, updatedAt: entry.at });
  for (const { key, delta } of changes(effect.transfers)) bump(now.accounts, accountKey(paper.year, key), delta);
  effect.transfers.forEach((it, index) =>
    now.transfers.set(
      `${paper.id}|${paper.version}|${index}`,
      `${accountKey(paper.year, placeKey(it.from))}>${accountKey(paper.year, placeKey(it.to))} ${it.amount} ${it.month}`,
    ),
  );
  for (const leaf of leafChanges(effect.transfers)) {
    const key = `${paper.year}|${leaf.opd}|${leaf.subKegiatan}|${leaf.akun}|${leaf.month}`;
    const figures = now.leaves.get(key) ?? measures.map(() => 0n);
    now.leaves.set(
      key,
      figures.map((it, index) => it + leaf.amounts[measures[index] ?? 'plafon']),
    );
  }
  if (effect.progress !== undefined)
    now.progress.set(
      `${paper.year}|${paper.opd}|${paper.unit}|${effect.progress.subKegiatan}|${effect.progress.month}`,
      effect.progress.physical,
    );
  if (entry.command?.name !== 'revise')
    now.inbox.set(
      paper.id,
      effect.pending
        .map((it) => `${it.office} ${it.command}`)
        .sort((a, b) => (a < b ? -1 : 1))
        .join(','),
    );
  for (const [kind, opd] of [
    ['opd', paper.opd],
    ['daerah', ''],
  ] as const) {
    const key = `${paper.year}|${opd}`;
    const heard = catchUp(kind, now.cycles.get(key) ?? firstStages(kind), windows.get(paper.year) ?? [], entry.day);
    now.cycles.set(
      key,
      effect.outcomes.reduce((stages, outcome) => moveCycle(kind, stages, outcome), heard),
    );
  }
}

function bump(map: Map<string, bigint>, key: string, delta: bigint): void {
  map.set(key, (map.get(key) ?? 0n) + delta);
}

async function compareAll(store: Store, now: Replayed): Promise<void> {
  const head = await store.read.selectFrom('head').selectAll().executeTakeFirstOrThrow();
  same('head', `${head.seq} ${head.hash}`, `${now.seq} ${now.hash}`);
  await compareDocuments(store, now);
  await compareTable(
    'account',
    await store.read.selectFrom('account').select(['key', 'balance']).execute(),
    (row) => [row.key, row.balance],
    now.accounts,
  );
  const leaves = await store.read.selectFrom('tree').selectAll().execute();
  const figures = new Map([...now.leaves].map(([key, amounts]) => [key, amounts.join(' ')]));
  await compareTable(
    'tree',
    leaves,
    (row) => [
      `${row.year}|${row.opd}|${row.sub_kegiatan}|${row.akun}|${row.month}`,
      measures.map((it) => row[it]).join(' '),
    ],
    figures,
  );
  const cycles = new Map([...now.cycles].map(([key, stages]) => [key, stages.join(',')]));
  await compareTable(
    'cycle',
    await store.read.selectFrom('cycle').selectAll().execute(),
    (row) => [`${row.year}|${row.opd}`, row.stages],
    cycles,
  );
  const reports = await store.read.selectFrom('progress').selectAll().execute();
  await compareTable(
    'progress',
    reports,
    (row) => [`${row.year}|${row.opd}|${row.unit}|${row.sub_kegiatan}|${row.month}`, row.physical],
    now.progress,
  );
  const transfers = await store.read.selectFrom('transfer').selectAll().execute();
  await compareTable(
    'transfer',
    transfers,
    (row) => [
      `${row.document}|${row.version}|${row.ordinal}`,
      `${row.from_key}>${row.to_key} ${row.amount} ${row.month}`,
    ],
    now.transfers,
  );
  const waiting = Map.groupBy(
    await store.read.selectFrom('inbox').select(['document', 'office', 'command']).execute(),
    (row) => row.document,
  );
  for (const [document, wanted] of now.inbox) {
    const stored = (waiting.get(document) ?? [])
      .map((row) => `${row.office} ${row.command}`)
      .sort((a, b) => (a < b ? -1 : 1));
    same(`inbox ${document}`, stored.join(','), wanted);
  }
}

async function compareTable<R>(
  name: string,
  rows: readonly R[],
  read: (row: R) => [string, unknown],
  wanted: ReadonlyMap<string, unknown>,
): Promise<void> {
  const seen = new Set<string>();
  for (const row of rows) {
    const [key, value] = read(row);
    seen.add(key);
    same(`${name} ${key}`, value, wanted.get(key) ?? 'nothing');
  }
  for (const [key, value] of wanted)
    if (!seen.has(key)) throw new Difference(`${name} ${key}`, 'nothing', String(value));
}

async function compareDocuments(store: Store, now: Replayed): Promise<void> {
  let after = '';
  let count = 0;
  for (;;) {
    const rows = await store.read
      .selectFrom('document')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const known = now.papers.get(row.id);
      if (known === undefined) throw new Difference(`document ${row.id}`, 'a paper', 'nothing');
      const { paper, effect } = known;
      const final = statesOf(definitionOf(paper.type).chain).at(-1) === paper.state ? 1 : 0;
      same(
        `document ${row.id}`,
        [
          row.type,
          row.year,
          row.opd,
          row.unit,
          row.subject,
          row.title,
          row.number,
          row.state,
          row.final,
          row.marks,
          row.version,
          row.money,
          row.opened_at,
          row.updated_at,
          row.stamps,
          row.body,
        ].join('\u001f'),
        [
          paper.type,
          paper.year,
          paper.opd,
          paper.unit,
          paper.subject,
          effect.title,
          paper.number,
          paper.state,
          final,
          paper.marks.join(','),
          paper.version,
          effect.money,
          known.openedAt,
          known.updatedAt,
          JSON.stringify(paper.stamps),
          JSON.stringify(paper.body),
        ].join('\u001f'),
      );
      count += 1;
      after = row.id;
    }
    if (rows.length < PAGE) break;
  }
  same('number of documents', count, now.papers.size);
}
