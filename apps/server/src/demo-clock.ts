// The clock of a demonstration: it stands on a day of its own, runs through that day, and goes on to the next working day when asked.

import { hoursEast, localDay } from '@siklus/api';
import { getRegion, listHolidays, readHead, type Store } from '@siklus/store';
import { addWorkingDays } from '@siklus/workflow';
import { sql } from 'kysely';
import { hasTable, isDemonstration } from './demo-accounts.ts';

/** A clock that is part of a database. */
export interface DemoClock {
  /** The present instant: ISO 8601 in UTC. */
  readonly now: () => string;
  /** Goes on to the morning of the working day after `from`, unless it has left that day already; answers with the day it is then. */
  readonly advance: (from: string) => Promise<string>;
}

const HOUR_MS = 3_600_000;
const MORNING = 9;

/** Gives a demonstration its clock. */
export async function startDemoClock(store: Store, day: string): Promise<void> {
  await store.script(['CREATE TABLE demo_clock (day TEXT NOT NULL)', `INSERT INTO demo_clock (day) VALUES ('${day}')`]);
}

/** The day on which the clock was left, or of the last entry if that is later: time does not go back. */
async function dayLeft(store: Store, last: string): Promise<string> {
  const { rows } = await sql<{ day: string }>`SELECT day FROM demo_clock`.execute(store.read);
  const left = rows[0]?.day ?? last;
  return last > left ? last : left;
}

/**
 * The clock of a demonstration, or undefined: other databases take the time from the machine. A day begins at nine in the morning, or behind the
 * last entry of the journal, and ends before midnight, however long nobody asks for the next. A demonstration of a release without clocks gets
 * one, on the working day after its last entry. `elapsed` counts milliseconds and never runs back.
 */
export async function openDemoClock(
  store: Store,
  elapsed: () => number = () => performance.now(),
): Promise<DemoClock | undefined> {
  if (!(await isDemonstration(store))) return undefined;
  const { zone } = await store.write(() => getRegion());
  const { at } = await store.write(() => readHead());
  const next = async (day: string): Promise<string> => addWorkingDays(day, 1, await store.write(() => listHolidays()));
  const hour = (day: string, it: number): number => Date.parse(`${day}T00:00:00Z`) + (it - hoursEast(zone)) * HOUR_MS;
  const last = at === '' ? '' : localDay(at, zone);
  if (!(await hasTable(store, 'demo_clock'))) {
    if (last === '') return undefined;
    await startDemoClock(store, await next(last));
  }
  let day = await dayLeft(store, last);
  let began = { at: Math.max(hour(day, MORNING), at === '' ? 0 : Date.parse(at) + 1), mark: elapsed() };
  return {
    now: () => new Date(Math.min(began.at + elapsed() - began.mark, hour(day, 24) - 1)).toISOString(),
    advance: async (from) => {
      if (from !== day) return day;
      const following = await next(day);
      await store.script([`UPDATE demo_clock SET day = '${following}'`]);
      // Two who ask at once move it by one day.
      if (following > day) {
        day = following;
        began = { at: hour(day, MORNING), mark: elapsed() };
      }
      return day;
    },
  };
}
