// The journal entry of an act: one JSON text with its keys in a fixed order. The stored bytes are what the chain hashes.

import type { Birth, Command, Figures, Stamp, StandingDecree } from '@siklus/workflow';
import { findPersonal, type Store } from '@siklus/store';
import type { Did } from './did.ts';
import type { Masters } from './masters.ts';
import { digestsIn, revealed, type Words } from './hiding.ts';

/** A command as an entry keeps it: what an edit changed stands in what it did. */
export type EntryCommand = Omit<Command, 'reason' | 'note'> & { readonly reason?: Words; readonly note?: Words };

/** What the journal keeps of an act, besides its place in the chain. */
export interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly day: string;
  readonly document: string;
  readonly version: number;
  readonly state: string;
  readonly number?: string;
  /** Number of the law of its type; absent in entries of administrators and in those from before entries kept what they did. */
  readonly law?: number;
  /** Id of whoever asked, and the key of the request; absent in older entries. */
  readonly person?: string;
  readonly key?: string;
  readonly birth?: Birth;
  readonly command?: EntryCommand;
  readonly stamp?: Stamp;
  /** Ids of the papers that it stood on at that act. */
  readonly bases: readonly string[];
  /** What it read of the ledger, where its type asks for that. */
  readonly figures?: Figures;
  /** For a paper taken over by an import: where it came from. */
  readonly source?: string;
  readonly late?: true;
  /** Why a paper that was opened late came late; absent in the first entries of this kind. */
  readonly because?: Words;
  /** A move to another edition of the chain: which, why, where the paper then stands, and in older entries who moved it. */
  readonly migrated?: {
    readonly chain: number;
    readonly state: string;
    readonly marks: readonly Stamp['office'][];
    readonly reason: Words;
    readonly person?: string;
  };
  /** It went back because a paper that stood on it was cancelled: which, and why. Nobody stamped that. */
  readonly fell?: { readonly with: string; readonly reason: Words };
  /** An act of the administrators; such an entry has no paper. */
  readonly decree?: Omit<StandingDecree, 'reason'> & { readonly reason: Words };
  /** The budget edition that the act opened. */
  readonly opened?: string;
  /** Master lists that it found changed; absent in older entries. */
  readonly masters?: Masters;
  /** What it did; absent in older entries. */
  readonly did?: Did;
  /** What stood when older entries were sealed; such an entry has no paper. */
  readonly seal?: Seal;
  /** Claims of papers are kept from here on; such an entry has no paper. */
  readonly claims?: true;
  /** What an operator said of the clock; such an entry has no paper. */
  readonly clock?: ClockWords;
}

/** That an operator confirms the clock: what the machine said, the instant of the entry before, why and by whom; `back`: the log goes on from an earlier instant. */
export interface ClockWords {
  readonly said: string;
  readonly last: string;
  readonly back?: true;
  readonly reason: Words;
  readonly by: Words;
}

/** A seal on everything before it: the end of the log then, and for each derived table how many rows it had and their digest. */
export interface Seal {
  readonly seq: number;
  /** Where what could be checked then was not as it should be; [] where everything was. */
  readonly found: readonly string[];
  /** How many there were of each kind, of which `found` names the first; absent where there were none. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly hash: string;
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly digest: string }>>;
}

const order = [
  'seq',
  'at',
  'day',
  'document',
  'version',
  'state',
  'number',
  'law',
  'person',
  'key',
  'birth',
  'command',
  'stamp',
  'bases',
  'figures',
  'source',
  'late',
  'because',
  'migrated',
  'fell',
  'decree',
  'opened',
  'masters',
  'did',
  'seal',
  'claims',
  'clock',
] as const satisfies readonly (keyof Entry)[];

/** An entry to be written; what is absent or undefined is left out. */
export type EntryDraft = { readonly [K in keyof Entry]: Entry[K] | undefined };

/** Writes an entry; {@link readEntry} reads it back. */
export function entryText(entry: EntryDraft): string {
  return JSON.stringify(Object.fromEntries(order.map((key) => [key, entry[key]])));
}

/** Reads an entry from the journal's bytes, its hidden words still hidden. */
export function readEntry(bytes: string): Entry {
  return JSON.parse(bytes) as Entry; // written by entryText; the hash chain proves that it was not changed since
}

/** Reads entries with the words that are still kept. */
export async function readEntries(
  store: Store,
  rows: readonly { readonly entry: string }[],
): Promise<readonly Entry[]> {
  const entries = rows.map((row) => readEntry(row.entry));
  const words = await store.look(() => findPersonal(entries.flatMap(digestsIn)));
  return entries.map((it) => revealed(it, words));
}
