// An SPP: money is reserved as soon as the request is submitted; where it comes from depends on the kind.
import { decideOpen, type Body, type Paper } from '@siklus/workflow';
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
import { samePayment, Spp } from './schema.ts';

const [row] = bodies.spp['rincian'] as [object]; // one row by construction
const plan = { id: 'r1', uraian: 'Rapat', jumlah: '100000.00' };
const place = (stage: string): string => `1.01|1.01|1.01.01.2.01.01|5.1.02.01.01.0024|1.1|0|${stage}`;

describe('the law of an SPP', () => {
  test('a request with purpose, receiver and money of its DPA is submitted', () =>
    expect(faults(draft('spp'))).toEqual([]));

  test.each([
    ['amount-given', 'it asks for nothing', { rincian: [{ ...row, jumlah: '0' }] }],
    ['accounts-of-dpa', 'an account is not in the DPA', { rincian: [{ ...row, akun: '5.1.02.01.01.0025' }] }],
    ['accounts-of-dpa', 'a fund source is not in the DPA', { rincian: [{ ...row, dana: '1.2' }] }],
    ['purpose-given', 'the purpose is missing', { keperluan: '' }],
    ['receiver-complete', 'the receiver is missing', { penerima: ' ' }],
    ['receiver-complete', 'the bank is missing', { bank: '' }],
    ['receiver-complete', 'the account number is missing', { rekening: '' }],
    ['receiver-complete', 'nobody knows the account', { rekening: 'tidak tahu' }],
    ['receiver-complete', 'the account has letters', { rekening: '00123456AB' }],
    ['receiver-complete', 'the account has five digits', { rekening: '00123' }],
    ['receiver-complete', 'the account has 21 digits', { rekening: '001234567890123456789' }],
    ['receiver-complete', 'the account is one digit again and again', { rekening: '0000000000' }],
    ['receiver-complete', 'the receiver is a dash', { penerima: '-' }],
    ['receiver-complete', 'the bank is a number', { bank: '1234' }],
    ['receiver-complete', 'nobody knows the bank', { bank: 'Tidak  tahu' }],
    ['receiver-complete', 'the NPWP has 14 digits', { npwp: '01234567890100' }],
    ['receiver-complete', 'the NPWP is a word', { npwp: 'belum ada' }],
    ['accounts-of-dpa', 'it is for another sub kegiatan than its DPA', { subKegiatan: '1.01.01.2.01.02' }],
    ['accounts-of-dpa', 'a row says it is for another unit', { rincian: [{ ...row, unit: '1.01.0002' }] }],
    ['accounts-of-dpa', 'a row is for another sub kegiatan', { rincian: [{ ...row, subKegiatan: '1.01.01.2.01.02' }] }],
    ['form-of-kind', 'it gives the amount of a UP', { nilai: '0' }],
    ['form-of-kind', 'it names an LPJ', { lpj: 'lpj-1' }],
    ['form-of-kind', 'it brings a plan of TU', { rincianTu: [plan] }],
    ['lines-of-contract', 'its contract has another fund source', { kontrak: 'kontrak-1' }],
  ])('%s: it is refused when %s', (rule, _why, change) => {
    const [value] = bodies.kontrak['rincian'] as [object]; // one row by construction
    const signed = { ...draft('kontrak', { rincian: [{ ...value, dana: '1.2' }] }), state: 'signed' };
    expect(faults(draft('spp', change), { basis: { ...basisOf('spp'), kontrak: [signed] } })).toEqual([rule]);
  });
});

const ofLine = { unit: opd, subKegiatan: '1.01.01.2.01.01' };
const { dpa: _dpa, subKegiatan: _sub, ...common } = bodies.spp;
const kinds = {
  UP: { ...common, jenis: 'UP', spd: [], nilai: '350000000', rincian: [] },
  GU: { ...common, jenis: 'GU', spd: [], lpj: 'lpj-1', rincian: [{ ...row, ...ofLine, jumlah: '80000.00' }] },
  TU: { ...bodies.spp, jenis: 'TU', rincianTu: [plan] },
};
const paperOf = (kind: keyof typeof kinds, change: Body = {}): Paper => {
  const body = { ...kinds[kind], ...change };
  return { ...draft('spp'), body, subject: spp.subject(Spp.parse(body), { id: 'spp-1', opd, unit: opd }) };
};

