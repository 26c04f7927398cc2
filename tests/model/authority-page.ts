// Who may give which command in which state of a document type: asked of the running law for every office and every case of its conditions.
import {
  casesOf,
  commandsOf,
  decide,
  endedStates,
  finalOf,
  findStep,
  offices,
  officesOf,
  officeTitle,
  statesOf,
  type AnyDefinition,
  type Facts,
  type Office,
  type Paper,
  type Stamp,
  type Step,
} from '@siklus/workflow';
import { around, person } from '../support/given.ts';
import { bare, modelOf } from './walk.ts';

const stampOf = (moment: string, office: Office): Stamp => ({
  moment,
  office,
  person: `${moment}-${office}`,
  assignment: '',
  kind: 'definitif',
  at: '',
  day: '2026-02-16',
});

// A paper that came to a state by everybody who had to stamp it, each of them another person.
const paperIn = (definition: AnyDefinition, state: string): Paper => ({
  ...modelOf(definition).start,
  state,
  stamps: [
    stampOf('draft', definition.chain.draft.by),
    ...definition.chain.steps
      .slice(0, Math.max(0, statesOf(definition.chain).indexOf(state) - 1))
      .flatMap((step: Step) => {
        const [first] = officesOf(step);
        return first === undefined ? [] : [stampOf(step.name, first)];
      }),
  ],
});

const mayGive = (
  definition: AnyDefinition,
  paper: Paper,
  office: Office,
  command: string,
  acting: boolean,
): boolean => {
  const [name = '', to] = command.split(' ');
  const asked = {
    name,
    reason: 'perlu perbaikan',
    ...(to === undefined ? {} : { to }),
    ...(name === 'revise' ? { patch: {} } : {}),
  };
  const stages = definition.opensIn.flatMap((it) => [it, `daerah.${it}`]);
  return decide(
    definition,
    paper,
    asked,
    around(person('somebody', [office], acting ? 'plt' : 'definitif'), { stages }),
  ).ok;
};

const caseText = (facts: Facts): string =>
  [
    ...(facts.kind === '' ? [] : [`kind ${facts.kind}`]),
    ...(facts.accounts.length === 0 ? [] : [`account ${facts.accounts.join(', ')}`]),
    ...(facts.funds.length === 0 ? [] : [`fund ${facts.funds.join(', ')}`]),
    ...(facts.amount === 0n ? [] : ['higher amount']),
  ].join(', ') || 'otherwise';

interface Answer {
  readonly state: string;
  readonly command: string;
  readonly offices: string;
  readonly when: string;
}

const answersIn = (definition: AnyDefinition, facts: Facts, when: string): readonly Answer[] => {
  const { chain } = definition;
  // The stages of the year, bases and bodies are left aside: this table is about offices alone.
  const alone = {
    ...bare(definition),
    facts: () => facts,
    money: () => facts.amount,
    stampsIn: definition.opensIn,
    revisesIn: definition.opensIn,
  };
  const passes = (state: string): boolean => {
    const step = chain.steps[statesOf(chain).indexOf(state) - 2];
    return step === undefined || findStep({ ...chain, steps: [step] }, 'submitted', facts) !== undefined;
  };
  const states = statesOf(chain).filter((it) => it !== finalOf(chain) && passes(it));
  const commands = commandsOf(definition).flatMap((name) =>
    name === 'return' ? statesOf(chain).map((to) => `return ${to}`) : name === 'reroute' ? ['reroute 9.99'] : [name],
  );
  return states.flatMap((state) => {
    const paper = paperIn(definition, state);
    return commands.flatMap((command) => {
      const who = offices.filter((office) => mayGive(alone, paper, office, command, false));
      if (who.length === 0) return [];
      const names = who.map((office) => {
        const title = officeTitle(office).id;
        return mayGive(alone, paper, office, command, true) ? title : `${title} (no Plt, Plh)`;
      });
      return [{ state, command, offices: names.join(', '), when }];
    });
  });
};

/** The rows state x command x offices of a definition; `when` is '' where the answer is the same in every case of its conditions. */
export const authorityRows = (definition: AnyDefinition): readonly Answer[] => {
  const steps: readonly Step[] = definition.chain.steps;
  const cases = casesOf(
    steps.flatMap((step) => step.when ?? []),
    definition.kinds,
  );
  const all = cases.map((facts) => answersIn(definition, facts, cases.length === 1 ? '' : caseText(facts)));
  const merged = new Map<string, Answer>();
  for (const answer of all.flat()) {
    const key = [answer.state, answer.command, answer.offices].join('|');
    const known = merged.get(key);
    const when = known === undefined || known.when === answer.when ? answer.when : `${known.when}; ${answer.when}`;
    merged.set(key, { ...answer, when });
  }
  const everywhere = [...new Set(all.map((rows) => rows[0]?.when ?? ''))].join('; ');
  const order = [...statesOf(definition.chain), ...endedStates];
  return [...merged.values()]
    .map((it) => (it.when === everywhere ? { ...it, when: '' } : it))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
};
