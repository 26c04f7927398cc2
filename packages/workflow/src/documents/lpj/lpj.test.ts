// An LPJ: every rupiah has its proof; ratified, UP money is proven. A whole year of it is played in tests/model/cash.test.ts.
import { decideOpen } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import {
  akun,
  ask,
  around,
  basisOf,
  bodies,
  codesOf,
  dana,
  draft,
  effectOf,
  faults,
  holder,
  moved,
  opd,
  through,
} from '../../../../../tests/support/given.ts';
import { lpj } from './index.ts';

const [row] = bodies.lpj['rincian'] as [object]; // one row by construction
const place = (stage: string): string => `1.01|1.01|1.01.01.2.01.01|5.1.02.01.01.0024|1.1|0|${stage}`;
const tu = { sumber: 'TU', sp2d: 'sp2d-1' };
const advance = { ...draft('sp2d', { jenis: 'TU' }), state: 'issued' };

describe('the law of an LPJ', () => {
  test('an account that equals its proofs is submitted', () => expect(faults(draft('lpj'))).toEqual([]));

  test.each([
    ['proofs-given', 'it names no proof', { tbp: [] }],
    ['proofs-of-this-cash', 'a proof does not exist', { tbp: ['tbp-1', 'tbp-9'] }],
    ['proofs-of-this-cash', 'its payments were made from other cash', { jenis: 'TU', sp2d: 'sp2d-1' }],
    ['lpj-equals-proofs', 'it claims one sen more', { rincian: [{ ...row, jumlah: '80000.01' }] }],
    ['lpj-equals-proofs', 'it claims on another account', { rincian: [{ ...row, akun: '5.1.02.01.01.0025' }] }],
    ['lpj-equals-proofs', 'it claims for another unit', { rincian: [{ ...row, unit: '1.01.0002' }] }],
    ['lpj-equals-proofs', 'a proof is left out', { rincian: [] }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('lpj', change))).toContain(rule));

  test('amount-given: it is refused when its payments paid nothing', () => {
    const of = (jumlah: string) => {
      const basis = {
        tbp: [{ ...draft('tbp', { rincian: [{ id: 'n1', akun, uraian: '', dana, jumlah }] }), state: 'issued' }],
      };
      return faults(draft('lpj', { rincian: [{ ...row, jumlah }] }), { basis });
    };
    expect(of('0.00')).toEqual(['amount-given']);
    expect(of('0.01')).toEqual([]);
  });

  test.each([
    ['its own TU', 'sp2d-1', []],
    ['another TU', 'sp2d-2', ['proofs-of-this-cash']],
  ])('an LPJ of TU takes payments of %s', (_which, sp2d, wanted) => {
    const basis = { tbp: [{ ...draft('tbp', { ...tu, sp2d }), state: 'issued' }], sp2d: [advance] };
    expect(faults(draft('lpj', { jenis: 'TU', sp2d: 'sp2d-1' }), { basis })).toEqual(wanted);
  });
});

describe('the way of an LPJ', () => {
  test('submitted it claims its payments, ratified by PPKD they are proven', () => {
    const begun = through(draft('lpj'), 'bendahara submit');
    expect(moved(begun)).toEqual([`${place('spent')}|tbp-1 > ${place('spent')}|lpj-1 80000.00 @2`]);
    const end = through(begun.paper, 'ppk-skpd verify', 'pa approve', 'ppkd ratify');
    expect([end.outcomes, end.series]).toEqual([['lpj.ratified'], 'LPJ']);
    expect(moved(end)).toEqual([`${place('spent')}|lpj-1 > ${place('proven')}|lpj-1 80000.00 @2`]);
  });

  test('a return gives the payments free for another LPJ', () => {
    const back = through(draft('lpj'), 'bendahara submit', 'ppk-skpd verify', 'pa return draft');
    expect(moved(back)).toEqual([`${place('spent')}|lpj-1 > ${place('spent')}|tbp-1 80000.00 @2`]);
  });

  test('an LPJ of TU moves no money: its payments are realised already', () => {
    const basis = { tbp: [{ ...draft('tbp', tu), state: 'issued' }], sp2d: [advance] };
    const paper = draft('lpj', { jenis: 'TU', sp2d: 'sp2d-1' });
    expect(moved(effectOf(ask(paper, 'bendahara', { name: 'submit' }, { basis })))).toEqual([]);
  });

  test('an LPJ against a payment that is not issued is not opened', () => {
    const opening = { id: 'l', year: 2026, opd, unit: opd, seed: { jenis: 'UP', bulan: 2, tbp: ['tbp-1'] } };
    const basis = { tbp: [{ ...draft('tbp'), state: 'submitted' }] };
    expect(codesOf(decideOpen(lpj, opening, around(holder('bendahara'), { basis })))).toEqual(['basis-missing']);
  });
});

test('a new LPJ lists what its proofs paid; one LPJ per TU', () => {
  const opening = { id: 'l', year: 2026, opd, unit: opd, seed: { bulan: 2, tbp: ['tbp-1'] } };
  const { paper } = effectOf(decideOpen(lpj, opening, around(holder('bendahara'), { basis: basisOf('lpj') })));
  expect([paper.body, paper.subject]).toEqual([bodies.lpj, 'l']);
  expect(draft('lpj', { jenis: 'TU', sp2d: 'sp2d-1' }).subject).toBe('TU/sp2d-1');
});
