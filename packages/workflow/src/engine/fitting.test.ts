// Whatever a client, a clock or somebody's storage gives: an answer, never a throw.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, basisOf, draft, holder, person } from '../../../../tests/support/given.ts';
import { extent, seedOf } from '../../../../tests/support/extent.ts';
import { definitionOf, documents, documentTypes, type DocumentType } from '../documents/index.ts';
import { allStatesOf, officesIn, statesOf, type Chain } from './chain.ts';
import type { Command } from './command.ts';
import { commandsOf, decide, type Decision } from './decide.ts';
import type { AnyDefinition, Paper, Stamp } from './document.ts';
import { accountsOf, explain } from './explain.ts';
import { decideMove } from './migrate.ts';
import { adopt, decideOpen } from './open.ts';
import { offices } from './office.ts';
import { parsePaper } from './paper.ts';
import type { Refusal } from './refusal.ts';
import { withChain } from './words.ts';

const refusals = (decision: Decision | ReturnType<typeof decideMove>): readonly Refusal[] =>
  decision.ok ? [] : decision.refusals;
const places = (decision: Decision | ReturnType<typeof decideMove>): readonly string[] =>
  refusals(decision).map((it) => `${it.code} ${it.at ?? ''}`.trim());

const stamp = (moment: string, office: Stamp['office']): Stamp => ({
  moment,
  office,
  person: office,
  assignment: office,
  kind: 'definitif',
  at: '2026-02-10T00:00:00.000000Z',
  day: '2026-02-10',
});
const submitted: Paper = {
  ...draft('rka'),
  state: 'signed',
  version: 3,
  stamps: [stamp('draft', 'pptk'), stamp('submitted', 'pptk'), stamp('signed', 'pa')],
};
const everyone = person('somebody', offices);
const day = around(everyone, { basis: basisOf('rka') });
const move = (paper: Paper, on = '2026-02-16') =>
  decideMove(documents.rka.chain, withChain(documents.rka, { ...documents.rka.chain }, 1), paper, {
    day: on,
    back: true,
    holidays: new Set(),
    moved: [],
  });

