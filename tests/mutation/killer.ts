// What kills a mutant: a fault that the checker finds, or a table of the law that no longer is the reviewed one.
import { check } from '@siklus/workflow';
import { authoritySection } from '../model/tables/authority.ts';
import { gatesSection } from '../model/tables/gates.ts';
import { moneySection } from '../model/tables/money.ts';
import { rulesSection } from '../model/tables/rules.ts';
import { reviewed } from '../model/tables/section.ts';
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

const judges: readonly Judge[] = [
  ['checker', ({ definition, law }) => !check(definition, law === undefined ? {} : { law }).ok],
  table('money', ({ type, definition, law }) => moneySection(type, definition, law?.decide)),
  table('gates', ({ type, definition, law }) => gatesSection(type, definition, law?.decide)),
  table('rules', ({ type, definition }) => rulesSection(type, definition)),
  table('authority', ({ definition, law }) => authoritySection(definition, law)),
];

/** Who kills a mutant, the walk last where tables are quicker; undefined when it survives. A mutant that cannot even run is dead. */
export const killerOf = (mutant: Mutant, quick: boolean): string | undefined => {
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
