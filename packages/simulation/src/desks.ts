// Work that the end of a play leaves lying: in its last weeks every desk keeps a paper or two, so that whoever signs in finds some.

import { addDays, officeScope, type Office } from '@siklus/workflow';

/** A paper that reaches a desk: its type, the day, and how many desks lie before this one. */
export interface Arrival {
  readonly type: string;
  readonly day: string;
  readonly depth: number;
}

/** Desks that keep some of what reaches them. */
export interface Desks {
  /** Whether a desk keeps a paper that reaches it; it then counts as kept. */
  readonly keep: (office: Office, arrival: Arrival) => boolean;
}

/** Papers that one office keeps; offices of the agencies are many. */
const most = (office: Office): number => (officeScope(office) === 'opd' ? 4 : 2);

/** Days before the end from which drafters keep papers; every further desk does so some days earlier, or nothing would reach it. */
const FIRST = 14;
const FURTHER = 8;

/** Desks at the end of a play on `last`; `early` desks, as `type/office`, keep one paper of a type whenever it comes. */
export function openDesks(last: string, early: readonly string[] = []): Desks {
  const kept = new Map<string, number>();
  const take = (key: string, limit: number): boolean => {
    const count = kept.get(key) ?? 0;
    if (count >= limit) return false;
    kept.set(key, count + 1);
    return true;
  };
  return {
    keep: (office, { type, day, depth }) =>
      (early.includes(`${type}/${office}`) && take(`${type}/${office}`, 1)) ||
      (day >= addDays(last, -(FIRST + FURTHER * depth)) && take(office, most(office))),
  };
}
