// Every kind of step on one small chain: conditions, quorum, advice, delegation, desks that edit, hand on, reject; taking back and cancelling.
import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { around, person } from '../../../../tests/support/given.ts';
import { defineChain, findStep, returnTargets } from './chain.ts';
import { compile, eventOf } from './compile.ts';
import { commandsOf, decide, type Circumstances, type Decision } from './decide.ts';
import { defineDocument, type Paper } from './document.ts';
import { explain } from './explain.ts';
import { money, words } from './field.ts';
import { at, outside } from './ledger.ts';
import type { HoldingKind, Office } from './office.ts';
import { replay } from './replay.ts';
import { text } from './text.ts';

const chain = defineChain({
  document: 'usul',
  draft: { by: 'pptk', also: ['perencana'], within: 3, withdraw: true },
  steps: [
    {
      name: 'signed',
      command: 'sign',
      by: 'pa',
      return: ['draft'],
      within: 2,
      delegable: false,
      advice: ['inspektorat'],
    },
    {
      name: 'weighed',
      command: 'weigh',
      of: ['mitra-bappeda', 'bpkad', 'setwan'],
      need: 2,
      return: ['draft', 'submitted'],
      within: 3,
      when: { amount: { over: '100.00' } },
    },
    {
      name: 'routed',
      command: 'route',
      by: 'kepala-bappeda',
      return: ['draft', 'signed'],
      within: 2,
      revises: ['nilai'],
      reroute: true,
      reject: true,
      when: { kind: ['besar'] },
    },
    { name: 'done', command: 'finish', by: 'tapd', return: ['draft', 'signed', 'weighed'], within: 1, reject: true },
  ],
  cancel: { by: ['pptk'], in: ['draft', 'submitted'] },
});

const Body = z.strictObject({ jenis: z.enum(['kecil', 'besar']), nilai: money, uraian: words() });
type Body = z.output<typeof Body>;
const line = { opd: '1.01', unit: '1.01', subKegiatan: '1', akun: '5', dana: '1' };
const word = text('kata', 'word');

const usul = defineDocument<typeof chain, Body, Record<never, never>>({
  chain,
  schema: Body,
  rules: [],
  postings: {
    submitted: ({ body }) => [{ from: outside, to: at(line, 'rka'), amount: body.nilai, month: 0 }],
  },
  view: {
    name: text('Usul', 'Proposal'),
    states: {
      draft: word,
      submitted: word,
      signed: word,
      weighed: word,
      routed: word,
      done: word,
      rejected: word,
      cancelled: word,
    },
    commands: {
      revise: word,
      submit: word,
      sign: word,
      weigh: word,
      route: word,
      finish: word,
      return: word,
      withdraw: word,
      reject: word,
      advise: word,
      reroute: word,
      cancel: word,
    },
    fields: { jenis: text('Jenis', 'Kind'), nilai: text('Nilai', 'Amount'), uraian: text('Uraian', 'Description') },
  },
  basis: {},
  prepare: (seed) => seed,
  subject: (_body, paper) => paper.id,
  title: (body) => body.uraian,
  money: (body) => body.nilai,
  opensIn: ['running'],
  facts: (body) => ({ kind: body.jenis }),
  kinds: ['kecil', 'besar'],
  locks: [{ aspect: 'pagu', at: 'nilai' }],
});

const start = (nilai: string, jenis: 'kecil' | 'besar' = 'kecil'): Paper => ({
  id: 'u1',
  type: 'usul',
  year: 2026,
  opd: '1.01',
  unit: '1.01',
  subject: 'u1',
  edition: 0,
  chain: 0,
  version: 1,
  state: 'draft',
  marks: [],
  body: { jenis, nilai, uraian: 'Jalan' },
  stamps: [
    { moment: 'draft', office: 'pptk', person: 'pptk', assignment: 'a', kind: 'definitif', at: '', day: '2026-02-01' },
  ],
  number: undefined,
});

const give = (
  paper: Paper,
  act: string,
  more: { kind?: HoldingKind; change?: Partial<Circumstances>; patch?: object; name?: string } = {},
): Decision => {
  const [office = '', name = '', to] = act.split(' ');
  const officer = person(more.name ?? office, [office as Office], more.kind); // a wrong name is refused by the law
  const command = {
    name,
    reason: 'alasan tertulis',
    ...(to === undefined ? {} : { to }),
    ...(more.patch === undefined ? {} : { patch: more.patch }),
  };
  return decide(usul, paper, command, around(officer, more.change));
};

