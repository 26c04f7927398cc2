// A setoran: proven by a deposit, within what was paid; recorded, the ceiling is open again.
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
import { setoran } from './index.ts';

const [row] = bodies.setoran['rincian'] as [object]; // one row by construction
const place = (stage: string): string => `1.01|1.01|1.01.01.2.01.01|5.1.02.01.01.0024|1.1|0|${stage}`;
const up = { asal: 'UP', bukti: 'STS-1', alasan: 'Sisa', tanggal: '2026-02-15', rincian: [], nilai: '5000.00' };
const way = ['bendahara submit', 'ppk-skpd verify', 'kuasa-bud record'] as const;

describe('the law of a setoran', () => {
  test('money paid back within its SP2D is submitted', () => expect(faults(draft('setoran'))).toEqual([]));

  test.each([
    ['amount-given', 'nothing is paid back', { rincian: [{ ...row, jumlah: '0' }] }],
    ['deposit-proven', 'the number of the deposit is missing', { bukti: '' }],
    ['deposit-proven', 'the day of the deposit is missing', { tanggal: '' }],
    ['deposit-proven', 'the deposit lies in the future', { tanggal: '2026-02-17' }],
    ['deposit-proven', 'the deposit lies before the year', { tanggal: '2025-12-31' }],
    ['from-its-origin', 'the SP2D is of another kind', { asal: 'TU' }],
    ['where-it-was-paid', 'the SP2D is of another sub kegiatan', { subKegiatan: '1.01.01.2.01.02' }],
    ['from-its-origin', 'a single amount is added', { nilai: '1' }],
    ['from-its-origin', 'UP is paid back by lines', { ...up, rincian: [row] }],
    ['within-sp2d', 'more comes back than was paid', { rincian: [{ ...row, jumlah: '100000.01' }] }],
    ['within-sp2d', 'a line was never paid', { rincian: [{ ...row, akun: '5.1.02.01.01.0025' }] }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('setoran', change))).toEqual([rule]));

  test('deposit-proven: the calendar has no 31st of April', () =>
    expect(faults(draft('setoran', { tanggal: '2026-04-31' }), { day: '2026-05-01' })).toEqual(['deposit-proven']));

  test.each([
    ['the day of its SP2D', '2026-02-10', []],
    ['the day before', '2026-02-09', ['deposit-proven']],
  ])('deposit-proven: money paid on 10 February may come back on %s', (_what, tanggal, wanted) => {
    const stamps = draft('sp2d').stamps.map((it) => ({ ...it, moment: 'issued', day: '2026-02-10' }));
    const basis = { sp2d: [{ ...draft('sp2d'), state: 'issued', stamps }], setoran: [] };
    expect(faults(draft('setoran', { tanggal }), { basis })).toEqual(wanted);
    // Of an SP2D that was taken over, the day is not known.
    expect(faults(draft('setoran', { tanggal }))).toEqual([]);
  });

  test.each([
    ['what is left', '75000.00', []],
    ['a sen more', '75000.01', ['within-sp2d']],
  ])('after an earlier setoran %s may come back', (_what, jumlah, wanted) => {
    const earlier = { ...draft('setoran'), id: 'setoran-0', state: 'recorded' };
    const basis = { ...basisOf('setoran'), setoran: [earlier] };
    expect(faults(draft('setoran', { rincian: [{ ...row, jumlah }] }), { basis })).toEqual(wanted);
  });
});

test.each([
  ['names a contract under which its SP2D paid nothing', { kontrak: 'kontrak-1' }, {}],
  ['leaves out the contract of its SP2D', {}, { kontrak: 'kontrak-1' }],
  ['names another contract', { kontrak: 'kontrak-2' }, { kontrak: 'kontrak-1' }],
])('from-its-origin: it is refused when it %s', (_why, mine, theirs) => {
  const basis = { ...basisOf('setoran'), sp2d: [{ ...draft('sp2d', theirs), state: 'issued' }] };
  expect(faults(draft('setoran', mine), { basis })).toEqual(['from-its-origin']);
});

test('where-it-was-paid: it is refused when its SP2D is of another unit of the agency', () => {
  const basis = {
    ...basisOf('setoran'),
    sp2d: basisOf('setoran')['sp2d']!.map((it) => ({ ...it, unit: '1.01.0002' })),
  };
  expect(faults(draft('setoran'), { basis })).toEqual(['where-it-was-paid']);
  expect(faults({ ...draft('setoran'), unit: '1.01.0002' }, { basis })).toEqual([]);
});

