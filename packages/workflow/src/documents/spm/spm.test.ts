// An SPM: orders exactly what its SPP asked for; issued, it commits the reserved money.
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
import { spm } from './index.ts';

const [row] = bodies.spm['rincian'] as [object]; // one row by construction
const [deduction] = bodies.spm['potongan'] as [object]; // as above
const place = (stage: string): string => `1.01|1.01|1.01.01.2.01.01|5.1.02.01.01.0024|1.1|0|${stage}`;

describe('the law of an SPM', () => {
  test('an order that equals its request is submitted', () => expect(faults(draft('spm'))).toEqual([]));

  test.each([
    ['spm-equals-spp', 'it orders one sen more', { rincian: [{ ...row, jumlah: '100000.01' }] }],
    ['spm-equals-spp', 'a line has another account', { rincian: [{ ...row, akun: '5.1.02.01.01.0025' }] }],
    ['spm-equals-spp', 'a line stands twice', { rincian: [row, row] }],
    ['spm-equals-spp', 'it has no lines', { rincian: [], potongan: [] }],
    ['spm-equals-spp', 'it is of another kind', { jenis: 'TU', potongan: [] }],
    ['spm-equals-spp', 'it is for another sub kegiatan', { subKegiatan: '1.01.01.2.01.02' }],
    ['spm-equals-spp', 'it adds the amount of a UP', { nilai: '0.01' }],
    ['spm-equals-spp', 'it names a contract that its request does not', { kontrak: 'kontrak-1' }],
    ['deductions-fit', 'it withholds more than it pays', { potongan: [{ ...deduction, jumlah: '100000.01' }] }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('spm', change))).toEqual([rule]));

  test('all of a payment may be withheld where the order says why', () => {
    const whole = { potongan: [{ ...deduction, jumlah: '100000.00' }] };
    expect(faults(draft('spm', whole))).toEqual(['deductions-fit']);
    expect(faults(draft('spm', { ...whole, alasanNihil: 'Dibayar dengan kompensasi' }))).toEqual([]);
  });

  test.each([
    ['its kind is anything', { jenis: 'apa saja' }],
    ['its kind is missing', { jenis: '' }],
    ['a tax has no billing code', { kodeBilling: '' }],
    ['a billing code has 14 digits', { kodeBilling: '01234567890112' }],
    ['a billing code has letters', { kodeBilling: '01234567890112A' }],
    ['another kind has a billing code that is none', { jenis: 'IWP', kodeBilling: '12' }],
    ['it withholds nothing', { jumlah: '0.00' }],
    ['nothing is said of another kind', { jenis: 'Lainnya', kodeBilling: '' }],
  ])('deductions-listed: a deduction is refused when %s', (_why, change) =>
    expect(faults(draft('spm', { potongan: [{ ...deduction, ...change }] }))).toEqual(['deductions-listed']),
  );

  test('deductions-listed: a billing code stands once for a kind', () => {
    const both = (other: object): readonly string[] =>
      faults(draft('spm', { potongan: [deduction, { ...deduction, id: 't2', ...other }] }));
    expect(both({})).toEqual(['deductions-listed']);
    expect(both({ jenis: 'PPN' })).toEqual([]);
    expect(both({ kodeBilling: '999999999999998' })).toEqual([]);
  });

  test('what regions handle in their own ways needs no billing code', () => {
    const other = { jenis: 'IWP', kodeBilling: '' };
    expect(faults(draft('spm', { potongan: [{ ...deduction, ...other }] }))).toEqual([]);
    const free = { jenis: 'Lainnya', kodeBilling: '', keterangan: 'Ganti rugi' };
    expect(faults(draft('spm', { potongan: [{ ...deduction, ...free }] }))).toEqual([]);
  });

  test('kinds that nobody knows any more stay readable', () => {
    const old = { potongan: [{ ...deduction, jenis: 'apa saja', kodeBilling: '1' }] };
    expect(spm.schema.safeParse(draft('spm', old).body).success).toBe(true);
    expect(through({ ...draft('spm', old), state: 'submitted' }, 'pa issue').paper.state).toBe('issued');
  });
});

test('spm-equals-spp: it is refused when its SPP is of another unit of the agency', () => {
  const basis = { ...basisOf('spm'), spp: basisOf('spm')['spp']!.map((it) => ({ ...it, unit: '1.01.0002' })) };
  expect(faults(draft('spm'), { basis })).toEqual(['spm-equals-spp']);
  expect(faults({ ...draft('spm'), unit: '1.01.0002' }, { basis })).toEqual([]);
});

describe('money for a treasurer', () => {
  const ofKind = (jenis: string, potongan: readonly object[]): readonly string[] => {
    const money = jenis === 'UP' ? { nilai: '100000.00', rincian: [] } : {};
    const spp = { ...draft('spp'), body: { ...bodies.spp, jenis, ...money }, state: 'approved' };
    return faults(draft('spm', { jenis, ...money, potongan }), { basis: { spp: [spp] } });
  };

  test.each(['UP', 'GU', 'GU-NIHIL', 'TU'])(
    'cash-paid-whole: a %s withholds nothing, a payment to others may',
    (kind) => {
      const fine = { id: 't1', jenis: 'Denda', kodeBilling: '', jumlah: '99999.99' };
      expect(ofKind(kind, [fine])).toEqual(['cash-paid-whole']);
      expect([ofKind(kind, []), ofKind('LS', [fine])]).toEqual([[], []]);
    },
  );
});

