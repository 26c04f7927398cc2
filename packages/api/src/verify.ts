// The proof: replays the journal from its first entry and compares everything that was derived from it.

import type { Window } from '@siklus/workflow';
import { chainHash, type Store } from '@siklus/store';
import { compareAll } from './compare.ts';
import { Difference, same } from './difference.ts';
import { readEntry } from './entry.ts';
import { again, nothing, type Replayed } from './replayed.ts';

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

const PAGE = 2000;

/** Replays the whole journal of a database and compares everything derived from it: documents and what they stand on, edits, accounts, transfers, the roll-up, cycles, inboxes and reports; stops at the first difference. */
export async function verify(store: Store): Promise<Verification> {
  const now = nothing(await windowsAtFirst(store));
  let difference: Verification['difference'];
  try {
    await replayAll(store, now);
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

/** The windows as they were before any decree touched them: those that a first decree replaced stand in the register of windows no more. */
async function windowsAtFirst(store: Store): Promise<ReadonlyMap<number, readonly Window[]>> {
  const rows = await store.read.selectFrom('jadwal').selectAll().execute();
  const decrees = await store.read.selectFrom('decree').select(['key', 'value']).where('kind', '=', 'jadwal').execute();
  const touched = new Set(decrees.map((row) => row.key));
  const replaced = await store.read.selectFrom('replaced_window').selectAll().execute();
  const first = [...rows.filter((row) => !touched.has(`${row.year}|${row.type}`)), ...replaced];
  return Map.groupBy(first, (row) => row.year);
}

async function replayAll(store: Store, now: Replayed): Promise<void> {
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
      same(`journal ${row.seq} hash`, row.hash, chainHash(now.hash, row.entry));
      const entry = readEntry(row.entry);
      same(
        `journal ${row.seq} columns`,
        `${row.document} ${row.version} ${row.at} ${row.seq}`,
        `${entry.document} ${entry.version} ${entry.at} ${entry.seq}`,
      );
      again(now, entry);
      now.hash = row.hash;
      now.seq = row.seq;
    }
    if (rows.length < PAGE) return;
  }
}
