// What kills a mutant: a fault that the checker finds, or a table of the law that no longer is the reviewed one.
import { authoritySection } from '../model/tables/authority.ts';
import { gatesSection } from '../model/tables/gates.ts';
import { moneySection } from '../model/tables/money.ts';
import { rulesSection } from '../model/tables/rules.ts';
import { reviewed } from '../model/tables/section.ts';
import { hashOf, type Shelf } from '../support/shelf.ts';
import { checkOn, lookedAt, onlyLookedAt, shelfOf, type NamedLaw } from '../support/walks.ts';
import type { Mutant } from './mutant.ts';

const agreed = {
  authority: reviewed('authority.snap.md'),
  money: reviewed('money.snap.md'),
  rules: reviewed('rules.snap.md'),
  gates: reviewed('gates.snap.md'),
};

type Judge = readonly [name: keyof typeof agreed | 'checker', differs: (mutant: Mutant) => boolean];

const table = (name: keyof typeof agreed, section: (mutant: Mutant) => string): Judge => [
  name,
  (mutant) => section(mutant) !== agreed[name].get(mutant.type),
];

/** The shelf of one file of tests for what judges take long for: the walk of the checker and the table of authority. */
export const judgedOn = (name: string): Shelf =>
  shelfOf(`mutation-${name}`, [
    'tests/model/tables/authority.ts',
    'tests/model/tables/section.ts',
    'tests/mutation/killer.ts',
    'tests/mutation/law-mutants.ts',
  ]);

// A planted law is known by its operator, which stands in law-mutants.ts.
const lawOf = ({ operator, law }: Mutant): NamedLaw | undefined =>
  law === undefined ? undefined : { name: operator, law };

const authorityOf = (shelf: Shelf, mutant: Mutant): string =>
  shelf.recall(['authority', lookedAt(mutant.definition), lawOf(mutant)?.name], () =>
    hashOf(authoritySection(onlyLookedAt(mutant.definition), mutant.law)),
  );

const judgesOn = (shelf: Shelf): readonly Judge[] => [
  ['checker', (mutant) => !checkOn(shelf, mutant.definition, lawOf(mutant)).ok],
  table('money', ({ type, definition, law }) => moneySection(type, definition, law?.decide)),
  table('gates', ({ type, definition, law }) => gatesSection(type, definition, law?.decide)),
  table('rules', ({ type, definition }) => rulesSection(type, definition)),
  ['authority', (mutant) => authorityOf(shelf, mutant) !== hashOf(agreed.authority.get(mutant.type))],
];

/** Who kills a mutant, the walk last where tables are quicker; undefined when it survives. A mutant that cannot even run is dead. */
export const killerOf = (mutant: Mutant, shelf: Shelf, quick: boolean): string | undefined => {
  const judges = judgesOn(shelf);
  const order = quick ? [...judges.slice(1), ...judges.slice(0, 1)] : judges;
  for (const [name, differs] of order) {
    try {
      if (differs(mutant)) return name;
    } catch {
      // What throws would have failed any test that came near it.
      return 'throws';
    }
  }
  return undefined;
};