describe('the way of an SPM', () => {
  test('issued by the budget user it gets a number and commits the money', () => {
    expect(moved(through(draft('spm'), 'ppk-skpd submit'))).toEqual([]);
    const end = through(draft('spm'), 'ppk-skpd submit', 'pa issue');
    expect([end.outcomes, end.series]).toEqual([['spm.issued'], '03.0']);
    expect(moved(end)).toEqual([`${place('reserved')} > ${place('committed')} 100000.00 @2`]);
  });

  test('an order of a year that is over counts in its December', () => {
    const { paper } = through(draft('spm'), 'ppk-skpd submit');
    const late = effectOf(ask(paper, 'pa', { name: 'issue' }, { day: '2027-01-04' }));
    expect(moved(late)).toEqual([`${place('reserved')} > ${place('committed')} 100000.00 @12`]);
  });

  test('the treasurer who asked for the money does not order it', () => {
    const { paper } = through(draft('spm'), 'ppk-skpd submit');
    expect(codesOf(ask(paper, 'bendahara', { name: 'issue' }))).toEqual(['not-your-office']);
  });
});

test('a new SPM repeats its SPP and withholds nothing yet; one SPM per SPP', () => {
  const opening = { id: 'm', year: 2026, opd, unit: opd, seed: { spp: 'spp-1' } };
  const { paper } = effectOf(decideOpen(spm, opening, around(holder('ppk-skpd'), { basis: basisOf('spm') })));
  expect(paper.body).toEqual({ ...bodies.spm, potongan: [] });
  expect(paper.subject).toBe('spp-1');
});

test('an SPM from before there were kinds is an LS and commits the same money', () => {
  const { jenis: _jenis, ...older } = bodies.spm;
  const paper = { ...draft('spm'), body: older };
  expect(faults(paper)).toEqual([]);
  expect(moved(through(paper, 'ppk-skpd submit', 'pa issue'))).toEqual([
    `${place('reserved')} > ${place('committed')} 100000.00 @2`,
  ]);
});

test('an SPM of UP repeats the amount and commits nothing', () => {
  const { dpa: _dpa, subKegiatan: _sub, ...common } = bodies.spp;
  const up = { ...draft('spp'), body: { ...common, jenis: 'UP', spd: [], nilai: '500.00', rincian: [] } };
  const basis = { spp: [{ ...up, state: 'approved' }] };
  const opening = { id: 'm', year: 2026, opd, unit: opd, seed: { spp: 'spp-1' } };
  const { paper, money } = effectOf(decideOpen(spm, opening, around(holder('ppk-skpd'), { basis })));
  expect([paper.body['jenis'], paper.body['nilai'], money]).toEqual(['UP', '500.00', 50000n]);
  const submitted = effectOf(ask(paper, 'ppk-skpd', { name: 'submit' }, { basis }));
  expect(moved(through(submitted.paper, 'pa issue'))).toEqual([]);
});

describe('whom it pays stands below it', () => {
  const set = (field: string, from: unknown, to: unknown) => ({
    name: 'revise',
    patch: { set: { [field]: { from, to } } },
  });

  test.each([
    ['penerima', 'CV Maju', 'Orang Lain'],
    ['bank', 'BJB', 'BRI'],
    ['rekening', '0012345678', '0099999991'],
    ['npwp', '012345678901000', '999999999999990'],
    ['keperluan', 'Kertas', 'Tinta'],
  ])('field-closed: %s is not edited, not even in the draft', (field, from, to) => {
    const refused = ask(draft('spm'), 'ppk-skpd', set(field, from, to));
    expect(refused).toMatchObject({ refusals: [{ code: 'field-closed', at: field }] });
  });

  test('an older draft takes it again when it is submitted, and says what that changed', () => {
    const { bank: _bank, rekening: _account, npwp: _npwp, ...rest } = bodies.spm;
    const older = { ...rest, penerima: 'Orang Lain' };
    const { paper, changes } = effectOf(ask({ ...draft('spm'), law: 1, body: older }, 'ppk-skpd', { name: 'submit' }));
    expect(paper.body).toEqual(bodies.spm);
    expect(changes.map((it) => [it.at, it.before, it.after])).toEqual([
      ['penerima', 'Orang Lain', 'CV Maju'],
      ['bank', undefined, 'BJB'],
      ['rekening', undefined, '0012345678'],
      ['npwp', undefined, '012345678901000'],
    ]);
  });

  test('whoever opens it does not say it', () => {
    const seed = { spp: 'spp-1', penerima: 'Orang Lain', rekening: '0099999991' };
    const opening = { id: 'x', year: 2026, opd, unit: opd, seed };
    const opened = effectOf(decideOpen(spm, opening, around(holder('ppk-skpd'), { basis: basisOf('spm') })));
    expect(opened.paper.body).toMatchObject({ penerima: 'CV Maju', rekening: '0012345678' });
  });
});