const then = (paper: Paper, ...acts: readonly string[]): Paper =>
  acts.reduce((now, act) => {
    const decision = give(now, act);
    if (!decision.ok) throw new Error(`${act}: ${decision.refusals.map((it) => it.code).join()}`);
    return decision.effect.paper;
  }, paper);

const codes = (decision: Decision): readonly string[] => (decision.ok ? [] : decision.refusals.map((it) => it.code));

describe('conditions', () => {
  test('a small paper skips the steps that are not for it', () =>
    expect(then(start('100.00'), 'pptk submit', 'pa sign', 'tapd finish').state).toBe('done'));

  test('one sen over the limit asks for the quorum', () => {
    const signed = then(start('100.01'), 'pptk submit', 'pa sign');
    expect(codes(give(signed, 'tapd finish'))).toEqual(['wrong-state']);
    expect(then(signed, 'bpkad weigh', 'setwan weigh', 'tapd finish').state).toBe('done');
  });

  test('a kind asks for its own desk, whatever the money', () => {
    expect(then(start('1.00', 'besar'), 'pptk submit', 'pa sign', 'kepala-bappeda route').state).toBe('routed');
    expect(codes(give(then(start('1.00'), 'pptk submit', 'pa sign'), 'kepala-bappeda route'))).toEqual(['wrong-state']);
  });

  test('a paper is never sent back to a step that it skipped', () => {
    const small = then(start('1.00'), 'pptk submit', 'pa sign');
    expect(
      returnTargets(chain, small.state, findStep(chain, small.state, usulFacts(small))!, usulFacts(small)),
    ).toEqual(['draft']);
    expect(codes(give(small, 'tapd return weighed'))).toEqual(['wrong-state']);
  });
});

const usulFacts = (paper: Paper) => ({
  amount: Body.parse(paper.body).nilai,
  kind: Body.parse(paper.body).jenis,
  accounts: [],
  funds: [],
});

describe('a quorum', () => {
  const signed = then(start('200.00'), 'pptk submit', 'pa sign');

  test('is complete with any two of the three, and with one it is not', () => {
    for (const [one, two] of [
      ['bpkad', 'setwan'],
      ['setwan', 'mitra-bappeda'],
      ['mitra-bappeda', 'bpkad'],
    ]) {
      const half = then(signed, `${one} weigh`);
      expect([half.state, half.marks]).toEqual(['signed', [one]]);
      expect(then(half, `${two} weigh`).state).toBe('weighed');
    }
  });

  test('takes no office twice, and no person under two offices', () => {
    const half = then(signed, 'bpkad weigh');
    expect(codes(give(half, 'bpkad weigh'))).toEqual(['not-your-office']);
    expect(codes(give(half, 'setwan weigh', { name: 'bpkad' }))).toEqual(['second-stamp']);
  });

  test('forgets its stamps when the paper goes back', () => {
    const back = then(then(signed, 'bpkad weigh'), 'bpkad return submitted');
    expect([back.state, back.marks]).toEqual(['submitted', []]);
    expect(then(back, 'pa sign').marks).toEqual([]);
  });

  test('is counted by the machine itself: no event completes it early', () => {
    const machine = compile(chain);
    const none = { state: 'signed', marks: [] };
    const weighing = chain.steps[1];
    expect(machine.next(none, 'weigh.bpkad>done', weighing)).toBeUndefined();
    expect(machine.next({ ...none, marks: ['setwan'] }, 'weigh.bpkad>done', weighing)).toEqual({
      state: 'weighed',
      marks: [],
    });
  });
});

describe('advice', () => {
  const submitted = then(start('1.00'), 'pptk submit');
  test('stays on the paper, moves nothing and changes no deadline of the step', () => {
    const advised = then(submitted, 'inspektorat advise');
    expect([advised.state, advised.marks]).toEqual(['submitted', []]);
    expect(advised.stamps.at(-1)?.moment).toBe('advice');
    expect(then(advised, 'pa sign').state).toBe('signed');
  });
  test('says something, and is not for the drafter', () => {
    const silent = decide(usul, submitted, { name: 'advise' }, around(person('inspektorat', ['inspektorat'])));
    expect(codes(silent)).toEqual(['reason-required']);
    expect(codes(give(submitted, 'inspektorat advise', { name: 'pptk' }))).toEqual(['own-draft']);
  });
  test('keeps nobody from a later stamp', () => {
    const advised = then(submitted, 'inspektorat advise');
    expect(codes(give(advised, 'pa sign', { name: 'inspektorat' }))).toEqual([]);
  });
});

