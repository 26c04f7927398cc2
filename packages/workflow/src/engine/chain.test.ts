// Chains as data: wrong names do not compile. Each @ts-expect-error is a test that the compiler runs.
import { describe, expect, expectTypeOf, test } from 'vitest';
import { dpa } from '../documents/dpa/index.ts';
import { chain as rkaChain } from '../documents/rka/machine.ts';
import { defineChain, findStep, statesOf, type CommandOf, type MomentOf, type StateOf } from './chain.ts';
import type { CommandFor } from './command.ts';
import type { DocumentDefinition } from './document.ts';

type RkaChain = typeof rkaChain;
type RkaCommand = CommandFor<RkaChain>;

const draft = { by: 'pptk', within: 1 } as const;
const sign = { name: 'signed', command: 'sign', by: 'pa', return: ['draft'], within: 1 } as const;

describe('names are types', () => {
  test('the states, commands and moments of an RKA are exactly these', () => {
    expectTypeOf<StateOf<RkaChain>>().toEqualTypeOf<'draft' | 'submitted' | 'signed' | 'reviewed' | 'approved'>();
    expectTypeOf<CommandOf<RkaChain>>().toEqualTypeOf<'revise' | 'submit' | 'return' | 'sign' | 'review' | 'approve'>();
    expectTypeOf<MomentOf<RkaChain>>().toEqualTypeOf<'submitted' | 'signed' | 'reviewed' | 'approved'>();
  });

  test('a command of another type does not compile', () => {
    expectTypeOf<{ name: 'sign' }>().toExtend<RkaCommand>();
    // @ts-expect-error -- an RKA is not issued
    const wrong: RkaCommand = { name: 'issue' };
    expect(wrong.name).toBe('issue');
  });

  test('a return to a state that does not exist, or to the final one, does not compile', () => {
    const right: RkaCommand = { name: 'return', to: 'signed', reason: 'harga terlalu tinggi' };
    // @ts-expect-error -- an RKA has no state verified
    const unknown: RkaCommand = { name: 'return', to: 'verified', reason: 'x' };
    // @ts-expect-error -- nothing returns to the end
    const final: RkaCommand = { name: 'return', to: 'approved', reason: 'x' };
    expect([right, unknown, final]).toHaveLength(3);
  });

  test('a return without a reason does not compile', () => {
    // @ts-expect-error -- the law asks for a reason
    const silent: RkaCommand = { name: 'return', to: 'draft' };
    expect(silent.name).toBe('return');
  });
});

describe('a chain that is wrong does not compile', () => {
  test('an office that does not exist', () => {
    // @ts-expect-error -- there is no such office
    expect(defineChain({ document: 'x', draft: { by: 'bupati', within: 1 }, steps: [sign] })).toBeDefined();
    // @ts-expect-error -- as above
    expect(defineChain({ document: 'x', draft, steps: [{ ...sign, by: 'bupati' }] })).toBeDefined();
  });

  test('a return to a later, to the same or to an unknown state', () => {
    const approve = { name: 'approved', command: 'approve', by: 'tapd', within: 1 } as const;
    expect(defineChain({ document: 'x', draft, steps: [sign, { ...approve, return: ['submitted'] }] })).toBeDefined();
    // @ts-expect-error -- the paper waits in signed
    expect(defineChain({ document: 'x', draft, steps: [sign, { ...approve, return: ['signed'] }] })).toBeDefined();
    // @ts-expect-error -- there is no such state
    expect(defineChain({ document: 'x', draft, steps: [sign, { ...approve, return: ['verified'] }] })).toBeDefined();
    // @ts-expect-error -- submitted is where it waits
    expect(defineChain({ document: 'x', draft, steps: [{ ...sign, return: ['submitted'] }] })).toBeDefined();
  });

  test('a state name used twice', () => {
    // @ts-expect-error -- signed stands already
    expect(defineChain({ document: 'x', draft, steps: [sign, { ...sign, command: 'again' }] })).toBeDefined();
  });

  test('a step of one office side by side with nobody', () => {
    const { by: _by, ...nobody } = sign;
    // @ts-expect-error -- side by side needs two
    expect(defineChain({ document: 'x', draft, steps: [{ ...nobody, all: ['pa'] }] })).toBeDefined();
  });
});

describe('a definition must know its chain', () => {
  type Dpa = DocumentDefinition<(typeof dpa)['chain']>;

  test('a rule on a command that the chain does not have does not compile', () => {
    expectTypeOf<Dpa['rules'][number]['on'][number]>().toEqualTypeOf<CommandOf<(typeof dpa)['chain']>>();
    // @ts-expect-error -- a DPA is not reviewed
    const on: Dpa['rules'][number]['on'] = ['review'];
    expect(on).toHaveLength(1);
  });

  test('money at a moment that the chain does not have does not compile', () => {
    // @ts-expect-error -- a DPA is never issued
    const postings: Dpa['postings'] = { issued: () => [] };
    expect(postings).toBeDefined();
  });

  test('a state without a name for readers does not compile', () => {
    const { ratified: _ratified, ...rest } = dpa.view.states;
    // @ts-expect-error -- ratified has no name
    const states: Dpa['view']['states'] = rest;
    expect(states).toBeDefined();
  });
});

test('states stand in order, and each but the draft and the last waits for its step', () => {
  expect(statesOf(rkaChain)).toEqual(['draft', 'submitted', 'signed', 'reviewed', 'approved']);
  expect(statesOf(rkaChain).map((state) => findStep(rkaChain, state)?.command)).toEqual([
    undefined,
    'sign',
    'review',
    'approve',
    undefined,
  ]);
  expect(findStep(rkaChain, 'verified')).toBeUndefined();
});
