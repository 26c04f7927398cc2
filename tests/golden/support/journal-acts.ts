// What the journal of a database says was done, as far as tests of golden databases ask.

import { readEntry, type Entry } from '@siklus/api';
import type { Store } from '@siklus/store';

/** An entry with the type of its paper and the chain edition that the paper then followed; a decree has neither. */
export interface Act {
  readonly entry: Entry;
  readonly type: string | undefined;
  readonly edition: number;
}

/** Every act of a journal, in order. */
export async function listActs(store: Store): Promise<readonly Act[]> {
  const rows = await store.read.selectFrom('journal').select('entry').orderBy('seq').execute();
  const papers = new Map<string, { type: string; edition: number }>();
  return rows.map((row): Act => {
    const entry = readEntry(row.entry);
    const { birth, migrated, document } = entry;
    const known = papers.get(document);
    const now = birth === undefined ? known : { type: birth.type, edition: birth.chain ?? 0 };
    if (now !== undefined) papers.set(document, { ...now, edition: migrated?.chain ?? now.edition });
    return { entry, type: now?.type, edition: papers.get(document)?.edition ?? 0 };
  });
}
