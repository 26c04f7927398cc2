// What the papers of an inbox offer: asked of the law itself, so that a list says what `decide` will. Papers that offer nothing are left out of the query.

import { isIdle, offerOf, type AnyDefinition, type Law, type Offer, type Office, type Officer } from '@siklus/workflow';
import type { Work } from '@siklus/store';
import { loadCycles, type CyclesNow } from './around.ts';

/** What tells one kind of waiting paper from another, as far as the stage of the year and the holdings of an officer decide. */
export interface Kind {
  readonly year: number;
  readonly opd: string;
  readonly type: string;
  readonly chain: number;
  readonly state: string;
  readonly office: string;
  readonly command: string;
}

/** Where a paper stands in its year, by year and OPD. */
export type Standings = ReadonlyMap<string, CyclesNow & Parameters<typeof offerOf>[2]>;

const placeOf = ({ year, opd }: Pick<Kind, 'year' | 'opd'>): string => `${year}|${opd}`;

/** Reads the stages of every year and OPD that some kinds name. */
export function* loadStandings(kinds: readonly Kind[], officer: Officer, day: string): Work<Standings> {
  const standings = new Map<string, CyclesNow & Parameters<typeof offerOf>[2]>();
  for (const kind of kinds)
    if (!standings.has(placeOf(kind)))
      standings.set(placeOf(kind), { ...(yield* loadCycles(kind.year, kind.opd, day)), officer });
  return standings;
}

/** What a row offers whoever the standings were read for; its stamps say which duties it meets. */
export function offerOn(
  definition: AnyDefinition,
  standings: Standings,
  row: Kind & { readonly stamps: string; readonly place: string },
): Offer {
  const around = standings.get(placeOf(row));
  if (around === undefined) throw new Error(`no stages of ${row.opd} in ${row.year}`);
  const stamps = JSON.parse(row.stamps) as Parameters<typeof offerOf>[1]['stamps']; // written from stamps
  return offerOf(definition, { ...row, office: row.office as Office, stamps, area: row.place }, around); // written from office names
}

/** The kinds of which nothing can be done, whatever stands on the paper. */
export function idleKinds(law: Law, kinds: readonly Kind[], standings: Standings): readonly Kind[] {
  return kinds.filter((kind) => isIdle(offerOn(law.of(kind), standings, { ...kind, stamps: '[]', place: '' })));
}
