// Every kind of step on one small chain: conditions, quorum, advice, delegation, desks that edit and hand on.
import { describe, expect, test } from 'vitest';
import { around, effectOf, person } from '../../../../tests/support/given.ts';
import { chain, codes, give, start, after, usul, usulFacts } from '../../../../tests/support/usul.ts';
import { findStep, returnTargets } from './chain.ts';
import { compile } from './compile.ts';
import { decide } from './decide.ts';

describe('conditions', () => {
  test('a small paper skips the steps that are not for it', () =>
    expect(after(start('100.00'), 'pptk submit', 'pa sign', 'tapd finish').state).toBe('done'));

  test('one sen over the limit asks for the quorum', () => {
    const signed = after(start('100.01'), 'pptk submit', 'pa sign');
    expect(codes(give(signed, 'tapd finish'))).toEqual(['wrong-state']);
    expect(after(signed, 'bpkad weigh', 'setwan weigh', 'tapd finish').state).toBe('done');
  });

  test('a kind asks for its own desk, whatever the money', () => {
    expect(after(start('1.00', 'besar'), 'pptk submit', 'pa sign', 'kepala-bappeda route').state).toBe('routed');
    expect(codes(give(after(start('1.00'), 'pptk submit', 'pa sign'), 'kepala-bappeda route'))).toEqual([
      'wrong-state',
    ]);
  });

  test('a paper is never sent back to a step that it skipped', () => {
    const small = after(start('1.00'), 'pptk submit', 'pa sign');
    expect(
      returnTargets(chain, small.state, findStep(chain, small.state, usulFacts(small))!, usulFacts(small)),
    ).toEqual(['draft']);
    expect(codes(give(small, 'tapd return weighed'))).toEqual(['wrong-state']);
  });
});

describe('a quorum', () => {
  const signed = after(start('200.00'), 'pptk submit', 'pa sign');

  test('is complete with any two of the three, and with one it is not', () => {
    for (const [one, two] of [
      ['bpkad', 'setwan'],
      ['setwan', 'mitra-bappeda'],
      ['mitra-bappeda', 'bpkad'],
    ]) {
      const half = after(signed, `${one} weigh`);
      expect([half.state, half.marks]).toEqual(['signed', [one]]);
      expect(after(half, `${two} weigh`).state).toBe('weighed');
    }
  });

  test('takes no office twice, and no person under two offices', () => {
    const half = after(signed, 'bpkad weigh');
    expect(codes(give(half, 'bpkad weigh'))).toEqual(['not-your-office']);
    expect(codes(give(half, 'setwan weigh', { name: 'bpkad' }))).toEqual(['second-stamp']);
  });

  test('forgets its stamps when the paper goes back', () => {
    const back = after(after(signed, 'bpkad weigh'), 'bpkad return submitted');
    expect([back.state, back.marks]).toEqual(['submitted', []]);
    expect(after(back, 'pa sign').marks).toEqual([]);
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
  const submitted = after(start('1.00'), 'pptk submit');
  test('stays on the paper, moves nothing and changes no deadline of the step', () => {
    const advised = after(submitted, 'inspektorat advise');
    expect([advised.state, advised.marks]).toEqual(['submitted', []]);
    expect(advised.stamps.at(-1)?.moment).toBe('advice');
    expect(after(advised, 'pa sign').state).toBe('signed');
  });
  test('stands once for each adviser, the last time that it was given: a paper does not grow by being talked about', () => {
    const often = after(submitted, ...Array.from({ length: 100 }, () => 'inspektorat advise'));
    const other = effectOf(give(often, 'inspektorat advise', { name: 'second adviser' })).paper;
    const advisers = other.stamps.filter((it) => it.moment === 'advice').map((it) => it.person);
    expect(advisers).toEqual([often.stamps.at(-1)?.person, 'second adviser']);
  });
  test('says something, and is not for the drafter', () => {
    const silent = decide(usul, submitted, { name: 'advise' }, around(person('inspektorat', ['inspektorat'])));
    expect(codes(silent)).toEqual(['reason-required']);
    expect(codes(give(submitted, 'inspektorat advise', { name: 'pptk' }))).toEqual(['own-draft']);
  });
  test('keeps nobody from a later stamp', () => {
    const advised = after(submitted, 'inspektorat advise');
    expect(codes(give(advised, 'pa sign', { name: 'inspektorat' }))).toEqual([]);
  });
});

describe('who stamps', () => {
  const submitted = after(start('1.00'), 'pptk submit');
  test('a step that may not be delegated is refused to a delegate', () => {
    expect(codes(give(submitted, 'pa sign', { kind: 'delegasi' }))).toEqual(['delegated-official']);
    expect(codes(give(submitted, 'pa sign', { kind: 'plh' }))).toEqual([]);
  });
});

describe('a desk that may edit', () => {
  const routed = after(start('1.00', 'besar'), 'pptk submit', 'pa sign');
  const patch = (field: string, from: unknown, to: unknown) => ({ set: { [field]: { from, to } } });
  test('changes the fields that are open to it and nothing else', () => {
    const changed = give(routed, 'kepala-bappeda revise', { patch: patch('nilai', '1.00', '2.00') });
    expect(changed.ok && [changed.effect.paper.state, changed.effect.paper.body['nilai']]).toEqual(['signed', '2.00']);
    expect(codes(give(routed, 'kepala-bappeda revise', { patch: patch('uraian', 'Jalan', 'Jembatan') }))).toEqual([
      'field-closed',
    ]);
    expect(codes(give(routed, 'tapd revise', { patch: patch('nilai', '1.00', '2.00') }))).toEqual(['not-your-office']);
  });
  test('does not change what makes a step behind the paper necessary, nor what makes its own needless', () => {
    const more = give(routed, 'kepala-bappeda revise', { patch: patch('nilai', '1.00', '100.01') });
    expect(more).toMatchObject({ ok: false, refusals: [{ code: 'field-closed', figures: { step: 'weighed' } }] });
    const edge = give(routed, 'kepala-bappeda revise', { patch: patch('nilai', '1.00', '100.00') });
    expect(edge.ok).toBe(true);
    const large = after(start('200.00', 'besar'), 'pptk submit', 'pa sign', 'bpkad weigh', 'setwan weigh');
    expect(codes(give(large, 'kepala-bappeda revise', { patch: patch('nilai', '200.00', '1.00') }))).toEqual([
      'field-closed',
    ]);
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
