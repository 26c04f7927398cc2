// The machine's clock, watched: what dates papers is not believed when it contradicts the log at the start, or itself while the server runs.

import { doubtOf, endsInImport, lastConfirmation, type ClockDoubt, type ClockGuard } from '@siklus/api';
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

/** After so many days without an entry a clock is asked about before it dates the next one, unless the region says otherwise. */
export const USUAL_DAYS = 45;

/**
 * Watches a clock. At the start it may be neither earlier than the last entry of the log nor more than `days` later (an import dates its entries itself and
 * says nothing of the time); then it has to go on as the clock that cannot be set does. It is believed again when it is put right, or when an operator has
 * confirmed it in the log, which is looked at each time.
 */
export function watchClock(store: Store, { wall, elapsed }: MachineClocks, days = USUAL_DAYS): WatchedClock {
  /** Where both clocks stood when the first was last believed anew, and the last confirmation then. */
  let base: { readonly wall: number; readonly elapsed: number; readonly confirmation: number } | undefined;

  const now = (): string => new Date(wall()).toISOString();

  const jump = (at: number): number => (base === undefined ? 0 : at - base.wall - (elapsed() - base.elapsed));

  function* atStart(head: Head, clock: string): Work<ClockDoubt | undefined> {
    const late = head.at === '' ? 0 : Date.parse(clock) - Date.parse(head.at);
    if (late <= days * DAY || (yield* endsInImport(head))) return undefined;
    return { kind: 'later', clock, last: head.at, days: Math.floor(late / DAY) };
  }

  function* guard(head: Head, clock: string): Work<ClockDoubt | undefined> {
    const at = Date.parse(clock);
    if (head.at !== '' && at < Date.parse(head.at) - TOLERANCE) return { kind: 'earlier', clock, last: head.at };
    const by = jump(at);
    if (base !== undefined && Math.abs(by) <= TOLERANCE) return undefined;
    const confirmation = yield* lastConfirmation();
    if (base !== undefined && confirmation <= base.confirmation)
      return { kind: 'jumped', clock, minutes: Math.round(by / MINUTE) };
    const doubt = yield* atStart(head, clock);
    if (doubt === undefined) base = { wall: at, elapsed: elapsed(), confirmation };
    return doubt;
  }

  function* told(): Work<readonly Text[]> {
    const doubt = yield* doubtOf(guard, yield* readHead(), now());
    return doubt === undefined ? [] : [doubt.text];
  }

  return { now, guard, reasons: () => store.look(told) };
}
