// A revision of the budget: the total may change, once a year unless the region says otherwise, after agreement and evaluation.
import type { Paper } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import { ask, basisOf, bodies, codesOf, draft, faults, moved, through } from '../../../../../tests/support/given.ts';
import { changes } from '../../engine/ledger.ts';

const way = [
  'perencana submit',
  'pa sign',
  'mitra-bappeda review',
  'bpkad review',
  'kepala-daerah agree',
  'dprd agree',
  'gubernur evaluate',
];

describe('the law of a revision', () => {
  test('a revision that raises the total is submitted', () => expect(faults(draft('perubahan'))).toEqual([]));

  test.each([
    ['reason-given', 'nobody says why', { alasan: '' }],
    [
      'cash-plan-follows',
      'the new money has no month',
      { rencana: (bodies.perubahan['rencana'] as object[]).slice(0, 1) },
    ],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('perubahan', change))).toContain(rule));

  test('something-changes: it is refused when nothing does', () => {
    const { sebelum, rencana } = bodies.perubahan;
    const still = (rencana as { sebelum: string }[]).map((row) => ({ ...row, sesudah: row.sebelum }));
    expect(faults(draft('perubahan', { sesudah: sebelum, rencana: still }))).toEqual(['something-changes']);
  });

  test('as-often-as-allowed: once a year, and more often where the region sets it', () => {
    const done = { ...draft('perubahan'), id: 'p0', state: 'ratified' };
    const next = ([it]: readonly Paper[] = []) => (it === undefined ? [] : [{ ...it, edition: 1 }]);
    const { dpa, kas, ...rest } = basisOf('perubahan');
    const again = { basis: { ...rest, dpa: next(dpa), kas: next(kas), perubahan: [done] } };
    const second = { ...draft('perubahan'), edition: 1 };
    expect(faults(second, again)).toEqual(['as-often-as-allowed']);
    expect(faults(second, { ...again, settings: { 'perubahan.max-per-year': '2' } })).toEqual([]);
  });
});

describe('the way of a revision', () => {
  test('head of region and DPRD agree, the higher government evaluates, PPKD ratifies', () => {
    const effect = through(draft('perubahan'), ...way, 'ppkd ratify');
    expect([effect.paper.state, effect.opensEdition]).toEqual(['ratified', 'perubahan']);
  });

  test('DPRD may reject it, which ends it without moving money', () => {
    const { paper } = through(draft('perubahan'), ...way.slice(0, 4));
    const decision = ask(paper, 'dprd', { name: 'reject', reason: 'defisit terlalu besar' });
    expect(decision.ok && [decision.effect.paper.state, decision.effect.transfers]).toEqual(['rejected', []]);
  });

  test('nothing is ratified before it was evaluated', () => {
    const { paper } = through(draft('perubahan'), ...way.slice(0, 6));
    expect(codesOf(ask(paper, 'ppkd', { name: 'ratify' }))).toEqual(['wrong-state']);
  });
});

test('the money of a revision comes from outside and stands in the months that it names', () => {
  const effect = through(draft('perubahan'), ...way, 'ppkd ratify');
  expect(changes(effect.transfers).map((it) => [it.place.stage, it.delta])).toEqual([
    ['kas', 10_000_000n],
    ['outside', -10_000_000n],
  ]);
  expect(moved(effect)).toHaveLength(4);
});
