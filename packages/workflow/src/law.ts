// The law as decrees have made it: which chain a paper follows, which locks and settings hold.

import { decreeKey, type StandingDecree } from './decree.ts';
import { definitionOf, documentTypes } from './documents/index.ts';
import type { Chain } from './engine/chain.ts';
import type { AnyDefinition } from './engine/document.ts';
import type { Lock } from './engine/jadwal.ts';
import type { Settings } from './engine/setting.ts';
import { withChain } from './engine/words.ts';

/** The law as decrees have made it: which definition a paper follows, which locks and settings hold. */
export interface Law {
  /** The definition that a new paper of a type in an OPD follows. */
  readonly inForce: (type: string, opd: string) => AnyDefinition;
  /** The definition under the edition of the chain that a paper was opened under. */
  readonly of: (paper: { readonly type: string; readonly chain: number }) => AnyDefinition;
  readonly locks: (year: number) => readonly Lock[];
  readonly settings: (opd: string) => Settings;
}

/**
 * Puts decrees together, oldest first; `nameOf` gives the name of a person for the texts of locks.
 * @example explain(lawOf(decrees).inForce('spp', '1.01'), paper, around)
 */
export function lawOf(decrees: readonly StandingDecree[], nameOf: (person: string) => string = (it) => it): Law {
  const chains = new Map<string, { opd: string; chain: Chain | undefined; edition: number }[]>();
  const locks = new Map<string, Lock & { year: number; locked: boolean }>();
  const settings = new Map<string, { name: string; opd: string; value: string | null }>();
  for (const { decree, edition, person, at, reason } of decrees) {
    if (decree.kind === 'alur') {
      const mine = chains.get(decree.type) ?? [];
      // Checked when it was decreed.
      mine.push({ opd: decree.opd, chain: (decree.chain ?? undefined) as Chain | undefined, edition });
      chains.set(decree.type, mine);
    } else if (decree.kind === 'kunci') {
      const { aspect, opd: where, code, year, locked } = decree;
      locks.set(decreeKey(decree), { aspect, opd: where, code, by: nameOf(person), at, reason, year, locked });
    } else if (decree.kind === 'setelan')
      settings.set(decreeKey(decree), {
        name: `${decree.type}.${decree.name}`,
        opd: decree.opd,
        value: decree.value,
      });
  }
  const under = (type: string, found: { chain: Chain | undefined; edition: number } | undefined): AnyDefinition => {
    const definition = definitionOf(type);
    return found?.chain === undefined ? definition : withChain(definition, found.chain, found.edition);
  };
  return {
    inForce: (type, where) => {
      const mine = chains.get(type) ?? [];
      const own = where === '' ? undefined : mine.findLast((it) => it.opd === where);
      return under(type, own?.chain === undefined ? mine.findLast((it) => it.opd === '') : own);
    },
    of: ({ type, chain }) =>
      under(
        type,
        (chains.get(type) ?? []).find((it) => it.edition === chain),
      ),
    locks: (year) => [...locks.values()].filter((it) => it.locked && it.year === year),
    settings: (where) => {
      const of = (place: string): [string, string][] =>
        [...settings.values()].flatMap((it) => (it.opd === place && it.value !== null ? [[it.name, it.value]] : []));
      return Object.fromEntries([...of(''), ...(where === '' ? [] : of(where))]);
    },
  };
}

/** The law as it ships, without any decree. */
export const shippedLaw: Law = lawOf([]);

/** Every setting of every document type, in the order of the year. */
export function listSettings() {
  return documentTypes.flatMap((type) =>
    Object.entries(definitionOf(type).settings ?? {}).map(([setting, spec]) => ({ type, name: setting, ...spec })),
  );
}
