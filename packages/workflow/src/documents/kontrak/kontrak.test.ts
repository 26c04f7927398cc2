// A contract: it keeps to the budget and its terms, and signed it sets a limit of its own.
import { decideOpen, type Paper } from '@siklus/workflow';
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
import { kontrak } from './index.ts';

const [row] = bodies.kontrak['rincian'] as [object]; // one row by construction
const [first, second] = bodies.kontrak['termin'] as [object, object]; // two terms by construction
const line = '1.01|1.01|1.01.01.2.01.01|5.1.02.01.01.0024|1.1|0';

describe('the law of a contract', () => {
  test('a contract within its DPA, with days and terms in order, is submitted', () =>
    expect(faults(draft('kontrak'))).toEqual([]));

  test.each([
    ['parties-named', 'its number is missing', { nomor: ' ' }],
    ['parties-named', 'the work is missing', { pekerjaan: '' }],
    ['provider-payable', 'nobody knows the account of the provider', { rekening: 'tidak tahu' }],
    ['provider-payable', 'the bank of the provider is missing', { bank: '-' }],
    ['provider-payable', 'the provider has no tax number', { npwp: '' }],
    ['provider-payable', 'the provider is missing', { penyedia: '' }],
    ['days-in-order', 'a day is missing', { tanggal: '' }],
    ['days-in-order', 'a day is none', { mulai: '2026-13-01' }],
    ['days-in-order', 'the calendar has no such day', { mulai: '2026-02-30' }],
    ['days-in-order', 'it ends before it begins', { selesai: '2026-02-01' }],
    ['days-in-order', 'it begins before it is signed', { mulai: '2026-01-31' }],
    ['within-dpa', 'it is worth more than the DPA', { rincian: [{ ...row, jumlah: '800000.01' }] }],
    [
      'within-dpa',
      'two rows together are more than the DPA',
      { rincian: [row, { ...row, id: 'c2', jumlah: '400000.01' }] },
    ],
    ['within-dpa', 'a line is not in the DPA', { rincian: [{ ...row, dana: '1.2' }] }],
    ['within-dpa', 'a line is worth nothing', { rincian: [row, { ...row, id: 'c2', jumlah: '0' }] }],
    ['terms-add-up', 'the terms are a sen short', { termin: [first, { ...second, jumlah: '299999.99' }] }],
    ['terms-add-up', 'the percents are not 100', { termin: [first, { ...second, persen: '74.99' }] }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('kontrak', change))).toContain(rule));

  test('value-given: a contract without lines is refused', () =>
    expect(faults(draft('kontrak', { rincian: [] }))).toContain('value-given'));
});

describe('a contract beside others', () => {
  const signed = (jumlah: string, change: Partial<Paper> = {}): Paper => ({
    ...draft('kontrak', { rincian: [{ ...row, jumlah }] }),
    id: 'kontrak-0',
    state: 'signed',
    ...change,
  });
  const beside = (change: Record<string, readonly Paper[]>) => ({
    basis: { ...basisOf('kontrak'), pergeseran: [], perubahan: [], ...change },
  });

  test.each<[string, Paper, readonly string[]]>([
    ['what they leave of the DPA', signed('400000.00'), []],
    ['a sen more than they leave', signed('400000.01'), ['within-dpa']],
    ['what a contract of another unit does not bind', signed('400000.01', { unit: '1.01.0002' }), []],
  ])('within-dpa: it may be worth %s', (_what, other, wanted) =>
    expect(faults(draft('kontrak'), beside({ kontrak: [other] }))).toEqual(wanted),
  );

  test('within-dpa: what was signed under an earlier edition of the DPA binds the next one as well', () => {
    const dpa = [{ ...draft('dpa'), edition: 1, state: 'ratified' }];
    const after = (jumlah: string) => faults(draft('kontrak'), beside({ dpa, kontrak: [signed(jumlah)] }));
    expect([after('400000.00'), after('400000.01')]).toEqual([[], ['within-dpa']]);
  });

  test('within-dpa: of two that together are more than the DPA only one is signed, and it does not count against itself', () => {
    const whole = draft('kontrak', {
      rincian: [{ ...row, jumlah: '500000.00' }],
      termin: [{ ...first, persen: '100', jumlah: '500000.00' }],
    });
    const { paper } = through(whole, 'ppk submit', 'ppk-skpd check');
    const sign = (...kontrak: Paper[]) => codesOf(ask(paper, 'pa', { name: 'sign' }, beside({ kontrak })));
    expect(sign({ ...paper, state: 'signed' })).toEqual([]);
    expect(sign(signed('300000.00'))).toEqual([]);
    expect(sign(signed('300000.01'))).toEqual(['rule-broken']);
  });

  test.each(['pergeseran', 'perubahan'] as const)(
    'dpa-in-force: it names no DPA that a %s changed since, neither when it is submitted nor when it is signed',
    (type) => {
      const change = { [type]: [{ ...draft(type), state: 'ratified' }] };
      expect(faults(draft('kontrak'), beside(change))).toEqual(['dpa-in-force']);
      const { paper } = through(draft('kontrak'), 'ppk submit', 'ppk-skpd check');
      expect(codesOf(ask(paper, 'pa', { name: 'sign' }, beside(change)))).toEqual(['rule-broken']);
      const renewed = { dpa: [{ ...draft('dpa'), edition: 1, state: 'ratified' }] };
      expect(faults(draft('kontrak'), beside({ ...change, ...renewed }))).toEqual([]);
    },
  );
});

describe('the way of a contract', () => {
  test('checked by the finance officer and signed by the budget user it sets its own limit', () => {
    expect(moved(through(draft('kontrak'), 'ppk submit', 'ppk-skpd check'))).toEqual([]);
    const end = through(draft('kontrak'), 'ppk submit', 'ppk-skpd check', 'pa sign');
    expect(end.outcomes).toEqual(['kontrak.signed']);
    expect(moved(end)).toEqual([`|||||0|outside > ${line}|contract|kontrak-1 400000.00 @0`]);
  });

  test('the commitment officer takes it back, and does not sign', () => {
    const { paper } = through(draft('kontrak'), 'ppk submit');
    expect(codesOf(ask(paper, 'ppk', { name: 'check' }))).toEqual(['not-your-office']);
    expect(through(paper, 'ppk withdraw').paper.state).toBe('draft');
  });
});

test('a new contract lists the lines of its DPA without a value; without a ratified DPA it is not opened', () => {
  const opening = { id: 'k', year: 2026, opd, unit: opd, seed: { dpa: ['dpa-1'] } };
  const { paper } = effectOf(decideOpen(kontrak, opening, around(holder('ppk'), { basis: basisOf('kontrak') })));
  expect(paper.body['rincian']).toEqual([{ ...row, jumlah: '0' }]);
  const basis = { dpa: [{ ...draft('dpa'), state: 'agreed' }] };
  expect(codesOf(decideOpen(kontrak, opening, around(holder('ppk'), { basis })))).toEqual(['basis-missing']);
});
