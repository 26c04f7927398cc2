// Decrees: given over the API by the administrator, and as the store holds them.

import { randomUUID } from 'node:crypto';
import { execute } from '@siklus/api';
import { officerOf } from '@siklus/simulation';
import type { Store } from '@siklus/store';
import type { Decree } from '@siklus/workflow';

/** What is decreed, why, and on which day. */
interface Given {
  readonly decree: Decree;
  readonly reason: string;
  readonly day: string;
}

/** Gives a decree in one call, for what a test has as its state and does not do by hand; throws where it is refused. */
export async function decreed(store: Store, { decree, reason, day }: Given): Promise<void> {
  const asked = { person: officerOf('administrator', ''), key: randomUUID(), now: `${day}T03:00:00.000Z` };
  const { answer } = await execute(store, { ...asked, deed: { kind: 'decree', decree, reason } });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals));
}

/** The decrees of a kind, each as it was given with its edition. */
export async function decreesOf({ read }: Store, kind: string): Promise<readonly Record<string, unknown>[]> {
  const rows = await read.selectFrom('decree').select(['edition', 'value']).where('kind', '=', kind).execute();
  return rows.map(({ edition, value }) => ({ edition, ...(JSON.parse(value) as Record<string, unknown>) })); // stored from a decree
}
