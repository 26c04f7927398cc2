// An SPP-LS: released money is reserved for one receiver as soon as the request is submitted.
import { decideOpen } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import {
  ask,
  around,
  basisOf,
  bodies,
  codesOf,
  draft,
  effectOf,
  faults,
  holder,
  moved,
  opd,
  through,
} from '../../../../../tests/support/given.ts';
import { spp } from './index.ts';

const [row] = bodies.spp['rincian'] as [object]; // one row by construction
const place = (stage: string): string => `1.01|1.01|1.01.01.2.01.01|5.1.02.01.01.0024|1.1|0|${stage}`;

describe('the law of an SPP', () => {
  test('a request with purpose, receiver and money of its DPA is submitted', () =>
    expect(faults(draft('spp'))).toEqual([]));

  test.each([
    ['amount-given', 'it asks for nothing', { rincian: [{ ...row, jumlah: '0' }] }],
    ['accounts-of-dpa', 'an account is not in the DPA', { rincian: [{ ...row, akun: '5.1.02.01.01.0025' }] }],
    ['accounts-of-dpa', 'a fund source is not in the DPA', { rincian: [{ ...row, dana: '1.2' }] }],
    ['receiver-complete', 'the purpose is missing', { keperluan: '' }],
    ['receiver-complete', 'the receiver is missing', { penerima: ' ' }],
    ['receiver-complete', 'the bank is missing', { bank: '' }],
    ['receiver-complete', 'the account number is missing', { rekening: '' }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('spp', change))).toEqual([rule]));
});

describe('the way of an SPP', () => {
  test('submitting reserves the money and gives the request its number', () => {
    const begun = through(draft('spp'), 'bendahara submit');
    expect([begun.outcomes, begun.series]).toEqual([['spp.submitted'], '02.0']);
    expect(moved(begun)).toEqual([`${place('released')} > ${place('reserved')} 100000.00 @2`]);
  });

  test('the finance officer verifies, the budget user approves; the money stays reserved', () => {
    const end = through(draft('spp'), 'bendahara submit', 'ppk-skpd verify', 'pa approve');
    expect([end.outcomes, moved(end)]).toEqual([['spp.approved'], []]);
  });

  test('a return in a later month gives the money back in the month in which it was reserved', () => {
    const { paper } = through(draft('spp'), 'bendahara submit');
    const back = effectOf(
      ask(paper, 'ppk-skpd', { name: 'return', to: 'draft', reason: 'kwitansi kurang' }, { day: '2026-03-02' }),
    );
    expect(moved(back)).toEqual([`${place('reserved')} > ${place('released')} 100000.00 @2`]);
  });

  test('a request keeps its number when it is submitted again', () => {
    const { paper } = through(draft('spp'), 'bendahara submit');
    expect(through({ ...paper, number: 'N-1' }, 'ppk-skpd return draft', 'bendahara submit').series).toBeUndefined();
  });

  test('an SPP against a DPA that is not ratified, or an SPD that is not issued, is not opened', () => {
    const opening = { id: 'x', year: 2026, opd, unit: opd, seed: bodies.spp };
    const basis = { dpa: [{ ...draft('dpa'), state: 'agreed' }], spd: [{ ...draft('spd'), state: 'submitted' }] };
    expect(codesOf(decideOpen(spp, opening, around(holder('bendahara'), { basis })))).toEqual([
      'basis-missing',
      'basis-missing',
    ]);
  });
});

test('a new SPP lists the accounts of its DPA with nothing asked yet', () => {
  const opening = { id: 'x', year: 2026, opd, unit: opd, seed: { dpa: 'dpa-1', spd: ['spd-1'], bulan: 2 } };
  const { paper, money } = effectOf(decideOpen(spp, opening, around(holder('bendahara'), { basis: basisOf('spp') })));
  expect(paper.body['rincian']).toEqual([{ ...row, jumlah: '0' }]);
  expect([paper.subject, money]).toEqual(['x', 0n]);
});
