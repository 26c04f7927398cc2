// How many papers of a cell stand in each state, under the words of the chain editions that they follow.

import { statesOf, type Law, type Text } from '@siklus/workflow';
import { stateLabel } from './paper-row.ts';

interface Counted {
  readonly state: string;
  readonly chain: number;
  readonly count: number;
}

/** A state as a cell shows it. */
export interface ToldState {
  readonly state: string;
  readonly label: Text;
  readonly count: number;
  readonly final: boolean;
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
