// The chain of bases of a paper: up to what it stands on, down to what stands on it.

import type { Store } from '@siklus/store';
import type { Officer } from '@siklus/workflow';
import { readableBy } from './reading.ts';
import { paperRows, rowColumns } from './paper-row.ts';
import type { PaperRow } from './shapes.ts';

/** So many papers at most are followed; the list of papers shows the rest. */
const MOST = 100;

/** The papers that a paper stands on, nearest first, as far as whoever asks may read them. */
export function listAbove(store: Store, reader: Officer, id: string): Promise<PaperRow[]> {
  return follow(store, { reader, id }, async (ids) =>
    (
      await store.read
        .selectFrom('document_basis')
        .select('basis as id')
        .where('document', 'in', ids)
        .orderBy('ordinal')
        .execute()
    ).map((row) => row.id),
  );
}

/** The papers that stand on a paper, nearest first, as far as whoever asks may read them. */
export function listBelow(store: Store, reader: Officer, id: string): Promise<PaperRow[]> {
  return follow(store, { reader, id }, async (ids) =>
    (
      await store.read
        .selectFrom('document_basis')
        .select('document as id')
        .where('basis', 'in', ids)
        .orderBy('document')
        .execute()
    ).map((row) => row.id),
  );
}

async function follow(
  store: Store,
  { reader, id }: { readonly reader: Officer; readonly id: string },
  step: (ids: readonly string[]) => Promise<string[]>,
): Promise<PaperRow[]> {
  const seen = new Set([id]);
  const found: string[] = [];
  let edge = [id];
  while (edge.length > 0 && found.length < MOST) {
    edge = [...new Set(await step(edge))].filter((it) => !seen.has(it)).slice(0, MOST - found.length);
    for (const it of edge) seen.add(it);
    found.push(...edge);
  }
  if (found.length === 0) return [];
  const rows = await store.read
    .selectFrom('document')
    .select(rowColumns)
    .where('id', 'in', found)
    .where(readableBy(store, reader))
    .execute();
  const papers = new Map((await paperRows(store, rows)).map((paper) => [paper.id, paper]));
  return found.flatMap((it) => papers.get(it) ?? []);
}
