// Chains that nobody drew: the checker and a plain search over the raw XState machine must say the same of each.
import {
  allStatesOf,
  casesOf,
  check,
  compile,
  decide,
  finalOf,
  holds,
  isEnd,
  machineOf,
  needOf,
  officesIn,
  officesOf,
  type Chain,
  type CheckedLaw,
  type Facts,
  type Office,
  type Predicate,
  type Step,
} from '@siklus/workflow';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transition, type AnyMachineSnapshot } from 'xstate';
import { extent, seedOf } from '../support/extent.ts';
import { shelfOf, type NamedLaw } from '../support/walks.ts';

// The laws and the search stand in this file: it is among the sources of what it remembers.
const shelf = shelfOf('random-chains', ['tests/model/random-chains.test.ts']);

const pool: readonly Office[] = ['pa', 'kpa', 'bpkad', 'tapd', 'sekda'];
const everybody: readonly Office[] = ['pptk', ...pool];
const names = ['signed', 'weighed', 'agreed', 'approved'];
const conditions: readonly Predicate[] = [{ kind: ['LS'] }, { amount: { over: '5' } }, { not: { kind: ['LS'] } }];

/** Chains of one step or several, valid and broken: returns lead anywhere, and any step may be under a condition. */
const chainsOf = (mostSteps: number, mostOffices: number): fc.Arbitrary<Chain> =>
  fc
    .record({
      withdraw: fc.boolean(),
      steps: fc.array(
        fc.record({
          offices: fc.shuffledSubarray([...pool], { minLength: 1, maxLength: mostOffices }),
          quorum: fc.boolean(),
          return: fc.subarray(['draft', 'submitted', ...names, 'nowhere']),
          when: fc.option(fc.constantFrom(...conditions), { nil: undefined, freq: 3 }),
          reject: fc.boolean(),
        }),
        { minLength: 1, maxLength: mostSteps },
      ),
    })
    .map(({ withdraw, steps }) => ({
      document: 'x',
      draft: { by: 'pptk', within: 1, withdraw },
      steps: steps.map(({ offices, quorum, when, reject, ...it }, index): Step => {
        const [first = 'pa', second, ...rest] = offices;
        const head = {
          name: names[index] ?? '',
          command: `do-${index}`,
          return: it.return,
          within: 1,
          reject,
          ...(when === undefined ? {} : { when }),
        };
        if (second === undefined) return { ...head, by: first };
        return quorum ? { ...head, of: [first, second, ...rest], need: 1 } : { ...head, all: [first, second, ...rest] };
      }),
    }));

type Value = string | { readonly [key: string]: Value };
type Spot = { state: string; inner: string; marks: number; next: Spot[] };

/** The raw machine, searched depth first on one case of facts. Offices that are empty send nothing. */
const search = (chain: Chain, facts: Facts, filled: readonly Office[]): readonly Spot[] => {
  const { machine } = compile(chain);
  const asked = (step: Step): boolean => step.when === undefined || holds(step.when, facts);
  const after = (state: string): Step | undefined => {
    const from = state === 'submitted' ? 0 : chain.steps.findIndex((it) => it.name === state) + 1;
    return state === 'draft' || isEnd(chain, state) ? undefined : chain.steps.slice(from).find(asked);
  };
  const read = (value: Value): { state: string; text: string } =>
    typeof value === 'string'
      ? { state: value, text: '' }
      : { state: Object.keys(value)[0] ?? '', text: JSON.stringify(Object.values(value)[0]) };
  const stamps = (event: string, step: Step | undefined): boolean =>
    step !== undefined &&
    (event === step.command || event.startsWith(`${step.command}.`) || event.startsWith(`${step.command}>`));
  const may = (event: string, step: Step | undefined): boolean => {
    if (event.startsWith('submit') || event === 'withdraw') return filled.includes('pptk');
    if (step === undefined) return false;
    const mine = officesOf(step).filter((it) => filled.includes(it));
    return stamps(event, step) && step.by === undefined
      ? mine.some((it) => event.split('>')[0] === `${step.command}.${it}`)
      : mine.length > 0;
  };
  const found = new Map<string, Spot>();
  const visit = (snapshot: AnyMachineSnapshot): Spot => {
    const { state, text } = read(snapshot.value as Value); // values of our machines are strings and records
    const known = found.get(`${state} ${text}`);
    if (known !== undefined) return known;
    const step = after(state);
    const marks = step === undefined ? 0 : officesOf(step).filter((it) => text.includes(`"${it}":"given"`)).length;
    const spot: Spot = { state, inner: text, marks, next: [] };
    found.set(`${state} ${text}`, spot);
    for (const event of machine.events) {
      if (['revise', 'late', 'admit'].includes(event) || event.startsWith('xstate.') || !may(event, step)) continue;
      // A fresh snapshot each time, as the engine does it: values are all that a paper stores.
      const [to] = transition(machine, machine.resolveState({ value: snapshot.value }), { type: event });
      if (JSON.stringify(to.value) === JSON.stringify(snapshot.value)) continue;
      const there = read(to.value);
      const own = chain.steps.find((it) => it.name === there.state);
      const choice = there.text.match(/^"?\{?"?([a-z]+)/)?.[1] ?? '';
      const wanted = after(there.state);
      const torn = names.includes(choice) && choice !== wanted?.name;
      if ((own !== undefined && !asked(own)) || torn) continue;
      spot.next.push(visit(to as AnyMachineSnapshot)); // a snapshot of the same machine
    }
    return spot;
  };
  // There is no actor system: nothing is started.
  visit(machine.getInitialSnapshot(undefined as never));
  return [...found.values()];
};