describe('the law of UP, GU and TU', () => {
  const open = { id: 'sp2d-9', type: 'sp2d', number: '04.0/9', state: 'issued' };

  test('a TU waits for the one before it, which is named; as many may stay open as the region says', () => {
    const asked = (unsettled: readonly (typeof open)[], settings = {}): readonly string[] =>
      faults(paperOf('TU'), { unsettled, settings });
    expect(asked([])).toEqual([]);
    expect(asked([open])).toEqual(['tu-accounted']);
    expect(asked([open], { 'spp.tu-unaccounted': '1' })).toEqual([]);
    expect(asked([open, { ...open, id: 'sp2d-8' }], { 'spp.tu-unaccounted': '1' })).toEqual(['tu-accounted']);
    expect(faults(draft('spp'), { unsettled: [open] })).toEqual([]);
    const refused = ask(paperOf('TU'), 'bendahara', { name: 'submit' }, { unsettled: [open] });
    expect(refused).toMatchObject({ refusals: [{ at: 'jenis', figures: { id: 'sp2d-9', nomor: '04.0/9' } }] });
  });

  test.each(['UP', 'GU', 'TU'] as const)('a lawful SPP-%s is submitted', (kind) =>
    expect(faults(paperOf(kind))).toEqual([]),
  );

  test.each([
    ['UP', 'amount-given', 'it asks for nothing', { nilai: '0' }],
    ['UP', 'within-up-decree', 'it asks a sen more than the decree', { nilai: '350000000.01' }],
    ['UP', 'form-of-kind', 'it asks by account', { rincian: [row] }],
    ['UP', 'receiver-complete', 'the account of the treasurer is missing', { rekening: '' }],
    [
      'GU',
      'gu-equals-lpj',
      'it asks a sen more than was proven',
      { rincian: [{ ...row, ...ofLine, jumlah: '80000.01' }] },
    ],
    ['GU', 'gu-equals-lpj', 'it asks a sen less', { rincian: [{ ...row, ...ofLine, jumlah: '79999.99' }] }],
    ['GU', 'gu-equals-lpj', 'a row does not say where it belongs', { rincian: [{ ...row, jumlah: '80000.00' }] }],
    ['GU', 'form-of-kind', 'it names a contract', { kontrak: 'kontrak-1' }],
    ['TU', 'tu-planned', 'it has no plan', { rincianTu: [] }],
    ['TU', 'tu-planned', 'the plan is a sen short', { rincianTu: [{ ...plan, jumlah: '99999.99' }] }],
    ['TU', 'tu-planned', 'a row of the plan says nothing', { rincianTu: [{ ...plan, uraian: ' ' }] }],
    ['TU', 'accounts-of-dpa', 'a row is for another unit', { rincian: [{ ...row, unit: '1.01.0002' }] }],
    [
      'TU',
      'accounts-of-dpa',
      'a row is for another sub kegiatan',
      { rincian: [{ ...row, subKegiatan: '1.01.01.2.01.02' }] },
    ],
    ['TU', 'accounts-of-dpa', 'an account is not in the DPA', { rincian: [{ ...row, akun: '5.1.02.01.01.0025' }] }],
  ] as const)('SPP-%s, %s: it is refused when %s', (kind, rule, _why, change) =>
    expect(faults(paperOf(kind, change))).toEqual([rule]),
  );

  // The unit and sub kegiatan of the rows would be the DPA's, those of the paper others: the next TU on that line would not wait for this one.
  test('accounts-of-dpa: a TU of one sub kegiatan does not ask for lines of another, whichever its DPA is for', () => {
    const other = { subKegiatan: '1.01.01.2.01.02' };
    const hidden = { ...other, rincian: [{ ...row, subKegiatan: '1.01.01.2.01.01' }] };
    expect(faults(paperOf('TU', hidden))).toEqual(['accounts-of-dpa']);
    const dpa = [{ ...draft('dpa', other), state: 'ratified' }];
    expect(faults(paperOf('TU', hidden), { basis: { ...basisOf('spp'), dpa } })).toEqual(['accounts-of-dpa']);
    expect(faults({ ...paperOf('TU'), unit: '1.01.0002' })).toEqual(['accounts-of-dpa']);
    const said = ask(paperOf('TU', { rincian: [{ ...row, ...other }] }), 'bendahara', { name: 'submit' });
    expect(said).toMatchObject({ refusals: [{ at: 'rincian/b1' }] });
  });

  test('rows that repeat the unit and sub kegiatan of their paper say nothing else', () =>
    expect(faults(paperOf('TU', { rincian: [{ ...row, ...ofLine }] }))).toEqual([]));

  test('the decree is what the region has set for the agency', () => {
    const settings = { 'spp.up-limit': '1000' };
    expect(faults(paperOf('UP', { nilai: '1000' }), { settings })).toEqual([]);
    expect(faults(paperOf('UP', { nilai: '1000.01' }), { settings })).toEqual(['within-up-decree']);
  });

  test('one UP in a year, one GU for an LPJ, one TU of a sub kegiatan in a month', () =>
    expect((['UP', 'GU', 'TU'] as const).map((kind) => paperOf(kind).subject)).toEqual([
      '1.01/UP',
      'GU/lpj-1',
      '1.01/1.01.01.2.01.01/TU/2',
    ]));
});

