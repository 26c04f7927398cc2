// An NPD: cash for a purpose; validated, an NPD from UP reserves the budget behind it.
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
import { npd } from './index.ts';

const [row] = bodies.npd['rincian'] as [object]; // one row by construction
const place = (stage: string): string => `1.01|1.01|1.01.01.2.01.01|5.1.02.01.01.0024|1.1|0|${stage}`;
const advance = { ...draft('sp2d', { jenis: 'TU' }), state: 'issued' };
const tu = { sumber: 'TU', sp2d: 'sp2d-1' };

describe('the law of an NPD', () => {
  test('a request for a purpose on accounts of its DPA is submitted', () => expect(faults(draft('npd'))).toEqual([]));

  test.each([
    ['amount-given', 'it asks for nothing', { rincian: [{ ...row, jumlah: '0' }] }],
    ['purpose-given', 'the purpose is missing', { keperluan: ' ' }],
    ['accounts-of-dpa', 'an account is not in the DPA', { rincian: [{ ...row, akun: '5.1.02.01.01.0025' }] }],
    ['accounts-of-dpa', 'it is for another sub kegiatan', { subKegiatan: '1.01.01.2.01.02' }],
    ['within-advance', 'it asks UP and names a TU', { sp2d: 'sp2d-1' }],
    ['within-advance', 'the SP2D that it names is none of TU', tu],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('npd', change))).toEqual([rule]));

  test.each([
    ['the advance', '100000.00', []],
    ['a sen more', '100000.01', ['within-advance']],
  ])('a request from TU may ask for %s', (_what, jumlah, wanted) => {
    const basis = { ...basisOf('npd'), sp2d: [advance] };
    expect(faults(draft('npd', { ...tu, rincian: [{ ...row, jumlah }] }), { basis })).toEqual(wanted);
  });
});

test('accounts-of-dpa: it is refused when its DPA is of another unit of the agency', () => {
  const basis = { ...basisOf('npd'), dpa: basisOf('npd')['dpa']!.map((it) => ({ ...it, unit: '1.01.0002' })) };
  expect(faults(draft('npd'), { basis })).toEqual(['accounts-of-dpa']);
  expect(faults({ ...draft('npd'), unit: '1.01.0002' }, { basis })).toEqual([]);
});

test.each([
  ['2026-01-16', []],
  ['2026-01-15', ['tu-in-time']],
  [undefined, []],
])('tu-in-time: on 16 February it takes money of a TU issued on %s', (day, wanted) => {
  const given = draft('sp2d').stamps.map((it) => ({ ...it, moment: 'issued', day: day ?? '' }));
  const issued = { ...advance, stamps: day === undefined ? [] : given };
  const basis = { ...basisOf('npd'), sp2d: [issued] };
  expect(faults(draft('npd', tu), { basis })).toEqual(wanted);
  const longer = { settings: { 'npd.tu-days': '32' } };
  expect(faults(draft('npd', tu), { basis, ...longer })).toEqual([]);
});

test('within-advance: it is refused when its SP2D-TU is of another unit of the agency', () => {
  const basis = { ...basisOf('npd'), sp2d: [{ ...advance, unit: '1.01.0002' }] };
  expect(faults(draft('npd', tu), { basis })).toEqual(['within-advance']);
});

// Under the law before, rows of an SP2D could name another place than the paper above them: the advance lies there.
test('within-advance: what an SP2D-TU advanced on another sub kegiatan than it says is not asked for on the one it says', () => {
  const rincian = [{ ...row, jumlah: '100000.00', subKegiatan: '1.01.01.2.01.02' }];
  const basis = { ...basisOf('npd'), sp2d: [{ ...draft('sp2d', { jenis: 'TU', rincian }), state: 'issued' }] };
  expect(faults(draft('npd', tu), { basis })).toEqual(['within-advance']);
});

describe('the way of an NPD', () => {
  test.each(['kpa', 'pa'])('%s approves; once the treasurer validates it, released money is reserved', (office) => {
    const begun = through(draft('npd'), 'pptk submit', `${office} approve`);
    expect([begun.paper.state, moved(begun)]).toEqual(['approved', []]);
    const end = through(begun.paper, 'bendahara validate');
    expect([end.outcomes, end.series]).toEqual([['npd.validated'], 'NPD']);
    expect(moved(end)).toEqual([`${place('released')} > ${place('reserved')} 100000.00 @2`]);
  });

  test('of a TU it takes its part when it is submitted, not again when it is validated, and a return gives it back', () => {
    const basis = { ...basisOf('npd'), sp2d: [advance] };
    const part = [`${place('advanced')}|sp2d-1`, `${place('advanced')}|npd-1`];
    const begun = effectOf(ask(draft('npd', tu), 'pptk', { name: 'submit' }, { basis }));
    expect(moved(begun)).toEqual([`${part.join(' > ')} 100000.00 @2`]);
    const { paper } = through(begun.paper, 'kpa approve');
    expect(moved(through(paper, 'bendahara validate'))).toEqual([]);
    expect(moved(through(paper, 'bendahara return draft'))).toEqual([`${part.toReversed().join(' > ')} 100000.00 @2`]);
  });

  test('the activity officer who asks does not approve', () => {
    const { paper } = through(draft('npd'), 'pptk submit');
    expect(codesOf(ask(paper, 'pptk', { name: 'approve' }))).toEqual(['not-your-office']);
  });
});

test('a new NPD lists the accounts of its DPA with nothing asked yet; TU needs its SP2D', () => {
  const opening = { id: 'n', year: 2026, opd, unit: opd, seed: { dpa: 'dpa-1', bulan: 2 } };
  const { paper } = effectOf(decideOpen(npd, opening, around(holder('pptk'), { basis: basisOf('npd') })));
  expect(paper.body['rincian']).toEqual([{ ...row, jumlah: '0' }]);
  const basis = { ...basisOf('npd'), sp2d: [] };
  const seed = { ...opening.seed, sumber: 'TU' };
  expect(codesOf(decideOpen(npd, { ...opening, seed }, around(holder('pptk'), { basis })))).toEqual(['basis-missing']);
});
