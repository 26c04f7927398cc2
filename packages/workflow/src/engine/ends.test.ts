// How a paper ends early, comes late, is locked; and that the journal gives all of it again.
import { describe, expect, test } from 'vitest';
import { around, movedBy, person } from '../../../../tests/support/given.ts';
import { chain, codes, give, start, after, usul, usulFacts } from '../../../../tests/support/usul.ts';
import { eventOf } from './compile.ts';
import { commandsOf } from './decide.ts';
import { explain } from './explain.ts';
import type { Office } from './office.ts';
import { replay } from './replay.ts';

describe('an early end', () => {
  const routed = after(start('5.00', 'besar'), 'pptk submit', 'pa sign');
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
    expect(after(start('1.00'), 'pptk cancel').state).toBe('cancelled');
    expect(after(start('1.00'), 'pptk submit', 'pptk cancel').state).toBe('cancelled');
    expect(codes(give(routed, 'pptk cancel'))).toEqual(['wrong-state']);
    expect(codes(give(start('1.00'), 'tapd cancel'))).toEqual(['not-your-office']);
  });
  test('the drafter takes the paper back until the first step is complete', () => {
    const decision = give(after(start('3.00'), 'pptk submit'), 'perencana withdraw');
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
    const done = {
      command: { name, reason: 'alasan tertulis' },
      stamp: {
        ...start('1').stamps[0]!,
        ...(stamp?.person === office ? stamp : { office: office as Office, person: office }),
      },
      day: '2026-02-16',
    };
    const again = replay(usul, before, done, movedBy(usul, before));
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
    'revise',
    'submit',
    'sign',
    'weigh',
    'route',
    'finish',
    'return',
    'withdraw',
    'advise',
    'reroute',
    'reject',
    'cancel',
    'late',
    'admit',
  ]);
  const small = { office: 'pa', facts: usulFacts(start('1.00')) } as const;
  expect(eventOf(chain, { state: 'submitted', marks: [] }, { name: 'sign' }, small)).toBe('sign>done');
});
