// Moving open papers to a new edition: nobody's stamp is invented, and none that counts is lost.
import { describe, expect, test } from 'vitest';
import { endedStates, statesOf, type Chain, type Step } from './chain.ts';
import { planMigration, type OpenPaper } from './plan-migration.ts';
import { text } from './text.ts';

const sign: Step = { name: 'signed', command: 'sign', by: 'pa', return: ['draft'], within: 2 };
const review: Step = {
  name: 'reviewed',
  command: 'review',
  all: ['mitra-bappeda', 'bpkad', 'inspektorat'],
  return: ['draft'],
  within: 5,
};
const approve: Step = { name: 'approved', command: 'approve', by: 'tapd', return: ['draft'], within: 3 };
const check: Step = { name: 'checked', command: 'check', by: 'ppk-skpd', return: ['draft'], within: 1 };
const chainOf = (...steps: Step[]): Chain => ({ document: 'rka', draft: { by: 'pptk', within: 10 }, steps });
const old = chainOf(sign, review, approve);

const stampsOf = { signed: ['pa'], reviewed: ['mitra-bappeda', 'bpkad', 'inspektorat'] } as const;
const stamped = (...moments: (keyof typeof stampsOf)[]): OpenPaper['stamps'] => [
  { moment: 'submitted', office: 'pptk' },
  ...moments.flatMap((moment) => stampsOf[moment].map((office) => ({ moment, office }))),
];
const paper = (state: string, change: Partial<OpenPaper> = {}): OpenPaper => ({
  id: state,
  state,
  marks: [],
  stamps: [],
  ...change,
});
const draft = paper('draft');
const submitted = paper('submitted', { stamps: stamped() });
const signed = paper('signed', {
  marks: ['bpkad'],
  stamps: [...stamped('signed'), { moment: 'reviewed', office: 'bpkad' }],
});
const reviewed = paper('reviewed', { stamps: stamped('signed', 'reviewed') });
const all = [draft, submitted, signed, reviewed];

test('the same edition moves every open paper as it stands, marks included', () => {
  const plan = planMigration(old, old, [...all, paper('approved'), paper('rejected')]);
  expect(plan.stays).toEqual([]);
  expect(plan.moves.map((it) => [it.state, it.marks, it.dropped])).toEqual([
    ['draft', [], []],
    ['submitted', [], []],
    ['signed', ['bpkad'], []],
    ['reviewed', [], []],
  ]);
  expect(plan.closed).toEqual(['approved', 'rejected']);
});

test('a new step holds back only the papers that are past it, and they go before it', () => {
  const plan = planMigration(old, chainOf(sign, check, review, approve), all);
  expect(plan.stays).toEqual([expect.objectContaining({ id: 'reviewed', code: 'step-unstamped', target: 'signed' })]);
  // The mark of BPKAD was for the review; the paper now waits for the check.
  expect(plan.moves.find((it) => it.id === 'signed')).toMatchObject({ marks: [], dropped: ['bpkad'] });
});

test('a state that is gone sends its papers to the nearest one before', () => {
  const renamed: Step = { ...review, name: 'weighed' };
  const plan = planMigration(old, chainOf(sign, renamed, approve), all);
  expect(plan.stays).toEqual([expect.objectContaining({ id: 'reviewed', code: 'state-gone', target: 'signed' })]);
});

test('a reason names states and steps as the chain and the type do', () => {
  const named: Step = { ...check, label: { state: text('Dicek', 'Checked'), command: text('Cek', 'Check') } };
  const words = { states: { reviewed: text('Ditelaah', 'Reviewed') }, commands: { review: text('Telaah', 'Review') } };
  const says = (after: Chain, it: OpenPaper): string | undefined =>
    planMigration(old, after, [it], words).stays[0]?.text.id;
  expect(says(chainOf(sign, approve), reviewed)).toBe('Keadaan “Ditelaah” tidak ada lagi.');
  expect(says(chainOf(sign, named, review, approve), reviewed)).toBe(
    'Langkah “Cek” mendahului keadaan ini dan belum dicap.',
  );
  const more: Step = { ...review, all: ['mitra-bappeda', 'bpkad', 'inspektorat', 'sekda'] };
  expect(says(chainOf(sign, more, approve), reviewed)).toMatch(/^Langkah “Telaah” belum dicap Sek/);
});

