// The proof: folds the journal from its first entry and compares everything that was derived from it. It tells all differences, by kind.

import type { Store, Work } from '@siklus/store';
import { compareAnswers, compareHead, comparePersonal } from './compare-beside.ts';
import { compareMasters, compareMigrations, compareSealed, unnamedLists } from './compare-masters.ts';
import { compareOffices } from './compare-offices.ts';
import { compareTables } from './compare.ts';
import type { Difference, DifferenceKind } from './difference.ts';
import type { ClockAct, Folded } from './folded.ts';
import { doublesIn } from './fold-claims.ts';
import { foldJournal } from './fold-journal.ts';

/**
 * How a proof ends: all of it was proven; nothing differs in what can be proven, which is not all; nothing differs but what was already so when older
 * entries were sealed; something differs.
 */
export type Outcome = 'clean' | 'as-far-as-proven' | 'different-when-sealed' | 'different';

/** The outcome of a verification: how much was folded, and every kind of difference. */
export interface Verification {
  /** Nothing differs in what can be proven now. Whether that is all, and what was known before, `outcome` says. */
  readonly ok: boolean;
  readonly outcome: Outcome;
  readonly entries: number;
  readonly documents: number;
  readonly accounts: number;
  readonly leaves: number;
  readonly head: string;
  /** The first differences of each kind: where, what is stored, what the journal gives. */
  readonly differences: readonly Difference[];
  /** How many differences there are of each kind. */
  readonly counts: Readonly<Partial<Record<DifferenceKind, number>>>;
  /**
   * Entries that are sealed: on which day, how many, and what was already found wrong then: the first of each kind, and how many there were. Their stamps, money and authority are not proven by this
   * release, only that nothing has changed since that day; what they hold in words stands there in plain text.
   */
  readonly sealed:
    | {
        readonly day: string;
        readonly entries: number;
        readonly found: readonly string[];
        readonly counts: Readonly<Record<string, number>>;
      }
    | undefined;
  /**
   * Identities outside that several papers claim, from before claims were kept: a deposit, a contract or a billing code. Each stands as it was; nobody
   * new gets one. `papers` in the order in which they have it.
   */
  readonly doubles: readonly { readonly kind: string; readonly number: string; readonly papers: readonly string[] }[];
  /** Master lists that changed since the last entry: the next one will name them, and until then they are not proven. */
  readonly unnamed: readonly string[];
  /** Where an operator confirmed the clock or set that of the log back: entries after one that set it back are dated earlier than those before. */
  readonly clock: readonly ClockAct[];
  /** Hidden words that are no longer kept. */
  readonly erased: number;
  /**
   * Entries that say what they did but were not done again by the law of today: made under a law before it, or with erased words on which it hangs.
   * What they say is folded and compared; that it was lawful is not proven by this release. `office`: acts whose officer does not stand so in the
   * registers of officers, which have changed since.
   */
  readonly unredone: { readonly law: number; readonly erased: number; readonly office: number };
}

function sealedOf({ sealed }: Folded): Verification['sealed'] {
  if (sealed === undefined) return undefined;
  const { day, entries, found, counts } = sealed;
  return { day, entries, found, counts };
}

function outcomeOf(
  ok: boolean,
  { sealed, unnamed, erased, unredone }: Pick<Verification, 'sealed' | 'unnamed' | 'erased' | 'unredone'>,
): Outcome {
  if (!ok) return 'different';
  if (sealed !== undefined && sealed.found.length > 0) return 'different-when-sealed';
  const open = [sealed?.entries ?? 0, unnamed.length, erased, unredone.law, unredone.erased, unredone.office];
  return open.some((it) => it > 0) ? 'as-far-as-proven' : 'clean';
}

function* verifying(): Work<Verification> {
  const now = yield* foldJournal();
  const unnamed = yield* unnamedLists();
  yield* compareHead(now);
  yield* compareTables(now, { without: unnamed });
  yield* compareAnswers(now);
  const erased = yield* comparePersonal(now);
  yield* compareMasters(now, unnamed);
  yield* compareSealed(now);
  yield* compareMigrations(now);
  const office = yield* compareOffices(now, unnamed);
  // Before a seal entries need not say what they did; after it, and in a log that was never sealed, they do.
  for (const seq of now.unsaid.filter((it) => it > (now.sealed?.entries ?? 0)))
    now.findings.add('journal', `entry ${seq}`, 'it does not say what it did', 'what it did');
  const { kept, counts } = now.findings;
  const ok = counts.size === 0;
  const unredone = { ...now.unredone, office };
  const bounds = { sealed: sealedOf(now), unnamed: [...unnamed].toSorted(), erased, unredone };
  return {
    ok,
    outcome: outcomeOf(ok, bounds),
    entries: now.seq,
    documents: now.papers.size,
    accounts: now.tables.account.size,
    leaves: now.tables.tree.size,
    head: now.hash,
    differences: kept,
    counts: Object.fromEntries(counts),
    sealed: bounds.sealed,
    doubles: doublesIn(now),
    unnamed: bounds.unnamed,
    clock: now.clock,
    erased,
    unredone,
  };
}

/**
 * Folds the whole journal of a database and compares what is stored with it. All differences are counted, the first 50 of each kind told; whatever
 * stands in the database is a difference and no end of the proof. The kinds are the derived tables (papers and what they stand on, edits, accounts,
 * transfers, the roll-up, progress, inboxes, cycles, series, decrees, the schedule, budget editions, late papers), and beside them journal, law, office,
 * seal, head, answer, personal, masters and migration.
 */
export function verify(store: Store): Promise<Verification> {
  return store.look(verifying);
}
