// Whatever a client, a clock or somebody's storage gives: an answer, never a throw.
import { describe, expect, test } from 'vitest';
import { around, basisOf, draft, holder, person } from '../../../../tests/support/given.ts';
import { documents } from '../documents/index.ts';
import type { Command } from './command.ts';
import { commandsOf, decide, type Decision } from './decide.ts';
import type { Paper, Stamp } from './document.ts';
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