// Under the law before, rows of an SP2D could name another place than the paper above them: that is where the money was paid.
describe('an SP2D whose rows name another place than it does', () => {
  const elsewhere = { unit: '1.01.0002', subKegiatan: '1.01.01.2.01.02' };
  const basis = {
    sp2d: [{ ...draft('sp2d', { rincian: [{ ...row, jumlah: '100000.00', ...elsewhere }] }), state: 'issued' }],
    setoran: [],
  };
  const there = { ...draft('setoran', { subKegiatan: elsewhere.subKegiatan }), unit: elsewhere.unit };

  test('is paid back where its rows were paid and nowhere else, also at the last stamp', () => {
    expect(faults(draft('setoran'), { basis })).toEqual(['where-it-was-paid']);
    expect(faults(there, { basis })).toEqual([]);
    const record = (paper: Paper) => codesOf(ask(paper, 'kuasa-bud', { name: 'record' }, { basis }));
    expect(record({ ...draft('setoran'), state: 'verified' })).toEqual(['rule-broken']);
    expect(record({ ...there, state: 'verified' })).toEqual([]);
  });

  test('has less left by what an older deposit gave back in the place of the paper', () => {
    const older = { ...draft('setoran'), id: 'setoran-0', state: 'recorded' };
    const beside = (jumlah: string) =>
      faults(
        { ...there, body: { ...there.body, rincian: [{ ...row, jumlah }] } },
        { basis: { ...basis, setoran: [older] } },
      );
    expect(beside('75000.00')).toEqual([]);
    expect(beside('75000.01')).toEqual(['within-sp2d']);
  });

  test('opens a setoran for its rows in their unit', () => {
    const opening = { id: 's', year: 2026, opd, unit: elsewhere.unit, seed: { sp2d: 'sp2d-1' } };
    const { paper } = effectOf(decideOpen(setoran, opening, around(holder('bendahara'), { basis })));
    expect(paper.body).toMatchObject({ subKegiatan: elsewhere.subKegiatan, rincian: [{ id: 'b1' }] });
  });
});

describe('the way of a setoran', () => {
  test('recorded by the deputy treasurer it opens the ceiling of its line again', () => {
    const end = through(draft('setoran'), ...way);
    expect([end.outcomes, end.series]).toEqual([['setoran.recorded'], 'STS']);
    expect(moved(end)).toEqual([`${place('realised')} > ${place('released')} 25000.00 @2`]);
  });

  test('of a payment under a contract it may be asked for under that contract again', () => {
    const kontrak = 'kontrak-1';
    const basis = { sp2d: [{ ...draft('sp2d', { kontrak }), state: 'issued' }], setoran: [] };
    const { paper } = effectOf(ask(draft('setoran', { kontrak }), 'bendahara', { name: 'submit' }, { basis }));
    expect(moved(through(paper, 'ppk-skpd verify', 'kuasa-bud record'))).toEqual([
      `${place('realised')} > ${place('released')} 25000.00 @2`,
      `|||||0|outside > ${place('contract')}|kontrak-1 25000.00 @0`,
    ]);
  });

  test('of TU it takes back what the SP2D advanced', () => {
    const basis = { sp2d: [{ ...draft('sp2d', { jenis: 'TU' }), state: 'issued' }], setoran: [] };
    const { paper } = effectOf(ask(draft('setoran', { asal: 'TU' }), 'bendahara', { name: 'submit' }, { basis }));
    const end = through(paper, 'ppk-skpd verify', 'kuasa-bud record');
    expect(moved(end)).toEqual([`${place('advanced')}|sp2d-1 > ${place('released')} 25000.00 @2`]);
  });

  test('of UP it takes the cash of the agency into the treasury', () =>
    expect(moved(through(draft('setoran', up), ...way))).toEqual(['1.01|||||0|cash > |||||0|outside 5000.00 @2']));

  test.each([
    ['in the month of its deposit', '2026-01-28', '2026-02-02', 1],
    ['in December, if it was paid in during January', '2027-01-05', '2027-01-08', 12],
    ['in December, if January recorded a deposit of December', '2026-12-30', '2027-01-08', 12],
  ])('it is reported %s', (_when, tanggal, day, month) => {
    const paper = { ...draft('setoran', { tanggal }), state: 'verified' };
    const end = effectOf(ask(paper, 'kuasa-bud', { name: 'record' }, { day }));
    expect(end.transfers.map((it) => it.month)).toEqual([month]);
  });

  test('within-sp2d: of two that pay all of it back only one is recorded, and it does not count against itself', () => {
    const whole = { rincian: [{ ...row, jumlah: '100000.00' }] };
    const paper = { ...draft('setoran', whole), state: 'verified' };
    const other = { ...paper, id: 'setoran-0', state: 'recorded' };
    const beside = (setoran: Paper[]) =>
      codesOf(ask(paper, 'kuasa-bud', { name: 'record' }, { basis: { ...basisOf('setoran'), setoran } }));
    expect(beside([])).toEqual([]);
    expect(beside([{ ...paper, state: 'recorded' }])).toEqual([]);
    expect(beside([other])).toEqual(['rule-broken']);
  });

  test('the treasurer does not record', () => {
    const { paper } = through(draft('setoran'), 'bendahara submit', 'ppk-skpd verify');
    expect(codesOf(ask(paper, 'bendahara', { name: 'record' }))).toEqual(['not-your-office']);
  });
});

test('a new setoran lists the lines of its SP2D; of UP it needs none', () => {
  const opening = { id: 's', year: 2026, opd, unit: opd, seed: { sp2d: 'sp2d-1' } };
  const { paper } = effectOf(decideOpen(setoran, opening, around(holder('bendahara'), { basis: basisOf('setoran') })));
  expect([paper.body['asal'], paper.body['rincian']]).toEqual(['LS', [{ ...row, jumlah: '0' }]]);
  const none = { ...opening, seed: { asal: 'UP' } };
  expect(codesOf(decideOpen(setoran, none, around(holder('bendahara'))))).toEqual([]);
  expect(codesOf(decideOpen(setoran, opening, around(holder('bendahara'))))).toEqual(['basis-missing']);
});
