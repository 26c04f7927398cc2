// A machine whose clock a test sets, and the smallest act that may be dated by it.

import { execute, type ClockGuard, type ExecuteAnswer } from '@siklus/api';
import type { MachineClocks } from '@siklus/server';
import type { Store } from '@siklus/store';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A machine in the hands of a test: time passes on both clocks, and one of them can be set. */
export interface Machine extends MachineClocks {
  readonly pass: (milliseconds: number) => void;
  readonly set: (instant: number) => void;
}

export const machineAt = (instant: number): Machine => {
  let [wall, elapsed] = [instant, 1000];
  return {
    wall: () => wall,
    elapsed: () => elapsed,
    pass: (milliseconds) => {
      wall += milliseconds;
      elapsed += milliseconds;
    },
    set: (it) => {
      wall = it;
    },
  };
};

/** Asks for a decree, the smallest act there is, under a key of its own unless one is given. */
export const stamping = (store: Store) => {
  let count = 0;
  return async (now: string, clock: ClockGuard | undefined, given?: string): Promise<ExecuteAnswer> => {
    const value = String(10 + (count % 20));
    const key = given ?? `cap-${(count += 1)}`;
    const decree = { kind: 'setelan', type: 'npd', name: 'tu-days', opd: '', value } as const;
    const asked = { person: 'administrator', key, now, deed: { kind: 'decree', decree, reason: 'Rapat.' } } as const;
    return (await execute(store, asked, { clock })).answer;
  };
};

/** The instant of the last entry. */
export const lastAt = async (store: Store): Promise<string> =>
  (await store.read.selectFrom('head').select('at').executeTakeFirstOrThrow()).at;
