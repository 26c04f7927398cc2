// Work that the end of a play leaves lying: in its last weeks every desk keeps a paper or two, so that whoever signs in finds some.

import { officeScope, type Office } from '@siklus/workflow';

/** Desks that keep papers from a day on; each keeps a few. */
export interface Desks {
  /** Whether a desk keeps a paper that reaches it on a day; it then counts as kept. */
  readonly keep: (office: Office, day: string) => boolean;
}

/** Papers that one office keeps; offices of the agencies are many. */
const most = (office: Office): number => (officeScope(office) === 'opd' ? 4 : 2);

/** Desks that keep what reaches them from a day on; some offices from another day. */
export function openDesks(from: string, others: Partial<Record<Office, string>> = {}): Desks {
  const kept = new Map<Office, number>();
  return {
    keep: (office, day) => {
      const count = kept.get(office) ?? 0;
      if (day < (others[office] ?? from) || count >= most(office)) return false;
      kept.set(office, count + 1);
      return true;
    },
  };
}