describe('what cannot be judged is refused as malformed, with its place', () => {
  test('a return that does not say where to names the states to choose', () => {
    const decision = decide(documents.rka, submitted, { name: 'return', reason: 'perlu perbaikan' }, day);
    expect(refusals(decision)).toMatchObject([
      { code: 'malformed', at: 'to', figures: { targets: 'draft, submitted' } },
    ]);
    expect(refusals(decision)[0]?.text).toEqual({
      id: 'Pilih ke mana dokumen dikembalikan: Disusun, Diajukan.',
      en: 'Choose where the paper is returned to: Draft, Submitted.',
    });
    // Whoever may not return is told that, and a paper that cannot be returned says so.
    const stranger = around(holder('lurah'));
    expect(places(decide(documents.rka, submitted, { name: 'return', reason: 'perlu perbaikan' }, stranger))).toEqual([
      'not-your-office',
    ]);
    expect(places(decide(documents.rka, draft('rka'), { name: 'return', reason: 'perlu' }, day))).toEqual([
      'wrong-state',
    ]);
  });

  test('a handing on that does not say where to', () => {
    const usulan: Paper = {
      ...draft('usulan'),
      state: 'district-checked',
      version: 4,
      stamps: [stamp('draft', 'pengusul')],
    };
    const decision = decide(documents.usulan, usulan, { name: 'reroute', reason: 'bukan OPD ini' }, day);
    expect(places(decision)).toEqual(['malformed to']);
  });

  test.each(['2026-02-30', '16-02-2026', '', 'besok', '+010000-01-01'])('a day such as “%s”', (odd) => {
    const onThatDay = { ...day, day: odd };
    expect(places(decide(documents.rka, submitted, { name: 'review' }, onThatDay))).toEqual(['malformed day']);
    expect(places(move(submitted, odd))).toEqual(['malformed day']);
    const opening = { id: 'n', year: 2026, opd: '1.01', unit: '1.01', seed: {} };
    expect(places(decideOpen(documents.rka, opening, onThatDay))).toEqual(['malformed day']);
    expect(places(adopt(documents.rka, opening, 'approved', onThatDay))).toEqual(['malformed day']);
    const told = explain(documents.rka, submitted, onThatDay);
    expect(told.map((it) => it.command)).toEqual(commandsOf(documents.rka));
    expect(told.every((it) => !it.allowed && it.missing[0]?.at === 'day')).toBe(true);
  });

  const odd: readonly (readonly [what: string, change: object, at: string])[] = [
    ['a state that the chain does not know', { state: 'lost' }, 'state'],
    ['the mark of an office that the step does not ask', { marks: ['tapd'] }, 'marks'],
    ['one mark twice', { marks: ['bpkad', 'bpkad'] }, 'marks'],
    [
      'all marks of a step, though it still waits for it',
      { marks: ['mitra-bappeda', 'bpkad', 'inspektorat'] },
      'marks',
    ],
    ['marks where one office stamps', { state: 'submitted', marks: ['pa'] }, 'marks'],
    ['marks that are no list', { marks: 'bpkad' }, 'marks'],
    ['stamps that are no list', { stamps: {} }, 'stamps'],
    ['a stamp of no office', { stamps: [{ ...stamp('draft', 'pptk'), office: 'raja' }] }, 'stamps'],
    ['a stamp that is none', { stamps: [null] }, 'stamps'],
    ['a body that is none', { body: null }, 'body'],
    ['no version', { version: undefined }, 'version'],
    ['a law of another release', { law: 99 }, 'law'],
  ];
  test.each(odd)('%s', (_what, change, at) => {
    const paper = { ...submitted, ...change } as Paper; // what storage gives is no Paper, that is the point
    const expected = [`malformed ${at}`];
    expect(places(decide(documents.rka, paper, { name: 'review' }, day))).toEqual(expected);
    expect(places(move(paper))).toEqual(expected);
    expect(explain(documents.rka, paper, day).every((it) => it.missing[0]?.at === at)).toBe(true);
    expect(accountsOf(documents.rka, paper, day)).toEqual([]);
    const read = parsePaper(documents.rka, JSON.parse(JSON.stringify(paper)));
    expect(read.ok ? [] : read.refusals.map((it) => it.at?.split('/')[0])).toEqual([at]);
  });

  test('a paper that was taken over in the middle of its way goes on without a stamp of a drafter', () => {
    const taken = { ...submitted, version: 1, stamps: [] };
    // Whoever edits it at a desk, or gives it back part of the way, leaves no stamp on it either.
    for (const paper of [taken, { ...taken, version: 3 }])
      expect(places(decide(documents.rka, paper, { name: 'review' }, around(holder('bpkad'))))).toEqual([]);
  });

  test('a list that is set to no rows, and rows of a list that is none', () => {
    const edit = (patch: object): Command => ({ name: 'revise', patch });
    const desk = around(holder('pptk'));
    for (const to of [[null], [5], 'x', { a: 1 }])
      expect(
        places(
          decide(
            documents.rka,
            draft('rka'),
            edit({ set: { rincian: { from: draft('rka').body['rincian'], to } } }),
            desk,
          ),
        ).length,
      ).toBeGreaterThan(0);
    const list = { ...draft('rka'), body: { ...draft('rka').body, rincian: ['satu', null] } };
    const added = decide(documents.rka, list, edit({ rows: { rincian: { add: [{ id: 'x' }] } } }), desk);
    expect(refusals(added)[0]?.code).toBe('malformed');
    expect(places(decide(documents.rka, draft('rka'), edit({ rows: { rincian: { add: [null] } } }), desk))).toEqual([
      'malformed patch',
    ]);
  });
});

// ---- arbitrary questions: parts that fit now and then, so that every depth of the law is reached

const any = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  // JSON all the same: an object that cannot be made a text or a number.
  fc.constantFrom({ toString: 1, valueOf: 1 }, [[null]], { id: 'a' }, [{ id: 'a' }, { id: 'a' }]),
);
const sometimes = <T>(fits: fc.Arbitrary<T>): fc.Arbitrary<unknown> => fc.oneof({ arbitrary: fits, weight: 30 }, any);
const oddDays = fc.constantFrom('2026-02-30', '9999-12-31', '0000-01-01', '16-02-2026');
const days = fc.oneof({ arbitrary: fc.constant('2026-02-16'), weight: 9 }, oddDays, any);

const stampsOf = (chain: Chain): fc.Arbitrary<unknown> =>
  fc.array(
    sometimes(
      fc.record({
        moment: fc.constantFrom('late', 'admitted', 'advice', 'nowhere', ...statesOf(chain)),
        office: sometimes(fc.constantFrom(...officesIn(chain))),
        person: fc.constantFrom('p1', 'p2', 'somebody'),
        assignment: fc.constantFrom('a', ''),
        kind: sometimes(fc.constantFrom('definitif', 'plt')),
        at: fc.constant('2026-02-10T00:00:00.000000Z'),
        day: days,
      }),
    ),
    { maxLength: 5 },
  );

