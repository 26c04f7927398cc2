// A shift of budget: how high it reaches decides who approves; the total stays; money moves the whole way back and forward; nothing paid or bound is cut.
import { describe, expect, test } from 'vitest';
import {
  ask,
  basisOf,
  bodies,
  codesOf,
  draft,
  faults,
  moved,
  opd,
  subKegiatan,
  through,
} from '../../../../../tests/support/given.ts';
import { changes } from '../../engine/ledger.ts';

const [before] = bodies.pergeseran['sebelum'] as [object]; // one row by construction
const [, ink] = bodies.pergeseran['sesudah'] as [object, object]; // two rows by construction
const plan = bodies.pergeseran['rencana'] as readonly object[]; // rows by construction
const paper = (jumlah: string): object => ({ ...before, jumlah });
const months = (...rows: readonly (readonly [akun: string, bulan: number, from: string, to: string])[]): object[] =>
  rows.map(([akun, bulan, sebelum, sesudah], index) => ({
    ...plan[0],
    id: `r${index}`,
    akun,
    bulan,
    sebelum,
    sesudah,
  }));

const stationery = '5.1.02.01.01.0024';
const shiftTo = (akun: string, more: object = {}): object => ({
  sesudah: [paper('700000.00'), { ...ink, ...more, akun }],
  rencana: [
    ...months([stationery, 2, '300000.00', '300000.00'], [stationery, 3, '500000.00', '400000.00']),
    { ...plan[2], ...more, akun, uraian: undefined },
  ].map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))),
});
const shift = (akun: string, more: object = {}) => draft('pergeseran', { ...shiftTo(akun, more) });

describe('the law of a shift', () => {
  test('a shift within one rincian objek is submitted', () => expect(faults(draft('pergeseran'))).toEqual([]));

  test.each([
    ['reason-given', 'nobody says why', { alasan: ' ' }],
    [
      'something-changes',
      'both sides are the same',
      {
        sesudah: [before],
        rencana: plan.slice(0, 2).map((it) => ({ ...it, sesudah: (it as { sebelum: string }).sebelum })),
      },
    ],
    [
      'total-unchanged',
      'money comes from nowhere',
      {
        sesudah: [paper('900000.00')],
        rencana: months([stationery, 2, '300000.00', '300000.00'], [stationery, 3, '500000.00', '600000.00']),
      },
    ],
    [
      'cash-plan-follows',
      'the months stay as they were',
      { rencana: months([stationery, 2, '300000.00', '300000.00'], [stationery, 3, '500000.00', '500000.00']) },
    ],
    [
      'starts-in-force',
      'the side before is not the DPA',
      {
        sebelum: [paper('750000.00')],
        sesudah: [paper('650000.00'), ink],
        rencana: months(
          [stationery, 2, '250000.00', '250000.00'],
          [stationery, 3, '500000.00', '400000.00'],
          ['5.1.02.01.01.0025', 3, '0', '100000.00'],
        ),
      },
    ],
    [
      'not-below-contract',
      'a contract binds more',
      {
        sesudah: [paper('300000.00'), { ...ink, jumlah: '500000.00' }],
        rencana: months(
          [stationery, 2, '300000.00', '300000.00'],
          [stationery, 3, '500000.00', '0'],
          ['5.1.02.01.01.0025', 3, '0', '500000.00'],
        ),
      },
    ],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('pergeseran', change))).toEqual([rule]));

  test.each([
    ['another jenis', '5.1.01.01.01.0001', {}],
    ['another kelompok', '5.2.02.01.01.0001', {}],
    ['another sub kegiatan', stationery, { subKegiatan: '1.01.01.2.01.02' }],
  ])('within-authority: a move to %s must go through a revision of the budget', (_what, akun, more) =>
    expect(faults(shift(akun, more))).toEqual(['within-authority']),
  );
});

describe('a move to another fund source', () => {
  const open = { settings: { 'pergeseran.dana-moves': '1' } };

  test('funds-stay: is refused, and lawful where the region sets it', () => {
    const paper = shift(stationery, { dana: '1.2' });
    expect([faults(paper), faults(paper, open)]).toEqual([['funds-stay'], []]);
  });

  test('within-authority: opens no way around the ladder of accounts', () =>
    expect(faults(shift('5.1.01.01.01.0001', { dana: '1.2' }), open)).toEqual(['within-authority']));

  test('is agreed by the regional secretary before it is ratified', () => {
    const { paper: checked } = through(
      { ...shift(stationery, { dana: '1.2' }), state: 'submitted' },
      'pa sign',
      'bpkad check',
    );
    expect(codesOf(ask(checked, 'ppkd', { name: 'ratify' }))).toEqual(['wrong-state']);
    expect(through(checked, 'sekda agree').paper.state).toBe('agreed');
  });
});