describe('who stamps', () => {
  const submitted = then(start('1.00'), 'pptk submit');
  test('a step that may not be delegated is refused to a delegate', () => {
    expect(codes(give(submitted, 'pa sign', { kind: 'delegasi' }))).toEqual(['delegated-official']);
    expect(codes(give(submitted, 'pa sign', { kind: 'plh' }))).toEqual([]);
  });
});

describe('a desk that may edit', () => {
  const routed = then(start('1.00', 'besar'), 'pptk submit', 'pa sign');
  const patch = (field: string, from: unknown, to: unknown) => ({ set: { [field]: { from, to } } });
  test('changes the fields that are open to it and nothing else', () => {
    const changed = give(routed, 'kepala-bappeda revise', { patch: patch('nilai', '1.00', '2.00') });
    expect(changed.ok && [changed.effect.paper.state, changed.effect.paper.body['nilai']]).toEqual(['signed', '2.00']);
    expect(codes(give(routed, 'kepala-bappeda revise', { patch: patch('uraian', 'Jalan', 'Jembatan') }))).toEqual([
      'field-closed',
    ]);
    expect(codes(give(routed, 'tapd revise', { patch: patch('nilai', '1.00', '2.00') }))).toEqual(['not-your-office']);
  });
  test('hands the paper to another agency that exists, with a reason', () => {
    const there = give(routed, 'kepala-bappeda reroute 1.02');
    expect(there.ok && [there.effect.paper.opd, there.effect.paper.unit, there.effect.paper.state]).toEqual([
      '1.02',
      '1.02',
      'signed',
    ]);
    const gone = { change: { knowsOpd: () => false } };
    expect(codes(give(routed, 'kepala-bappeda reroute 9.99', gone))).toEqual(['malformed']);
    expect(codes(give(routed, 'kepala-bappeda reroute 1.01'))).toEqual(['malformed']);
  });
});

describe('an early end', () => {
  const routed = then(start('5.00', 'besar'), 'pptk submit', 'pa sign');
  test('a rejection gives the money back, keeps the stamps, and nothing follows', () => {
    const decision = give(routed, 'kepala-bappeda reject');
    if (!decision.ok) throw new Error('rejected');
    const { paper, transfers, outcomes, pending } = decision.effect;
    expect([paper.state, outcomes, pending]).toEqual(['rejected', ['usul.rejected'], []]);
    expect(transfers.map((it) => [it.from.stage, it.to.stage, it.amount])).toEqual([['rka', 'outside', 500n]]);
    expect(paper.stamps.map((it) => it.moment)).toEqual(['draft', 'submitted', 'signed']);
    for (const { allowed } of explain(usul, paper, around(person('x', ['tapd', 'pptk', 'kepala-bappeda']))))
      expect(allowed).toBe(false);
  });
  test('a cancellation is for whom and where the chain says', () => {
    expect(then(start('1.00'), 'pptk cancel').state).toBe('cancelled');
    expect(then(start('1.00'), 'pptk submit', 'pptk cancel').state).toBe('cancelled');
    expect(codes(give(routed, 'pptk cancel'))).toEqual(['wrong-state']);
    expect(codes(give(start('1.00'), 'tapd cancel'))).toEqual(['not-your-office']);
  });
  test('the drafter takes the paper back until the first step is complete', () => {
    const decision = give(then(start('3.00'), 'pptk submit'), 'perencana withdraw');
    if (!decision.ok) throw new Error('taken back');
    expect([decision.effect.paper.state, decision.effect.outcomes]).toEqual(['draft', ['usul.returned']]);
    expect(decision.effect.paper.stamps.map((it) => it.moment)).toEqual(['draft']);
    expect(decision.effect.transfers).toHaveLength(1);
    expect(codes(give(routed, 'pptk withdraw'))).toEqual(['wrong-state']);
  });
});

