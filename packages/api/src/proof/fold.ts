// The journal, folded entry by entry into everything that is derived from it; differences on the way are collected, and none hides the next.

import { chainHash } from '@siklus/store';
import type { Window } from '@siklus/workflow';
import { readEntry, type Entry } from '../entry.ts';
import { digestsIn, revealed } from '../hiding.ts';
import { foldDecree, foldRegisters } from './fold-register.ts';
import { foldOlder } from './fold-older.ts';
import { foldStep, stepOf } from './fold-paper.ts';
import type { Folded } from './folded.ts';
import { checkLawful } from './lawful.ts';

/** A row of the journal as it is stored. */
export interface JournalRow {
  readonly seq: number;
  readonly document: string;
  readonly version: number;
  readonly at: string;
  readonly entry: string;
  readonly hash: string;
}

/** Checks the place of a row in the chain: its number, its hash over the stored bytes, its columns against its entry. */
export function checkRow(now: Folded, row: JournalRow): void {
  const { findings } = now;
  findings.same('journal', `entry ${row.seq} number`, row.seq, now.seq + 1);
  findings.same('journal', `entry ${row.seq} hash`, row.hash, chainHash(now.hash, row.entry));
  if (row.at <= now.at) findings.add('journal', `entry ${row.seq} instant`, row.at, `after ${now.at}`);
  now.hash = row.hash;
  now.seq = row.seq;
  now.at = row.at;
}

/** A row of the journal with its entry; undefined where its bytes are none. */
export interface ReadRow {
  readonly row: JournalRow;
  readonly entry: Entry | undefined;
}

/** Reads a row. */
export function readRow(row: JournalRow): ReadRow {
  try {
    return { row, entry: readEntry(row.entry) };
  } catch {
    // An entry that is no JSON is a finding like any other, made when its turn comes.
    return { row, entry: undefined };
  }
}

/** Answers that the entry gave stand under its key. */
function foldAnswer(now: Folded, { person, key, seq, document, version, state, number, decree }: Entry): void {
  const by = person ?? decree?.person;
  if (by === undefined || key === undefined) return;
  now.answers.set(JSON.stringify([by, key]), { seq, id: document, version, state, number: number ?? null });
}

/** Folds one row of the journal; `words` are those that are still kept beside it. */
export function foldRow(now: Folded, { row, entry: raw }: ReadRow, words: ReadonlyMap<string, string>): void {
  checkRow(now, row);
  const { findings } = now;
  if (raw === undefined) {
    findings.add('journal', `entry ${row.seq}`, row.entry, 'an entry');
    return;
  }
  const columns = (it: { document: string; version: number; at: string; seq: number }): string =>
    [it.document, it.version, it.at, it.seq].join(' ').toWellFormed();
  findings.same('journal', `entry ${row.seq} columns`, columns(row), columns(raw));
  for (const digest of digestsIn(raw)) now.digests.set(digest, raw.seq);
  foldAnswer(now, raw);
  foldEntry(now, revealed(raw, words));
}

function foldEntry(now: Folded, entry: Entry): void {
  const { did, document, version, seq } = entry;
  if (entry.seal !== undefined) return;
  if (entry.decree !== undefined) {
    foldDecree(now, entry);
    return;
  }
  const before = now.papers.get(document)?.version ?? 0;
  now.findings.same('journal', `entry ${seq} version of ${document}`, version, before + 1);
  if (did === undefined) {
    if (now.sealed !== undefined)
      now.findings.add('journal', `entry ${seq}`, 'it does not say what it did', 'what it did');
    foldOlder(now, entry);
    return;
  }
  const step = stepOf(now, { ...entry, did });
  if (step === undefined) return;
  checkLawful(now, step);
  foldStep(now, step);
  foldRegisters(now, entry, step.paper);
}

/** The windows as they were before any decree touched them: rows of types that no decree is about, and those that a first decree set aside. */
export function windowsAtFirst(
  rows: readonly ({ readonly year: number } & Window)[],
  replaced: readonly ({ readonly year: number } & Window)[],
  decreed: ReadonlySet<string>,
): ReadonlyMap<number, readonly Window[]> {
  const first = [...rows.filter((row) => !decreed.has(`${row.year}|${row.type}`)), ...replaced];
  const groups = Map.groupBy(first, (row) => row.year);
  return new Map(
    [...groups].map(([year, some]) => [year, some.map(({ type, opens, closes }) => ({ type, opens, closes }))]),
  );
}
