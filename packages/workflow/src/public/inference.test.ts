// What the compiler infers for whoever defines a document: commands and states of every kind of step, bodies, bases and moments.
import { describe, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import type { documents } from '../documents/index.ts';
import { Dpa } from '../documents/dpa/schema.ts';
import type { CommandFor } from './decide.ts';
import {
  defineChain,
  defineDocument,
  money,
  type CommandOf,
  type MomentOf,
  type Rule,
  type StateOf,
} from './define.ts';
import type { Sen } from './reckon.ts';

const plain = defineChain({
  document: 'memo',
  draft: { by: 'pptk', within: 2 },
  steps: [{ name: 'noted', command: 'note', by: 'pa', return: ['draft'], within: 2 }],
});

const rich = defineChain({
  document: 'usul',
  draft: { by: 'pptk', within: 2, withdraw: true },
  steps: [
    { name: 'read', command: 'study', by: 'ppk-skpd', return: ['draft'], within: 2, advice: ['inspektorat'] },
    {
      name: 'weighed',
      command: 'weigh',
      of: ['bpkad', 'setwan', 'mitra-bappeda'],
      need: 2,
      return: ['draft', 'submitted'],
      within: 3,
      when: { amount: { over: '100.00' } },
      reject: true,
    },
    { name: 'routed', command: 'route', by: 'tapd', return: ['read'], within: 1, reroute: true, revises: ['nilai'] },
  ],
  cancel: { by: ['pa'], in: ['draft', 'read'] },
});

describe('what a chain says, the compiler knows', () => {
  test('a plain chain has no command and no state that it did not name', () => {
    expectTypeOf<CommandOf<typeof plain>>().toEqualTypeOf<'revise' | 'submit' | 'return' | 'note'>();
    expectTypeOf<StateOf<typeof plain>>().toEqualTypeOf<'draft' | 'submitted' | 'noted'>();
  });

  test('withdrawal, advice, handing on, rejection and cancellation are commands where a step allows them', () => {
    expectTypeOf<CommandOf<typeof rich>>().toEqualTypeOf<
      | 'revise'
      | 'submit'
      | 'return'
      | 'study'
      | 'weigh'
      | 'route'
      | 'withdraw'
      | 'advise'
      | 'reroute'
      | 'reject'
      | 'cancel'
    >();
    expectTypeOf<StateOf<typeof rich>>().toEqualTypeOf<
      'draft' | 'submitted' | 'read' | 'weighed' | 'routed' | 'rejected' | 'cancelled'
    >();
  });

  test('money moves at submission and at steps, and never where a paper ends early', () => {
    expectTypeOf<MomentOf<typeof rich>>().toEqualTypeOf<'submitted' | 'read' | 'weighed' | 'routed'>();
  });

  test('a return goes to no end of the chain', () => {
    expectTypeOf<{ name: 'return'; to: 'read'; reason: string }>().toExtend<CommandFor<typeof rich>>();
    expectTypeOf<{ name: 'return'; to: 'routed'; reason: string }>().not.toExtend<CommandFor<typeof rich>>();
  });

  test('a step that returns to itself does not compile', () => {
    const step = { name: 'noted', command: 'note', by: 'pa', return: ['noted'], within: 2 } as const;
    // @ts-expect-error -- the step would send a paper to the state that it has yet to give
    const chain = defineChain({ document: 'memo', draft: { by: 'pptk', within: 2 }, steps: [step] });
    expect(chain.steps).toHaveLength(1);
  });

  test('a cancellation in a state that no step gives does not compile', () => {
    const cancel = { by: ['pa'], in: ['lost'] } as const;
    const { document, draft, steps } = plain;
    // @ts-expect-error -- no step gives the state `lost`
    expect(defineChain({ document, draft, steps, cancel }).steps).toHaveLength(1);
  });
});

const Memo = z.strictObject({ dpa: z.string(), nilai: money });
type Memo = z.output<typeof Memo>;
const word = { id: 'kata', en: 'word' };

describe('what a definition says, the compiler knows', () => {
  const memo = defineDocument<typeof plain, Memo, { dpa: Dpa }>({
    chain: plain,
    law: 1,
    schema: Memo,
    rules: [
      {
        name: 'within-dpa',
        on: ['submit'],
        cite: '',
        check: ({ body, basis }) => {
          expectTypeOf(body.nilai).toEqualTypeOf<Sen>();
          expectTypeOf(basis.dpa[0]).toExtend<{ readonly body: Dpa } | undefined>();
          expectTypeOf(basis.dpa.flatMap((it) => it.body.rincian.map((row) => row.jumlah))).toEqualTypeOf<Sen[]>();
          return [];
        },
      },
    ],
    postings: {
      noted: (view) => {
        expectTypeOf(view.body).toEqualTypeOf<Memo>();
        expectTypeOf(view).not.toHaveProperty('basis');
        return [];
      },
    },
    view: {
      name: word,
      states: { draft: word, submitted: word, noted: word },
      commands: { revise: word, submit: word, note: word, return: word },
      fields: {},
    },
    basis: { dpa: { schema: Dpa, by: 'opd', on: 'open', state: 'ratified' } },
    prepare: (seed, basis) => {
      expectTypeOf(basis.dpa[0]?.body.subKegiatan).toEqualTypeOf<string | undefined>();
      return seed;
    },
    subject: (body) => body.dpa,
    title: (body) => body.dpa,
    money: (body) => body.nilai,
    opensIn: [],
  });

  test('bodies and bases of rules, postings and preparation are those of the schemas', () => {
    expect(memo.title({ dpa: 'dpa-1', nilai: 1n })).toBe('dpa-1');
  });

  test('a rule is asked only at commands of its chain', () => {
    expectTypeOf<Rule<Memo, { dpa: Dpa }, CommandOf<typeof plain>>['on'][number]>().toEqualTypeOf<
      CommandOf<typeof plain>
    >();
    expectTypeOf<'weigh'>().not.toExtend<(typeof memo)['rules'][number]['on'][number]>();
  });

  test('what ships keeps its names: no definition of the register is widened to any chain', () => {
    expectTypeOf<string>().not.toExtend<CommandOf<(typeof documents)[keyof typeof documents]['chain']>>();
  });
});
