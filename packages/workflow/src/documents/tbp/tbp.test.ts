// A TBP: cash was paid within its NPD; what was not needed is released again.
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
import { tbp } from './index.ts';

const [row] = bodies.tbp['rincian'] as [object]; // one row by construction
const [asked] = bodies.tbp['npdRincian'] as [object]; // as above
const [tax] = bodies.tbp['potongan'] as [object]; // as above
const place = (stage: string): string => `1.01|1.01|1.01.01.2.01.01|5.1.02.01.01.0024|1.1|0|${stage}`;
const cash = '1.01|||||0|cash';

describe('the law of a TBP', () => {
  test('a payment within its NPD is submitted', () => expect(faults(draft('tbp'))).toEqual([]));

  test.each([
    ['copies-npd', 'it says that the NPD asked for more', { npdRincian: [{ ...asked, jumlah: '100000.01' }] }],
    ['copies-npd', 'it pays from another source of cash', { sumber: 'TU' }],
    ['copies-npd', 'it is for another sub kegiatan', { subKegiatan: '1.01.01.2.01.02' }],
    ['copies-npd', 'it names a TU that the NPD does not', { sp2d: 'sp2d-1' }],
    ['within-npd', 'it pays one sen more', { rincian: [{ ...row, jumlah: '100000.01' }] }],
    ['within-npd', 'it pays on another account', { rincian: [{ ...row, akun: '5.1.02.01.01.0025' }] }],
    ['within-npd', 'two rows of one line pay more together', { rincian: [row, row] }],
    ['receiver-given', 'nobody received it', { penerima: ' ' }],
    ['bill-given', 'it names no bill', { nomorTagihan: '' }],
    ['bill-given', 'its bill is a dash', { nomorTagihan: '-' }],
    ['bill-given', 'the day of the bill is missing', { tanggalTagihan: '' }],
    ['bill-given', 'the bill is of tomorrow', { tanggalTagihan: '2026-02-17' }],
    ['taxes-listed', 'a kind of tax is anything', { potongan: [{ ...tax, jenis: 'apa saja' }] }],
    ['taxes-fit', 'it withholds more than it pays', { potongan: [{ ...tax, jumlah: '80000.01' }] }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('tbp', change))).toEqual([rule]));

  test('a TBP that pays nothing says why, and then needs no receiver', () => {
    const nothing = { rincian: [], potongan: [], penerima: '' };
    for (const change of [
      nothing,
      { ...nothing, rincian: [{ ...row, jumlah: '0.00' }] },
      { ...nothing, alasanNihil: ' - ' },
    ])
      expect(faults(draft('tbp', change))).toEqual(['nothing-explained']);
    expect(faults(draft('tbp', { ...nothing, alasanNihil: 'Batal dibeli' }))).toEqual([]);
    // The control: what pays one sen has nothing to explain.
    expect(faults(draft('tbp', { rincian: [{ ...row, jumlah: '0.01' }], potongan: [] }))).toEqual([]);
  });
});

test('copies-npd: it is refused when its NPD is of another unit of the agency', () => {
  const basis = { ...basisOf('tbp'), npd: basisOf('tbp')['npd']!.map((it) => ({ ...it, unit: '1.01.0002' })) };
  expect(faults(draft('tbp'), { basis })).toEqual(['copies-npd']);
  expect(faults({ ...draft('tbp'), unit: '1.01.0002' }, { basis })).toEqual([]);
});

describe('the way of a TBP', () => {
  test('issued it spends what was paid, releases the rest of the NPD and takes the cash', () => {
    const end = through(draft('tbp'), 'bendahara submit', 'ppk-skpd issue');
    expect([end.outcomes, end.series]).toEqual([['tbp.issued'], 'TBP']);
    expect(moved(end)).toEqual([
      `${place('reserved')} > ${place('spent')}|tbp-1 80000.00 @2`,
      `${place('reserved')} > ${place('released')} 20000.00 @2`,
      `${cash} > |||||0|outside 80000.00 @2`,
    ]);
  });

  test('one that pays nothing gives the whole NPD back', () => {
    const end = through(
      draft('tbp', { rincian: [], potongan: [], alasanNihil: 'Batal dibeli' }),
      'bendahara submit',
      'ppk-skpd issue',
    );
    expect(moved(end)).toEqual([`${place('reserved')} > ${place('released')} 100000.00 @2`]);
  });

  test('from TU it realises what its NPD held of the advance, and the rest is free for another NPD', () => {
    const change = { sumber: 'TU', sp2d: 'sp2d-1' };
    const basis = { npd: [{ ...draft('npd', change), state: 'validated' }] };
    const { paper } = effectOf(ask(draft('tbp', change), 'bendahara', { name: 'submit' }, { basis }));
    const end = through(paper, 'ppk-skpd issue');
    expect(moved(end)).toEqual([
      `${place('advanced')}|npd-1 > ${place('realised')} 80000.00 @2`,
      `${place('advanced')}|npd-1 > ${place('advanced')}|sp2d-1 20000.00 @2`,
    ]);
  });

  test('the treasurer who paid does not issue the proof', () => {
    const { paper } = through(draft('tbp'), 'bendahara submit');
    expect(codesOf(ask(paper, 'bendahara', { name: 'issue' }))).toEqual(['not-your-office']);
  });
});

test('a new TBP pays all that its NPD asked for; one TBP per NPD', () => {
  const opening = { id: 't', year: 2026, opd, unit: opd, seed: { npd: 'npd-1' } };
  const { paper } = effectOf(decideOpen(tbp, opening, around(holder('bendahara'), { basis: basisOf('tbp') })));
  const { nomorTagihan: _number, tanggalTagihan: _day, ...copied } = bodies.tbp;
  const same = { ...copied, penerima: '', rincian: [{ ...row, jumlah: '100000.00' }], potongan: [] };
  expect([paper.body, paper.subject]).toEqual([same, 'npd-1']);
  const basis = { npd: [{ ...draft('npd'), state: 'approved' }] };
  expect(codesOf(decideOpen(tbp, opening, around(holder('bendahara'), { basis })))).toEqual(['basis-missing']);
});
