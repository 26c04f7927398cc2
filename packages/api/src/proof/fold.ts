// The journal, folded entry by entry into everything that is derived from it; differences on the way are collected, and none hides the next.

import { chainHash } from '@siklus/store';
import { localDay } from '../around.ts';
import { readEntry, type Entry } from '../entry.ts';
import { digestsIn, revealed } from '../hiding.ts';
import { foldOlderClaims } from './fold-claims.ts';
import { foldClock } from './fold-clock.ts';
import { foldDecree, foldMasters, foldRegisters } from './fold-register.ts';
import { foldOlder } from './fold-older.ts';
import { foldStep, stepOf } from './fold-paper.ts';
import { foldStamp } from './fold-stamp.ts';
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

/** A row of the journal with its entry, undefined where its bytes are none, and the digests of words in it. */
export interface ReadRow {
  readonly row: JournalRow;
  readonly entry: Entry | undefined;
  readonly digests: readonly string[];
}

/** Reads a row. */
export function readRow(row: JournalRow): ReadRow {
  try {
    const entry: unknown = readEntry(row.entry);
    if (typeof entry !== 'object' || entry === null) return { row, entry: undefined, digests: [] };
    return { row, entry: entry as Entry, digests: digestsIn(entry) }; // whatever it is, it is folded as one
  } catch {
    // An entry that is no JSON is a finding like any other, made when its turn comes.
    return { row, entry: undefined, digests: [] };
  }
}

/** Checks the place of a row in the chain: its number, its hash over the stored bytes, its instant, its columns against its entry. */
function checkRow(now: Folded, { row, entry }: ReadRow): void {
  const { findings } = now;
  findings.same('journal', `entry ${now.seq + 1} number`, row.seq, now.seq + 1);
  findings.same('journal', `entry ${row.seq} hash`, row.hash, chainHash(now.hash, row.entry));
  // Time in the log runs back only where an operator has set it back.
  if (row.at <= now.at && entry?.clock?.back !== true)
    findings.add('journal', `entry ${row.seq} instant`, row.at, `after ${now.at}`);
  now.hash = row.hash;
  now.seq = row.seq;
}

/** Answers that the entry gave stand under its key. */
function foldAnswer(now: Folded, { person, key, seq, document, version, state, number, decree }: Entry): void {
  const by = person ?? decree?.person;
  if (by === undefined || key === undefined) return;
  now.answers.set(JSON.stringify([by, key]), { seq, id: document, version, state, number: number ?? null });
}

/** Folds one row of the journal; `words` are those that are still kept beside it. */
export function foldRow(now: Folded, read: ReadRow, words: ReadonlyMap<string, string>): void {
  const { row, entry: raw, digests } = read;
  const { findings } = now;
  checkRow(now, read);
  if (raw === undefined) findings.add('journal', `entry ${row.seq}`, row.entry, 'an entry');
  else
    findings.read('journal', `entry ${row.seq}`, () => {
      const columns = (it: { document: string; version: number; at: string; seq: number }): string =>
        [it.document, it.version, it.at, it.seq].join(' ').toWellFormed();
      findings.same('journal', `entry ${row.seq} columns`, columns(row), columns(raw));
      // The day of a seal is the one on which it was put there, whenever the last entry was.
      if (now.zone !== undefined && raw.seal === undefined && raw.claims === undefined)
        findings.same('journal', `entry ${row.seq} day`, raw.day, localDay(row.at, now.zone));
      for (const digest of digests) now.digests.set(digest, raw.seq);
      foldAnswer(now, raw);
      foldEntry(now, revealed(raw, words));
    });
  now.at = row.at;
}

function foldEntry(now: Folded, entry: Entry): void {
  const { did, document, version, seq } = entry;
  foldMasters(now, entry);
  if (entry.seal !== undefined) return;
  if (entry.claims === true) {
    foldOlderClaims(now);
    return;
  }
  if (entry.clock !== undefined) {
    foldClock(now, entry);
    return;
  }
  if (entry.decree !== undefined) {
    foldDecree(now, entry);
    return;
  }
  const before = now.papers.get(document)?.version ?? 0;
  now.findings.same('journal', `entry ${seq} version of ${document}`, version, before + 1);
  if (did === undefined) {
    now.unsaid.push(seq);
    foldOlder(now, entry);
    return;
  }
  const step = stepOf(now, { ...entry, did });
  if (step === undefined) return;
  checkLawful(now, step);
  foldStamp(now, step);
  foldStep(now, step);
  foldRegisters(now, entry, step.paper);
}