const everyCase = (chain: Chain): readonly Facts[] =>
  casesOf(chain.steps.flatMap((it) => (it.when === undefined ? [] : [it.when])));

/** Whether some end of a kind can be reached from a spot. */
const leadsTo = (spot: Spot, goal: (spot: Spot) => boolean): boolean => {
  const seen = new Set<Spot>([spot]);
  for (const it of seen) {
    if (goal(it)) return true;
    for (const next of it.next) seen.add(next);
  }
  return false;
};

/** The law blind to persons who stamp: it thinks that somebody new does so every time. */
const blind: CheckedLaw = {
  next: (chain) => machineOf(chain).next,
  decide: (definition, paper, command, around) => {
    if (!command.name.startsWith('do-')) return decide(definition, paper, command, around);
    const answer = decide(definition, paper, command, { ...around, officer: { ...around.officer, person: '?' } });
    if (!answer.ok) return answer;
    const stamps = answer.effect.paper.stamps.map((it) =>
      it.person === '?' ? { ...it, person: around.officer.person } : it,
    );
    return { ok: true, effect: { ...answer.effect, paper: { ...answer.effect.paper, stamps } } };
  },
};

const codesOf = (chain: Chain, named?: NamedLaw): ReadonlySet<string> =>
  new Set(
    shelf.recall(['codes', chain, named?.name], () =>
      check(chain, named === undefined ? {} : { law: named.law }).faults.map((it) => it.code),
    ),
  );

/** What the checker and the plain search say about a chain; equal when they agree. */
const verdicts = (chain: Chain, filled: readonly Office[], named?: NamedLaw) =>
  shelf.recall(['verdicts', chain, filled, named?.name], () => verdictsOf(chain, filled, named?.law));

const verdictsOf = (chain: Chain, filled: readonly Office[], law?: CheckedLaw) => {
  const checked = check(chain, { offices: filled, ...(law === undefined ? {} : { law }) });
  const spots = everyCase(chain).flatMap((facts) => search(chain, facts, filled));
  // What follows from an empty office is told as that office, once; the rest is what the chain does when all are filled.
  const reached = new Set(everyCase(chain).flatMap((facts) => search(chain, facts, everybody).map((it) => it.state)));
  const stuck = spots.some((it) => !isEnd(chain, it.state) && !leadsTo(it, ({ state }) => state === finalOf(chain)));
  const unreachable = checked.faults.filter((it) => it.code === 'state-unreachable').flatMap((it) => it.states);
  const blocking = ['no-end', 'no-final', 'dead-end', 'law-disagrees', 'office-missing'];
  const blocked = checked.faults.some((it) => blocking.includes(it.code));
  const vacant = checked.faults.filter((it) => it.code === 'office-missing');
  const missing = everybody.filter((it) => officesIn(chain).includes(it) && !filled.includes(it));
  return {
    checker: { unreachable: unreachable.toSorted(), blocked },
    // One sentence for each office at most, however much follows from it.
    sentences: { told: vacant.length, missing: missing.length },
    search: {
      unreachable: allStatesOf(chain)
        .filter((it) => !reached.has(it))
        .toSorted(),
      blocked: stuck,
    },
  };
};

const offices = fc.subarray([...pool], { minLength: 3 }).map((some): readonly Office[] => ['pptk', 'tapd', ...some]);

test('checker and plain search agree on what is reached and where a paper gets stuck', () => {
  let stuck = 0;
  fc.assert(
    fc.property(chainsOf(4, 2), offices, (chain, filled) => {
      const { checker, search: plain, sentences } = verdicts(chain, filled);
      if (plain.blocked) stuck += 1;
      expect(checker).toEqual(plain);
      expect(sentences.told).toBeLessThanOrEqual(sentences.missing);
    }),
    { numRuns: extent(50, 500), seed: seedOf(7) },
  );
  expect(stuck).toBeGreaterThan(3);
});

test('checker and plain search agree on duties: under the law none can be broken, under a blind law all that the chain lets stand together', () => {
  fc.assert(
    fc.property(chainsOf(2, 2), (chain) => {
      const stamps = everyCase(chain).flatMap((facts) =>
        search(chain, facts, ['pptk', ...pool]).map(({ state, marks }) => {
          const at = chain.steps.findIndex((it) => it.name === state);
          const passed = chain.steps.slice(0, at + 1).filter((it) => it.when === undefined || holds(it.when, facts));
          return passed.reduce((sum, it) => sum + needOf(it), marks);
        }),
      );
      const most = Math.max(...stamps);
      const lawful = codesOf(chain);
      const lawless = codesOf(chain, { name: 'blind', law: blind });
      expect([lawful.has('own-draft'), lawful.has('second-stamp')]).toEqual([false, false]);
      expect([lawless.has('own-draft'), lawless.has('second-stamp')]).toEqual([most >= 1, most >= 2]);
    }),
    { numRuns: extent(15, 150), seed: seedOf(7) },
  );
});

test('a checker that is told another law than the machine has would be found out', () => {
  const chain: Chain = {
    document: 'x',
    draft: { by: 'pptk', within: 1 },
    steps: [
      { name: 'signed', command: 'sign', by: 'pa', return: ['draft'], within: 1 },
      { name: 'approved', command: 'approve', by: 'tapd', return: ['draft'], within: 1 },
    ],
  };
  const deaf: CheckedLaw = {
    ...blind,
    decide: (definition, paper, command, around) =>
      command.name === 'sign' ? { ok: false, refusals: [] } : decide(definition, paper, command, around),
  };
  const { checker, search: plain } = verdicts(chain, ['pptk', ...pool], { name: 'deaf', law: deaf });
  expect(checker).not.toEqual(plain);
});
