// Finding papers of a golden database by what they are and where they stand.

import type { Store } from '@siklus/store';
import { isEnd, type Chain } from '@siklus/workflow';
import { lawNow } from './law-now.ts';

/** A paper as tests look for one. */
export interface Found {
  readonly id: string;
  readonly type: string;
  readonly year: number;
  readonly opd: string;
  readonly state: string;
  /** Edition of its chain; 0 is the one that shipped. */
  readonly chain: number;
  /** Offices that have stamped the step it waits for. */
  readonly marks: readonly string[];
  readonly version: number;
  /** It has neither been given its last stamp, nor been rejected or cancelled. */
  readonly open: boolean;
}

/** Papers that fit every field given, in order of their ids: `papersIn(store, { type: 'spp', state: 'verified' })`. */
export async function papersIn(store: Store, wanted: Partial<Omit<Found, 'marks'>> = {}): Promise<readonly Found[]> {
  const law = await lawNow(store);
  const rows = await store.read
    .selectFrom('document')
    .select(['id', 'type', 'year', 'opd', 'state', 'chain', 'marks', 'version'])
    .orderBy('id')
    .execute();
  const papers = rows.map((row): Found => {
    const { chain }: { readonly chain: Chain } = law.of(row);
    return { ...row, marks: row.marks === '' ? [] : row.marks.split(','), open: !isEnd(chain, row.state) };
  });
  const asked = Object.entries(wanted) as [keyof Found, unknown][]; // fields of a found paper
  return papers.filter((paper) => asked.every(([field, value]) => paper[field] === value));
}