describe('a late paper', () => {
  const windows = [{ type: 'usul', opens: '2026-01-01', closes: '2026-01-31' }];
  const shut = { change: { windows } };
  test('waits to be let in, and is then submitted', () => {
    expect(codes(give(start('1.00'), 'pptk submit', shut))).toEqual(['window-closed']);
    const late = give(start('1.00'), 'pptk late', shut);
    if (!late.ok) throw new Error('late');
    expect(late.effect.pending.map((it) => [it.office, it.command])).toEqual([['tapd', 'admit']]);
    expect(codes(give(late.effect.paper, 'pptk submit', shut))).toEqual(['window-closed']);
    const admitted = give(late.effect.paper, 'tapd admit', shut);
    if (!admitted.ok) throw new Error('admitted');
    expect(codes(give(admitted.effect.paper, 'pptk submit', shut))).toEqual([]);
  });
  test('is not late while the window is open, and is let in once, by another person', () => {
    expect(codes(give(start('1.00'), 'pptk late'))).toEqual(['wrong-state']);
    expect(codes(give(start('1.00'), 'tapd admit', shut))).toEqual(['wrong-state']);
    const late = give(start('1.00'), 'pptk late', shut);
    if (!late.ok) throw new Error('late');
    expect(codes(give(late.effect.paper, 'tapd admit', { ...shut, name: 'pptk' }))).toEqual(['own-draft']);
  });
});

describe('a lock', () => {
  const lock = {
    aspect: 'pagu',
    opd: '',
    code: '',
    by: 'Admin',
    at: '2026-01-02T03:00:00Z',
    reason: 'Pagu final',
  } as const;
  const raise = { patch: { set: { nilai: { from: '1.00', to: '2.00' } } } };
  test('refuses the aspect, and says who locked it, when and why', () => {
    const decision = give(start('1.00'), 'pptk revise', { ...raise, change: { locks: [lock] } });
    expect(codes(decision)).toEqual(['locked']);
    expect(decision).toMatchObject({
      refusals: [{ at: 'nilai', figures: { by: 'Admin', since: lock.at, reason: 'Pagu final' } }],
    });
  });
  test('leaves other fields, other agencies and other aspects alone', () => {
    const other = { set: { uraian: { from: 'Jalan', to: 'Jembatan' } } };
    expect(codes(give(start('1.00'), 'pptk revise', { patch: other, change: { locks: [lock] } }))).toEqual([]);
    for (const change of [{ opd: '1.02' }, { aspect: 'kas' }] as const)
      expect(
        codes(give(start('1.00'), 'pptk revise', { ...raise, change: { locks: [{ ...lock, ...change }] } })),
      ).toEqual([]);
  });
});

test('whatever happened, the journal gives the same paper and the same money again', () => {
  const acts = [
    'pptk submit',
    'pptk withdraw',
    'pptk submit',
    'inspektorat advise',
    'pa sign',
    'kepala-bappeda reject',
  ];
  let before = start('7.00', 'besar');
  for (const act of acts) {
    const decision = give(before, act);
    if (!decision.ok) throw new Error(act);
    const [office = '', name = ''] = act.split(' ');
    const stamp = decision.effect.paper.stamps.at(-1);
    const again = replay(usul, before, {
      command: { name, reason: 'alasan tertulis' },
      stamp: {
        ...start('1').stamps[0]!,
        ...(stamp?.person === office ? stamp : { office: office as Office, person: office }),
      },
      day: '2026-02-16',
    });
    expect([again.paper.state, again.paper.marks, again.transfers]).toEqual([
      decision.effect.paper.state,
      decision.effect.paper.marks,
      decision.effect.transfers,
    ]);
    before = decision.effect.paper;
  }
});

test('its commands are a closed list, and each event is made in one place', () => {
  expect(commandsOf(usul)).toEqual([
    ...['revise', 'submit', 'sign', 'weigh', 'route', 'finish', 'return'],
    ...['withdraw', 'advise', 'reroute', 'reject', 'cancel', 'late', 'admit'],
  ]);
  const small = { office: 'pa', facts: usulFacts(start('1.00')) } as const;
  expect(eventOf(chain, { state: 'submitted', marks: [] }, { name: 'sign' }, small)).toBe('sign>done');
});
