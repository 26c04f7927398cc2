// The walks of the checker, remembered between runs: on every day a chain is walked again when it, or what the checker is made of, has changed.
// In the whole proof nothing is remembered.
import { check, type AnyDefinition, type Checked, type CheckedLaw } from '@siklus/workflow';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { proving } from './extent.ts';
import { hashOfSources, openShelf, type Shelf } from './shelf.ts';
import { root } from './tsc.ts';

/** All that decides the answer of the checker but the question; tests/tidy/rooms.ts lets it import nothing else. */
const checker = [
  ...['check', 'cycle', 'codes', 'engine'].map((it) => `packages/workflow/src/${it}`),
  // What is asked of it, and how answers are kept.
  'tests/support/walks.ts',
  'tests/support/shelf.ts',
];

/** A shelf for one file of tests; `own` are sources beside the checker that decide its answers, such as planted laws. */
export const shelfOf = (name: string, own: readonly string[] = []): Shelf => {
  if (proving) return { recall: (_question, make) => make(), save: () => undefined };
  const shelf = openShelf(join(root, '.cache', 'walks', `${name}.json`), hashOfSources([...checker, ...own]));
  afterAll(shelf.save);
  return shelf;
};

const looked = [
  'chain',
  'view',
  'kinds',
  'mandatory',
  'number',
  'opensEdition',
  'scope',
  'opensIn',
  'opensInRegion',
  'revisesIn',
  'stampsIn',
] as const satisfies readonly (keyof AnyDefinition)[];

/** What a walk looks at of a definition: plain values, and of the postings their moments. */
export const lookedAt = (definition: Partial<AnyDefinition>): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(looked.map((it) => [it, definition[it]])),
  postings: Object.keys(definition.postings ?? {}),
});

/** A definition that throws when a walk looks at more of it than its question holds: so no answer can outlive what it hangs on. */
export const onlyLookedAt = (definition: AnyDefinition): AnyDefinition => {
  const mute = (): never => {
    throw new Error('a walk moves no money');
  };
  const postings = Object.fromEntries(Object.keys(definition.postings).map((moment) => [moment, mute]));
  return new Proxy(definition, {
    get: (it, name) => {
      if (name === 'postings') return postings;
      if (typeof name === 'symbol' || (looked as readonly string[]).includes(name))
        return Reflect.get(it, name) as unknown;
      throw new Error(`a walk looks at "${name}" of a definition; add it to the list in tests/support/walks.ts`);
    },
  });
};

/** The law, where it is not the real one, with the name that tells it from others in the sources of the shelf. */
export interface NamedLaw {
  readonly name: string;
  readonly law: CheckedLaw;
}

const optionsOf = (named: NamedLaw | undefined): { law?: CheckedLaw } =>
  named === undefined ? {} : { law: named.law };

/** What the checker says of a definition. */
export const checkOn = (shelf: Shelf, definition: AnyDefinition, named?: NamedLaw): Checked =>
  shelf.recall(['check', lookedAt(definition), named?.name], () => check(onlyLookedAt(definition), optionsOf(named)));