test('an office that must have stamped and has not holds the paper back', () => {
  const more: Step = { ...review, all: ['mitra-bappeda', 'bpkad', 'inspektorat', 'sekda'] };
  const plan = planMigration(old, chainOf(sign, more, approve), all);
  expect(plan.stays).toEqual([expect.objectContaining({ id: 'reviewed', code: 'office-unstamped', target: 'signed' })]);
  expect(plan.stays[0]?.text.id).toContain('Sekretaris Daerah');
  const fewer: Step = { ...review, all: ['bpkad', 'inspektorat'] };
  expect(planMigration(old, chainOf(sign, fewer, approve), all).stays).toEqual([]);
});

test('a paper is never moved into its end without the last stamp', () => {
  const plan = planMigration(old, chainOf(sign, review), all);
  expect(plan.stays).toEqual([expect.objectContaining({ id: 'reviewed', code: 'ends-there', target: 'signed' })]);
});

test('marks that would complete the step by themselves are not moved along', () => {
  const { all: _all, ...nobody } = review;
  const one: Step = { ...nobody, of: ['bpkad', 'sekda'], need: 1 };
  const plan = planMigration(old, chainOf(sign, one, approve), [signed]);
  expect(plan.stays).toEqual([expect.objectContaining({ id: 'signed', code: 'would-complete', target: 'signed' })]);
});

describe('conditions', () => {
  const large: Step = { ...check, when: { amount: { over: '100' } } };

  test('a step that the old edition skipped under the same condition is in order; under another one it is not', () => {
    const before = chainOf(sign, large, review, approve);
    expect(planMigration(before, before, [reviewed]).stays).toEqual([]);
    const other = chainOf(sign, { ...check, when: { amount: { over: '50' } } }, review, approve);
    expect(planMigration(before, other, [reviewed]).stays).toMatchObject([
      { code: 'step-unstamped', target: 'signed' },
    ]);
  });
});

test('a conditional step that lay ahead and now lies behind was judged by nobody', () => {
  const large: Step = { ...check, when: { amount: { over: '100' } } };
  const before = chainOf(sign, large, approve);
  const plan = planMigration(before, chainOf(large, sign, approve), [signed]);
  expect(plan.stays).toMatchObject([{ code: 'step-unstamped', target: 'submitted' }]);
});

// What the plan must never do: let a paper stand where a step before it has too few stamps.
const unlawful = (after: Chain, state: string, stamps: OpenPaper['stamps']): boolean =>
  after.steps
    .slice(0, Math.max(statesOf(after).indexOf(state) - 1, 0))
    .some((step) => step.when === undefined && !stamps.some((it) => it.moment === step.name));

test('no move and no target of any order of steps leaves an unconditional step behind without a stamp', () => {
  const parts = [sign, check, review];
  const orders = parts.flatMap((a) => parts.flatMap((b) => parts.map((c) => [...new Set([a, b, c])])));
  for (const steps of orders) {
    const after = chainOf(...steps, approve);
    const { moves, stays } = planMigration(old, after, all);
    expect(moves.length + stays.length).toBe(all.length);
    for (const { id, at } of [
      ...moves.map((it) => ({ id: it.id, at: it.state })),
      ...stays.map((it) => ({ id: it.id, at: it.target })),
    ]) {
      expect(unlawful(after, at, all.find((it) => it.id === id)!.stamps)).toBe(false);
      expect([...endedStates, 'approved']).not.toContain(at);
    }
  }
  // The same check does find a paper that stands past a step without its stamp.
  expect(unlawful(chainOf(sign, check, approve), 'checked', stamped('signed'))).toBe(true);
});
