// Why papers came back: the last word of whoever returned them, for the officer who mends them.

import type { Store } from '@siklus/store';
import { readEntries } from './entry.ts';
import { shownWords } from './hiding.ts';

/** Why papers were last returned, for those that wait as drafts. */
export async function returnReasons(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await store.read
    .selectFrom('journal')
    .select(['document', 'entry'])
    .where('document', 'in', ids)
    // Entries are written with their keys in a fixed order, so this leaves few to be read.
    .where((it) =>
      it.or([it('entry', 'like', '%"command":{"name":"return"%'), it('entry', 'like', '%"fell":{"with":%')]),
    )
    .orderBy('seq')
    .execute();
  const returns = (await readEntries(store, rows)).filter(
    (entry) => entry.command?.name === 'return' || entry.fell !== undefined,
  );
  return new Map(
    returns.map((entry) => [entry.document, shownWords(entry.command?.reason ?? entry.fell?.reason) ?? '']),
  );
}
