// The proof: folds the journal from its first entry and compares everything that was derived from it. It tells all differences, by kind.

import type { Stamp } from '@siklus/workflow';
import type { Store, Work } from '@siklus/store';
import { compareAnswers, compareHead, compareOffices, comparePersonal } from './compare-beside.ts';
import { compareTables } from './compare.ts';
import type { Difference } from './difference.ts';
import { foldJournal } from './fold-journal.ts';

/** The outcome of a verification: how much was folded, and every kind of difference. */
export interface Verification {
  readonly ok: boolean;
  readonly entries: number;
  readonly documents: number;
  readonly accounts: number;
  readonly leaves: number;
  readonly head: string;
  /** The first differences of each kind: where, what is stored, what the journal gives. */
  readonly differences: readonly Difference[];
  /** How many differences there are of each kind. */
  readonly counts: Readonly<Record<string, number>>;
  /**
   * Entries that are sealed: on which day, how many, and what was already found wrong then. Their stamps, money and authority are not proven by this
   * release, only that nothing has changed since that day; what they hold in words stands there in plain text.
   */
  readonly sealed: { readonly day: string; readonly entries: number; readonly found: readonly string[] } | undefined;
  /** Hidden words that are no longer kept. */
  readonly erased: number;
}

function* verifying(): Work<Verification> {
  const stamps: { seq: number; stamp: Stamp }[] = [];
  const now = yield* foldJournal(({ seq, stamp, did }) => {
    if (stamp !== undefined && did !== undefined) stamps.push({ seq, stamp });
  });
  yield* compareHead(now);
  yield* compareTables(now);
  yield* compareAnswers(now);
  const erased = yield* comparePersonal(now);
  yield* compareOffices(now, stamps);
  const { kept, counts } = now.findings;
  const { sealed } = now;
  return {
    ok: counts.size === 0,
    entries: now.seq,
    documents: now.papers.size,
    accounts: now.tables.account.size,
    leaves: now.tables.tree.size,
    head: now.hash,
    differences: kept,
    counts: Object.fromEntries(counts),
    sealed: sealed === undefined ? undefined : { day: sealed.day, entries: sealed.entries, found: sealed.found },
    erased,
  };
}

/**
 * Folds the whole journal of a database and compares everything derived from it: papers and what they stand on, edits, accounts, transfers, the
 * roll-up, cycles, inboxes, registers, series, answers, hidden words and the offices of those who stamped. All differences are counted.
 */
export function verify(store: Store): Promise<Verification> {
  return store.look(verifying);
}
