// Work that the end of a play leaves lying: in its last weeks every desk keeps a paper or two, so that whoever signs in finds some.

import { officeScope, type Office } from '@siklus/workflow';

/** Desks that keep some of what reaches them. */
export interface Desks {
  /** Whether a desk keeps a paper of a type that reaches it on a day; it then counts as kept. */
  readonly keep: (office: Office, day: string, type: string) => boolean;
}

/** Papers that one office keeps; offices of the agencies are many. */
const most = (office: Office): number => (officeScope(office) === 'opd' ? 4 : 2);

/** Desks that keep what reaches them from a day on, and one paper each of `early`, as `type/office`, whenever it comes. */
export function openDesks(from: string, early: readonly string[] = []): Desks {
  const kept = new Map<string, number>();
  const take = (key: string, limit: number): boolean => {
    const count = kept.get(key) ?? 0;
    if (count >= limit) return false;
    kept.set(key, count + 1);
    return true;
  };
  return {
    keep: (office, day, type) =>
      (early.includes(`${type}/${office}`) && take(`${type}/${office}`, 1)) ||
      (day >= from && take(office, most(office))),
  };
}
