// The machine's clock, watched: what dates papers is not believed when it contradicts the log at the start, or itself while the server runs.

import { doubtOf, lastByClock, lastConfirmation, type ClockDoubt, type ClockGuard } from '@siklus/api';
import { readHead, type Head, type Store, type Work } from '@siklus/store';
import type { Text } from '@siklus/workflow';

/** The clocks of a machine, both in milliseconds: the one that can be set, and one that only ever runs on. */
export interface MachineClocks {
  readonly wall: () => number;
  readonly elapsed: () => number;
}

/** The clocks of this machine. */
export const machineClocks: MachineClocks = { wall: Date.now, elapsed: () => performance.now() };

/** A machine's clock that is watched. */
export interface WatchedClock {
  /** The present instant: ISO 8601 in UTC. */
  readonly now: () => string;
  readonly guard: ClockGuard;
  /** Why nothing would be stamped now; [] where the clock is believed. */
  readonly reasons: () => Promise<readonly Text[]>;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What clocks of one building and steps of a time server differ by. */
const TOLERANCE = 5 * MINUTE;

/** No act waits longer for its turn than this after it was asked for. */
const LONGEST_WAIT = 60 * MINUTE;

/** After so many days without an entry a clock is asked about before it dates the next one, unless the region says otherwise. */
export const USUAL_DAYS = 45;

/** Both clocks, read together. */
interface Reading {
  readonly wall: number;
  readonly elapsed: number;
}

/** Where they stood when the first was found to have jumped, and the number of the last confirmation then. */
interface Jumped extends Reading {
  readonly confirmation: number;
}

/** How much further one clock went than the other. */
const jump = (from: Reading, to: Reading): number => to.wall - from.wall - (to.elapsed - from.elapsed);

const instant = (wall: number): string => new Date(wall).toISOString();

/**
 * Watches a clock. At the start it may be neither earlier than the last entry of the log nor more than `days` later than the last that a clock has dated (an
 * import dates its entries itself and says nothing of the time); then it has to go on as the clock that cannot be set does. It is believed again when it is
 * put right, or when an operator confirms in the log what it says. Only while it is doubted the log is looked at for that, and what was confirmed before the
 * doubt says nothing of it: nobody has seen then what the clock says now.
 */
export function watchClock(store: Store, { wall, elapsed }: MachineClocks, days = USUAL_DAYS): WatchedClock {
  /** Where both clocks stood when the first was last believed anew. */
  let base: Reading | undefined;
  let jumped: Jumped | undefined;
  /** The last entry that a clock has dated, for an end of the log. */
  let own: { readonly until: number; readonly at: string } | undefined;

  const now = (): string => instant(wall());

  function* atStart(head: Head, here: Reading): Work<ClockDoubt | undefined> {
    if (own?.until !== head.seq) own = { until: head.seq, at: yield* lastByClock(head.seq) };
    const late = own.at === '' ? 0 : here.wall - Date.parse(own.at);
    if (late <= days * DAY) return undefined;
    return { kind: 'later', clock: instant(here.wall), last: own.at, days: Math.floor(late / DAY) };
  }

  /** Whether an operator has confirmed where the clock stood when it was found to have jumped, after that. */
  function* confirmed(since: Jumped, here: Reading): Work<boolean> {
    const last = yield* lastConfirmation();
    if (last === undefined || last.seq <= since.confirmation) return false;
    const on = Date.parse(last.said) - since.wall;
    return on >= -TOLERANCE && on <= here.elapsed - since.elapsed + TOLERANCE;
  }

  /** By how many minutes the clock has jumped without anybody's confirming it. */
  function* leapt(here: Reading): Work<number | undefined> {
    if (base === undefined) return undefined;
    // Also where it has jumped back since: then the operator's word is the newer one.
    if (jumped !== undefined && (yield* confirmed(jumped, here))) [base, jumped] = [jumped, undefined];
    const by = jump(base, here);
    if (Math.abs(by) <= TOLERANCE) {
      jumped = undefined;
      return undefined;
    }
    if (jumped === undefined || Math.abs(jump(jumped, here)) > TOLERANCE)
      jumped = { ...here, confirmation: (yield* lastConfirmation())?.seq ?? 0 };
    return Math.round(by / MINUTE);
  }

  function* doubtHere(head: Head, here: Reading): Work<ClockDoubt | undefined> {
    const minutes = yield* leapt(here);
    const clock = instant(here.wall);
    if (head.at !== '' && here.wall < Date.parse(head.at) - TOLERANCE) return { kind: 'earlier', clock, last: head.at };
    if (minutes !== undefined) return { kind: 'jumped', clock, minutes };
    if (base !== undefined) return undefined;
    const doubt = yield* atStart(head, here);
    if (doubt === undefined) base = here;
    return doubt;
  }

  function* guard(head: Head, asked: string): Work<ClockDoubt | undefined> {
    // An act may have waited: what is judged is how both clocks stand at its turn, not when it was asked for.
    const here = { wall: wall(), elapsed: elapsed() };
    const doubt = yield* doubtHere(head, here);
    if (doubt !== undefined) return doubt;
    // It is dated by when it was asked for, so the clock has to have been right then too.
    const waited = here.wall - Date.parse(asked);
    if (waited >= -TOLERANCE && waited <= LONGEST_WAIT) return undefined;
    return { kind: 'jumped', clock: instant(here.wall), minutes: Math.round(waited / MINUTE) };
  }

  function* told(): Work<readonly Text[]> {
    const doubt = yield* doubtOf(guard, yield* readHead(), now());
    return doubt === undefined ? [] : [doubt.text];
  }

  return { now, guard, reasons: () => store.look(told) };
}