describe('the money of UP, GU and TU', () => {
  const lines = (kind: keyof typeof kinds): readonly string[] => moved(through(paperOf(kind), 'bendahara submit'));

  test('UP moves none yet, GU takes what its LPJ proved, TU takes released money', () => {
    expect(lines('UP')).toEqual([]);
    expect(lines('GU')).toEqual([`${place('proven')}|lpj-1 > ${place('reserved')} 80000.00 @2`]);
    expect(lines('TU')).toEqual([`${place('released')} > ${place('reserved')} 100000.00 @2`]);
  });

  test('an LS under a contract also takes from what the contract may still ask for', () =>
    expect(moved(through(draft('spp', { kontrak: 'kontrak-1' }), 'bendahara submit'))).toEqual([
      `${place('released')} > ${place('reserved')} 100000.00 @2`,
      `${place('contract')}|kontrak-1 > |||||0|outside 100000.00 @0`,
    ]));

  test('only a TU waits for PPKD before it is verified', () => {
    const { paper, pending } = through(paperOf('TU'), 'bendahara submit');
    expect(pending.map((it) => it.office)).toEqual(['ppkd']);
    expect(through(paper, 'ppkd allow', 'ppk-skpd verify', 'pa approve').outcomes).toEqual(['spp.approved']);
    expect(through(paperOf('UP'), 'bendahara submit').pending.map((it) => it.office)).toEqual(['ppk-skpd']);
  });
});

test('payments are the same whatever the order of their rows, and differ by kind, amount or place', () => {
  const [a, b] = [paperOf('GU'), paperOf('TU')].map((it) => Spp.parse(it.body));
  if (a === undefined || b === undefined) throw new Error('two papers by construction');
  const twice = { ...b, rincian: [...b.rincian, ...b.rincian.map((it) => ({ ...it, id: 'b2' }))] };
  expect(samePayment(twice, { ...twice, rincian: twice.rincian.toReversed() })).toBe(true);
  expect([samePayment(b, { ...b, jenis: 'LS' }), samePayment(b, { ...b, nilai: 1n }), samePayment(a, b)]).toEqual([
    false,
    false,
    false,
  ]);
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

test('a new SPP-GU lists what its LPJ proved, a new SPP-UP asks for nothing yet', () => {
  const open = (seed: Body): Paper => {
    const opening = { id: 'x', year: 2026, opd, unit: opd, seed: { bulan: 2, ...seed } };
    return effectOf(decideOpen(spp, opening, around(holder('bendahara'), { basis: basisOf('spp') }))).paper;
  };
  expect(open({ jenis: 'GU', lpj: 'lpj-1' }).body['rincian']).toEqual(kinds.GU.rincian);
  expect(open({ jenis: 'UP' }).body).toMatchObject({ nilai: '0', rincian: [] });
});