describe('the way of a shift follows how high it reaches', () => {
  const signed = ['ppk-skpd submit', 'pa sign'];
  test.each([
    ['another objek', '5.1.02.02.01.0001', ['bpkad check', 'sekda agree']],
    ['another rincian objek', '5.1.02.01.02.0001', ['bpkad check']],
    ['another sub rincian objek', '5.1.02.01.01.0025', ['bpkad check']],
  ])('a move to %s', (_what, akun, between) => {
    const { paper: now } = through(shift(akun), ...signed);
    expect(codesOf(ask(now, 'ppkd', { name: 'ratify' }))).toEqual(['wrong-state']);
    expect(through(shift(akun), ...signed, ...between, 'ppkd ratify').paper.state).toBe('ratified');
  });

  test('only words change: the signature of the budget user is enough, PPKD records', () => {
    const words = {
      sesudah: [{ ...before, uraian: 'Kertas HVS' }],
      rencana: plan.slice(0, 1).concat({ ...plan[1], sesudah: '500000.00' }),
    };
    expect(through(draft('pergeseran', words), ...signed, 'ppkd ratify').paper.state).toBe('ratified');
  });

  test('acting officials do not ratify', () => {
    const { paper: now } = through(draft('pergeseran'), ...signed, 'bpkad check');
    const decision = ask(
      now,
      'ppkd',
      { name: 'ratify' },
      {
        officer: {
          person: 'x',
          holdings: [{ assignment: 'x', office: 'ppkd', opd: undefined, kind: 'plt', decree: undefined }],
        },
      },
    );
    expect(codesOf(decision)).toEqual(['acting-official']);
  });
});

describe('the money of a shift', () => {
  const ratified = through(draft('pergeseran'), 'ppk-skpd submit', 'pa sign', 'bpkad check', 'ppkd ratify');
  const line = (akun: string): string => `${opd}|${opd}|${subKegiatan}|${akun}|1.1`;

  test('moves when it is ratified and not before, and net only between the months of both lines', () => {
    expect(moved(through(draft('pergeseran'), 'ppk-skpd submit', 'pa sign', 'bpkad check'))).toEqual([]);
    expect(changes(ratified.transfers).map((it) => [it.key, it.delta])).toEqual([
      [`${line(stationery)}|3|kas`, -10_000_000n],
      [`${line('5.1.02.01.01.0025')}|3|kas`, 10_000_000n],
    ]);
  });

  test('goes the whole way, so that ceiling, RKA, DPA and cash plan add up anew', () =>
    expect(moved(ratified).map((it) => it.replace(/\|?\d[\d.]*\|[^ ]*\|(\w+)/g, '$1'))).toHaveLength(8));

  test('opens the next budget edition of the OPD', () => expect(ratified.opensEdition).toBe('pergeseran'));
});

describe('papers of the next edition', () => {
  const named = { perubahan: 'pergeseran-1' };
  const after = [
    { id: 'd1', akun: stationery, uraian: 'Kertas', dana: '1.1', jumlah: '700000.00' },
    { id: 'd2', akun: '5.1.02.01.01.0025', uraian: 'Tinta', dana: '1.1', jumlah: '100000.00' },
  ];
  const only = { basis: { ...basisOf('dpa'), perubahan: [] } };

  test('a DPA equals the side after and moves no money again', () => {
    expect(faults(draft('dpa', { ...named, rincian: after }), only)).toEqual([]);
    expect(faults(draft('dpa', named), only)).toEqual(['dpa-equals-change']);
    const { paper: verified } = through(draft('dpa', { ...named, rincian: after }), 'pptk revise');
    expect(verified.state).toBe('draft');
  });

  test('a DPA that names a change which does not exist is refused', () =>
    expect(faults(draft('dpa', { ...named, rincian: after }), { basis: { ...only.basis, pergeseran: [] } })).toEqual([
      'dpa-equals-change',
    ]));

  test('its money is not moved twice', () => {
    const dpa = { ...draft('dpa', { ...named, rincian: after }), state: 'agreed' };
    expect(moved(through(dpa, 'ppkd ratify'))).toEqual([]);
    expect(moved(through({ ...draft('dpa'), state: 'agreed' }, 'ppkd ratify'))).toHaveLength(1);
  });
});
