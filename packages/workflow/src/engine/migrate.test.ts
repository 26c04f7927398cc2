// A move to another edition of the chain: money follows the paper, no stamp is lost that counts, and none counts for another step.
import { describe, expect, test } from 'vitest';
import {
  at,
  documents,
  withChain,
  type Chain,
  type Command,
  type Effect,
  type Office,
  type Step,
} from '@siklus/workflow';
import {
  around,
  draft,
  effectOf,
  holder,
  moved,
  movedBy,
  person,
  stagesOf,
  basisOf,
  today,
} from '../../../../tests/support/given.ts';
import { decide } from './decide.ts';
import type { AnyDefinition, Paper } from './document.ts';
import { decideMove } from './migrate.ts';

const sign: Step = { name: 'signed', command: 'sign', by: 'pa', return: ['draft'], within: 2 };
const first: Step = { name: 'first', command: 'go', by: 'ppk-skpd', return: ['draft'], within: 2 };
const approve: Step = { name: 'approved', command: 'approve', by: 'tapd', return: ['draft'], within: 3 };
const chainOf = (...steps: Step[]): Chain => ({ document: 'rka', draft: { by: 'pptk', within: 10 }, steps });

const under = (chain: Chain, edition: number): AnyDefinition => withChain(documents.rka, chain, edition);
const answer = (definition: AnyDefinition, paper: Paper, office: Office, command: Command, who = holder(office)) =>
  decide(
    definition,
    paper,
    command,
    around(who, { basis: basisOf('rka'), stages: stagesOf('rka'), moved: movedBy(definition, paper) }),
  );
const give = (definition: AnyDefinition, paper: Paper, ...acts: readonly (readonly [Office, string])[]): Paper =>
  acts.reduce((now, [office, name]) => effectOf(answer(definition, now, office, { name })).paper, paper);

const wish = { day: today, back: true, holidays: new Set<string>() };
const move = (before: Chain, after: AnyDefinition, paper: Paper, given: object = {}): Effect => {
  const decision = decideMove(before, after, paper, {
    ...wish,
    moved: movedBy(withChain(after, before, 0), paper),
    ...given,
  });
  if (!decision.ok) throw new Error(decision.refusals[0]?.text.en);
  return decision.effect;
};

describe('money', () => {
  const before = chainOf(first, sign, approve);
  const paper = give(under(before, 1), draft('rka'), ['pptk', 'submit'], ['ppk-skpd', 'go']);

  test('stays where it is when the paper goes back to a state that has it behind it, though its own state is gone', () => {
    const effect = move(before, under(chainOf({ ...first, name: 'other' }, sign, approve), 2), paper);
    expect(effect.paper.state).toBe('submitted');
    expect([moved(effect), effect.outcomes]).toEqual([[], ['rka.returned']]);
  });

  test('that a step moved which the paper no longer has comes back as it was moved, whatever its posting now says', () => {
    const line = { opd: '1.01', unit: '1.01', subKegiatan: '1', akun: '5', dana: '1' };
    const posting = (amount: bigint) => ({
      first: () => [{ from: at(line, 'rka'), to: at(line, 'pagu'), amount, month: 0 }],
    });
    const of = (chain: Chain, edition: number, amount: bigint): AnyDefinition => ({
      ...under(chain, edition),
      postings: posting(amount),
    });
    const stamped = movedBy(of(before, 1, 700n), paper);
    const after = of(chainOf({ ...first, name: 'other' }, sign, approve), 2, 900n);
    expect(moved(move(before, after, paper, { moved: stamped }))).toEqual([
      '1.01|1.01|1|5|1|0|pagu > 1.01|1.01|1|5|1|0|rka 7.00 @0',
    ]);
  });

  test('comes back once when the paper goes back to the draft', () => {
    const effect = move(before, under(chainOf({ ...first, name: 'other' }, sign, approve), 2), paper);
    const home = effectOf(
      answer(under(chainOf(sign, approve), 3), effect.paper, 'pa', {
        name: 'return',
        to: 'draft',
        reason: 'perlu perbaikan',
      }),
    );
    expect(moved(home)).toEqual([expect.stringMatching(/rka > .*plafon 800000\.00 @0$/)]);
  });

  test('is not touched by a move as the paper stands, and the cycle hears nothing', () => {
    const effect = move(before, under(chainOf(first, { ...sign, within: 5 }, approve), 2), paper);
    expect([effect.paper.state, moved(effect), effect.outcomes]).toEqual(['first', [], []]);
  });
});

describe('stamps given side by side', () => {
  const large: Step = { ...first, when: { amount: { over: '999000000' } } };
  const both: Step = { name: 'both', command: 'weigh', all: ['pa', 'bpkad'], return: ['draft'], within: 2 };
  const before = chainOf(large, both, approve);
  const half = give(under(before, 1), draft('rka'), ['pptk', 'submit'], ['pa', 'weigh']);

  test('keep their persons behind a step that is not asked for, so that nobody stamps twice', () => {
    const after = under(chainOf(large, { ...both, within: 3 }, approve), 2);
    const { paper } = move(before, after, half);
    expect([paper.marks, paper.stamps.some((it) => it.moment === 'both' && it.office === 'pa')]).toEqual([
      ['pa'],
      true,
    ]);
    const done = give(after, paper, ['bpkad', 'weigh']);
    const twice = answer(after, done, 'tapd', { name: 'approve' }, person('pa', ['tapd']));
    expect(twice).toMatchObject({ ok: false, refusals: [{ code: 'second-stamp' }] });
  });

  test('do not count for another step that the new edition asks for before', () => {
    const now = {
      ...large,
      when: { amount: { over: '1' } },
      all: ['pa', 'ppk-skpd'],
      by: undefined,
    } as unknown as Step; // one office less typing
    const { paper } = move(before, under(chainOf(now, both, approve), 2), half);
    expect([paper.state, paper.marks, paper.stamps.filter((it) => it.moment === 'both')]).toEqual([
      'submitted',
      [],
      [],
    ]);
  });
});

test('days until an answer is due leave out the holidays, as after any stamp', () => {
  const before = chainOf(sign, approve);
  const paper = give(under(before, 1), draft('rka'), ['pptk', 'submit']);
  const after = under(chainOf({ ...sign, within: 1 }, approve), 2);
  const due = (holidays: readonly string[]) =>
    move(before, after, paper, { holidays: new Set(holidays) }).pending[0]?.due;
  expect([due([]), due(['2026-02-17'])]).toEqual(['2026-02-17', '2026-02-18']);
});