const commandsFor = (definition: AnyDefinition): fc.Arbitrary<unknown> =>
  fc.record(
    {
      name: sometimes(fc.constantFrom(...commandsOf(definition), 'nothing')),
      to: sometimes(fc.constantFrom('', '-', ...allStatesOf(definition.chain))),
      reason: sometimes(fc.constantFrom('', 'perlu perbaikan')),
      note: any,
      patch: sometimes(
        fc.record(
          {
            set: sometimes(
              fc.dictionary(
                fc.constantFrom('rincian', 'nama', 'jenis', '__proto__'),
                sometimes(fc.record({ from: any, to: any })),
              ),
            ),
            rows: sometimes(
              fc.dictionary(
                fc.constantFrom('rincian', 'nama', 'constructor'),
                sometimes(fc.record({ add: any, change: any, remove: any }, { requiredKeys: [] })),
              ),
            ),
          },
          { requiredKeys: [] },
        ),
      ),
    },
    { requiredKeys: ['name'] },
  );

const questions = fc.constantFrom<DocumentType>(...documentTypes).chain((type) => {
  const definition = definitionOf(type);
  const { chain } = definition;
  return fc.record({
    type: fc.constant(type),
    paper: fc.record({
      state: sometimes(fc.constantFrom(...allStatesOf(chain))),
      marks: fc.oneof({ arbitrary: fc.constant([]), weight: 9 }, fc.subarray([...officesIn(chain)]), any),
      stamps: sometimes(stampsOf(chain)),
      version: sometimes(fc.constantFrom(1, 3)),
      law: sometimes(fc.constant(1)),
    }),
    command: sometimes(commandsFor(definition)),
    day: days,
    since: days,
    seed: sometimes(fc.dictionary(fc.constantFrom(...Object.keys(draft(type).body)), any)),
    state: sometimes(fc.constantFrom(...statesOf(chain))),
  });
});

type Question = typeof questions extends fc.Arbitrary<infer Q> ? Q : never;
const bases = new Map(documentTypes.map((type) => [type, basisOf(type)]));

/** Asks everything that may be asked of a question; the codes of all answers. */
const askAll = (question: Question, law: typeof decide = decide): readonly string[] => {
  const definition = definitionOf(question.type);
  const paper = { ...draft(question.type), ...(question.paper as Partial<Paper>) }; // of any form, that is the point
  const command = question.command as Command;
  const asked = around(everyone, { basis: bases.get(question.type) ?? {}, day: question.day as string });
  const { chain } = definition;
  const other = withChain(definition, { ...chain, draft: { ...chain.draft, within: 3 } }, 1);
  const opening = { id: 'n', year: 2026, opd: paper.opd, unit: paper.unit, seed: question.seed as Paper['body'] };
  const wish = { day: question.day as string, back: true, holidays: new Set<string>(), moved: [] };
  const told = explain(definition, paper, asked, { since: question.since as string });
  accountsOf(definition, paper, asked);
  return [
    law(definition, paper, command, asked),
    decideOpen(definition, opening, asked),
    adopt(definition, opening, question.state as string, asked),
    decideMove(chain, other, paper, wish),
    ...told.map((it) => (it.allowed ? { ok: true } : { ok: false, refusals: it.missing }) as Decision),
  ].flatMap((it) => (it.ok ? ['ok'] : it.refusals.map(({ code }) => code)));
};

test('no command, day, mark, stamp or seed makes the law throw, of any type', () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(questions, (question) => {
      for (const code of askAll(question)) met.set(code, (met.get(code) ?? 0) + 1);
    }),
    { numRuns: extent(3_000, 40_000), seed: seedOf(41) },
  );
  // Beyond the door too: what fits now and then comes to every gate.
  const gates = ['ok', 'malformed', 'unknown-command', 'wrong-state', 'own-draft', 'second-stamp', 'rule-broken'];
  expect(gates.filter((code) => (met.get(code) ?? 0) < 5)).toEqual([]);
});

test('a law that trusts what it is given is found out', () => {
  // What the law did before it looked at the form of things: it asked the machine.
  const trusting: typeof decide = (definition, paper, command, asked) => {
    if (command.name === 'return' && command.to === undefined) throw new Error('authority and machine disagree');
    return decide(definition, paper, command, asked);
  };
  const found = fc.check(
    fc.property(questions, (question) => void askAll(question, trusting)),
    { numRuns: 500, seed: 41 },
  );
  expect(found.failed).toBe(true);
});
