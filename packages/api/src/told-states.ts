// How many papers stand in each state, under the words of the chain editions that they follow.

import { statesOf, type DocumentType, type Law } from '@siklus/workflow';
import type { Store } from '@siklus/store';
import { lawNow } from './law.ts';
import { filterPapers, stateLabel, type PaperFilter } from './paper-row.ts';
import type { ToldState } from './shapes.ts';

interface Counted {
  readonly state: string;
  readonly chain: number;
  readonly count: number;
}

/** Counts by state and chain edition of one type as counts by what the states are called: in the order of their chains, final ones last. */
export function tellStates(
  law: Law,
  type: string,
  counted: readonly (Counted & { readonly final?: boolean })[],
): readonly ToldState[] {
  const told = new Map<string, ToldState & { place: number }>();
  for (const { state, chain, count, final = false } of counted) {
    const definition = law.of({ type, chain });
    const label = stateLabel(definition, state);
    const key = JSON.stringify([state, final, label]);
    const known = told.get(key) ?? { state, label, count: 0, final, place: statesOf(definition.chain).indexOf(state) };
    told.set(key, { ...known, count: known.count + count });
  }
  return [...told.values()]
    .toSorted((a, b) => Number(a.final) - Number(b.final) || a.place - b.place)
    .map(({ place: _place, ...rest }) => rest);
}

/** The states in which papers of one type stand, whatever state a filter asks for. */
export async function listStates(
  store: Store,
  filter: Omit<PaperFilter, 'state'> & { readonly type: DocumentType },
): Promise<readonly ToldState[]> {
  const counted = await filterPapers(store, filter)
    .select(['state', 'chain', 'final'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy(['state', 'chain', 'final'])
    .execute();
  return tellStates(
    await lawNow(store),
    filter.type,
    counted.map((it) => ({ ...it, final: it.final === 1 })),
  );
}
