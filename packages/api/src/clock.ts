// The clock of the log: whoever dates acts may be asked whether its clock is believed, and an operator may confirm it, or set the log back.

import { admit, text, type Refusal, type Text } from '@siklus/workflow';
import {
  addPersonal,
  append,
  findEntry,
  findLastOf,
  getRegion,
  lastInstantUntil,
  listEntriesUpTo,
  nextInstant,
  readHead,
  type Head,
  type Store,
  type Work,
} from '@siklus/store';
import { localDay, minuteWords } from './around.ts';
import { clockRefusal, type ClockDoubt } from './clock-refusal.ts';
import { entryText, readEntry } from './entry.ts';
import { randomSalt, startHiding, type Salt } from './hiding.ts';

/** Asked inside the transaction whether an act may be dated `now`, after the head of the log; undefined when it may. */
export type ClockGuard = (head: Head, now: string) => Work<ClockDoubt | undefined>;

/** Why nothing may be dated `now`, after the head of the log, by a guarded clock. */
export function* doubtOf(clock: ClockGuard | undefined, head: Head, now: string): Work<Refusal | undefined> {
  const doubt = clock === undefined ? undefined : yield* clock(head, now);
  if (doubt === undefined) return undefined;
  const { zone } = yield* getRegion();
  return clockRefusal(doubt, zone);
}

/** The journal's name for acts on its clock. */
const CLOCK = 'jam';

/** The last entry in which an operator confirmed the clock: its number, and what the machine's clock said then. */
export function* lastConfirmation(): Work<{ readonly seq: number; readonly said: string } | undefined> {
  const last = yield* findLastOf(CLOCK);
  const entry = last === undefined ? undefined : yield* findEntry(last.seq);
  const said = entry === undefined ? undefined : readEntry(entry).clock?.said;
  return last === undefined || said === undefined ? undefined : { seq: last.seq, said };
}

/** So many entries of an import are read at once on the way back to what a clock has dated. */
const MOST_READ = 256;

/** The instant of the last entry up to a number that a clock has dated, which an import and a seal have not; '' where there is none. */
export function* lastByClock(seq: number): Work<string> {
  // Nearly always it is the last entry of all.
  for (let [until, count] = [seq, 1]; until > 0; until -= count, count = Math.min(count * 4, MOST_READ)) {
    const entries = (yield* listEntriesUpTo(until, count)).map(readEntry);
    // A seal stands right after what it seals.
    const own = entries.find((it) => it.source === undefined && it.seal === undefined && it.claims === undefined);
    if (own !== undefined) return own.at;
  }
  return '';
}

/** What an operator says of the clock. */
export interface ClockWish {
  /** What the machine's clock says: ISO 8601 in UTC. */
  readonly now: string;
  readonly reason: string;
  /** Whoever says so, in words. */
  readonly by: string;
  /** The earlier instant from which the log goes on; absent where the clock is only confirmed. */
  readonly back?: string | undefined;
}

/** The entry that was appended, or why none was. */
export type ClockAnswer = { readonly ok: true; readonly seq: number; readonly at: string } | NotNow;

interface NotNow {
  readonly ok: false;
  readonly text: Text;
}

const no = (id: string, en: string): NotNow => ({ ok: false, text: text(id, en) });

/** The instant of the entry that a wish makes, or why it makes none. */
function* instantOf({ now, back }: ClockWish, head: Head, zone: string): Work<string | NotNow> {
  const said = nextInstant('', now);
  const clock = minuteWords(said, zone);
  const last = minuteWords(head.at, zone);
  if (back === undefined) {
    if (said > head.at) return said;
    return no(
      `Jam menunjukkan ${clock.id}, sebelum entri terakhir (${last.id}): betulkan jam, atau mundurkan jurnal dengan --back-to.`,
      `The clock says ${clock.en}, before the last entry (${last.en}): put it right, or set the log back with --back-to.`,
    );
  }
  const at = nextInstant('', back);
  if (at > said)
    return no(
      `Jurnal tidak dapat dilanjutkan dari sesudah ${clock.id}, saat yang ditunjukkan jam.`,
      `The log cannot go on from after ${clock.en}, which is what the clock says.`,
    );
  if (at >= head.at)
    return no(
      `Entri terakhir (${last.id}) tidak sesudah saat itu: tidak ada yang dimundurkan.`,
      `The last entry (${last.en}) is not after that: there is nothing to set back.`,
    );
  // No instant is given twice: what the clock has passed already keeps its date.
  const kept = yield* lastInstantUntil(said);
  if (at > kept) return at;
  const passed = minuteWords(kept, zone);
  return no(
    `Ada entri bertanggal ${passed.id}, yang tidak sesudah jam ini: mundurkan ke sesudahnya.`,
    `There is an entry of ${passed.en}, which is not after this clock: go back to after it.`,
  );
}

function* confirming(wish: ClockWish, salt: Salt): Work<ClockAnswer> {
  const head = yield* readHead();
  const { zone } = yield* getRegion();
  const at = yield* instantOf(wish, head, zone);
  if (typeof at !== 'string') return at;
  const seq = head.seq + 1;
  const version = ((yield* findLastOf(CLOCK))?.version ?? 0) + 1;
  const hiding = startHiding(seq, salt);
  const entry = entryText({
    bases: [],
    seq,
    at,
    day: localDay(at, zone),
    document: CLOCK,
    version,
    state: wish.back === undefined ? 'confirmed' : 'set-back',
    clock: {
      said: nextInstant('', wish.now),
      last: head.at,
      ...(wish.back === undefined ? {} : { back: true }),
      reason: hiding.words(wish.reason),
      by: hiding.words(wish.by),
    },
  });
  yield* addPersonal(hiding.rows);
  yield* append(head, { document: CLOCK, version, at, entry });
  return { ok: true, seq, at };
}

/**
 * Appends an entry in which an operator confirms the clock, or sets the log back: later entries then follow its instant, though earlier ones are dated
 * after it. The log goes back to after every entry that the clock has passed, and not to after the clock.
 */
export async function confirmClock(store: Store, wish: ClockWish, salt: Salt = randomSalt): Promise<ClockAnswer> {
  const { reason, by } = wish;
  const read = admit({ reason, by });
  if (!read.ok) return { ok: false, text: read.text };
  const words = read.value as { readonly reason: string; readonly by: string }; // the same fields, made well-formed
  return store.write(() => confirming({ ...wish, ...words }, salt));
}
