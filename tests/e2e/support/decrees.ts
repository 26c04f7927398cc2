// What was decreed, as the store holds it.

import type { Store } from '@siklus/store';

/** The decrees of a kind, each as it was given with its edition. */
export async function decreesOf({ read }: Store, kind: string): Promise<readonly Record<string, unknown>[]> {
  const rows = await read.selectFrom('decree').select(['edition', 'value']).where('kind', '=', kind).execute();
  return rows.map(({ edition, value }) => ({ edition, ...(JSON.parse(value) as Record<string, unknown>) })); // stored from a decree
}
