// What a list of waiting papers offers is what explain says of them: the command unless stage or duty forbid it, and every way back that is open.
import {
  admittingOffice,
  areaOf,
  definitionOf,
  explain,
  factsOf,
  findStep,
  isIdle,
  offerOf,
  waitingFor,
  type Office,
  type Waiting,
} from '@siklus/workflow';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extent, seedOf } from '../support/extent.ts';
import { caseOf, plain, wish, type Case, type Wish } from './explain-cases.ts';

const CASES = extent(4000, 40_000);

/** What nobody who holds a waiting paper can mend: the stage of the year, and his own duties. */
const unmendable = new Set(['stage-closed', 'own-draft', 'second-stamp', 'acting-official', 'delegated-official']);
const backward = ['return', 'withdraw', 'reject', 'cancel'];

/** The rows of an inbox that a case makes for its officer. */
const rowsOf = ({ paper, circumstances: { officer } }: Omit<Case, 'left'>): readonly Waiting[] => {
  const definition = definitionOf(paper.type);
  const late = paper.stamps.some((it) => it.moment === 'late') && !paper.stamps.some((it) => it.moment === 'admitted');
  const admit = paper.state === 'draft' && late;
  const step = findStep(definition.chain, paper.state, factsOf(definition, paper));
  const command = admit ? 'admit' : (step?.command ?? 'submit');
  const asked = admit ? [admittingOffice(definition.chain)] : (waitingFor(definition, paper) as readonly Office[]); // offices, by their names
  const { state, stamps, opd } = paper;
  const held = new Set(officer.holdings.map((it) => it.office));
  const rows = asked.filter((office) => held.has(office));
  return rows.map((office) => ({ state, stamps, opd, office, command, area: areaOf(definition, paper) }));
};

/** Where the offer of a row and the explanation of its paper part; '' where they agree. */
const parting = ({ paper, circumstances }: Case, offer = offerOf): string => {
  const definition = definitionOf(paper.type);
  // Whether the money fits is nothing that a list asks.
  const told = explain(definition, paper, circumstances);
  const allowed = (name: string): boolean => told.find((it) => it.command === name)?.allowed === true;
  for (const row of rowsOf({ paper, circumstances })) {
    const { against, back } = offer(definition, row, circumstances);
    const why = (told.find((it) => it.command === row.command)?.missing ?? [])
      .map((it) => it.code)
      .filter((it) => unmendable.has(it));
    const what = `${paper.type} ${paper.state} ${row.command} by ${row.office}`;
    if (
      against
        .map((it) => it.code)
        .toSorted()
        .join() !== why.toSorted().join()
    )
      return `${what}: offered against ${against.map((it) => it.code).join() || 'nothing'}, explained ${why.join() || 'nothing'}`;
    const open = backward.filter(allowed);
    const others = circumstances.officer.holdings.length > 1;
    if (back.some((it) => !open.includes(it)) || (!others && back.length !== open.length))
      return `${what}: offered back ${back.join()}, explained ${open.join()}`;
  }
  return '';
};

test(`a row is offered for what its officer may do or mend, in ${CASES} cases of every document, desk and stage`, () => {
  const seen = { rows: 0, given: 0, backOnly: 0, idle: 0 };
  fc.assert(
    fc.property(wish, (choice) => {
      const given = caseOf(choice);
      expect(parting(given)).toBe('');
      for (const row of rowsOf(given)) {
        const offer = offerOf(definitionOf(given.paper.type), row, given.circumstances);
        seen.rows += 1;
        if (offer.against.length === 0) seen.given += 1;
        else seen[isIdle(offer) ? 'idle' : 'backOnly'] += 1;
      }
    }),
    { numRuns: CASES, seed: seedOf(20261231), examples: plain.map((it): [Wish] => [it]) },
  );
  expect(Math.min(seen.given, seen.backOnly, seen.idle)).toBeGreaterThan(20);
});

test('an offer that forgets the stage, or a way back, is caught', () => {
  const cases = fc.sample(wish, { numRuns: 3000, seed: 11 }).map(caseOf);
  const staged: typeof offerOf = (definition, row, around) =>
    offerOf(definition, row, { ...around, stages: ['running'] });
  const kept: typeof offerOf = (...given) => ({ ...offerOf(...given), back: [] });
  expect(cases.some((it) => parting(it, staged).includes('stage-closed'))).toBe(true);
  expect(cases.some((it) => parting(it, kept).includes('offered back'))).toBe(true);
});
