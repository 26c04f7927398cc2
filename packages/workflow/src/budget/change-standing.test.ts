// A change starts from the budget in force, all of it and nothing older; what it makes can be made into papers again.
import type { Body, Paper } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import { ask, basisOf, bodies, codesOf, draft, faults, subKegiatan, through } from '../../../../tests/support/given.ts';

type Row = Readonly<Record<string, unknown>>;
const { sebelum, rencana } = bodies.pergeseran as unknown as { sebelum: [Row]; rencana: [Row, Row, Row] }; // as given
const [line] = sebelum;
const [february, march, ink] = rencana;
const other = '1.01.01.2.01.02';
const done = (paper: Paper, change: Partial<Paper> = {}): Paper => ({ ...paper, state: 'ratified', ...change });
const beside = (change: Record<string, readonly Paper[]>) => ({
  basis: { ...basisOf('pergeseran'), pergeseran: [], perubahan: [], ...change },
});
const first = done(draft('pergeseran'), { id: 'pergeseran-0' });

describe('starts-in-force: a change is refused when', () => {
  test.each<readonly [string, Body]>([
    [
      'the months before are others than those of the cash plan, though they add up',
      {
        rencana: [
          { ...february, sebelum: '500000.00', sesudah: '500000.00' },
          { ...march, sebelum: '300000.00', sesudah: '200000.00' },
          ink,
        ],
      },
    ],
    ['the cash plan in force is not named', { kas: [] }],
    ['a DPA is named that is not in force', { dpa: ['dpa-1', 'dpa-old'] }],
    ['the DPA of its lines is not named', { dpa: [] }],
  ])('%s', (_why, change) => expect(faults(draft('pergeseran', change), beside({}))).toEqual(['starts-in-force']));

  test('it gives months to money that has no cash plan yet', () =>
    expect(faults(draft('pergeseran', { kas: [] }), beside({ kas: [] }))).toEqual(['starts-in-force']));

  test('a change ratified before is not yet in its DPA; with the next edition of DPA and cash plan it is submitted', () => {
    expect(faults(draft('pergeseran'), beside({ pergeseran: [first] }))).toEqual(['starts-in-force']);
    const renewed = (type: 'dpa' | 'kas'): Paper[] => [done(draft(type), { edition: 1 })];
    const next = beside({ pergeseran: [first], dpa: renewed('dpa'), kas: renewed('kas') });
    expect(faults({ ...draft('pergeseran'), edition: 1 }, next)).toEqual([]);
    expect(faults(draft('pergeseran'), next)).toEqual(['starts-in-force']);
  });

  test('a change of other lines stands in nobody’s way', () => {
    const elsewhere = (rows: readonly Row[]): Row[] => rows.map((row) => ({ ...row, subKegiatan: other }));
    const { sesudah } = bodies.pergeseran as unknown as { sesudah: Row[] }; // as given
    const body = { sebelum: elsewhere(sebelum), sesudah: elsewhere(sesudah), rencana: elsewhere(rencana) };
    const apart = done(draft('pergeseran', body), { id: 'pergeseran-0' });
    expect(faults(draft('pergeseran'), beside({ pergeseran: [apart] }))).toEqual([]);
  });

  test('another change was ratified while it was on its way', () => {
    const { paper } = through(draft('pergeseran'), 'ppk-skpd submit', 'pa sign', 'bpkad check');
    expect(codesOf(ask(paper, 'ppkd', { name: 'ratify' }, beside({})))).toEqual([]);
    const overtaken = ask(paper, 'ppkd', { name: 'ratify' }, beside({ perubahan: [first] }));
    expect(codesOf(overtaken)).toEqual(['rule-broken', 'rule-broken']);
  });

  test('money comes to a sub kegiatan whose DPA it does not name', () => {
    const plan = { ...ink, subKegiatan: other };
    const change = {
      sesudah: [line, { ...line, id: 'n', subKegiatan: other, jumlah: '100000.00' }],
      rencana: [february, { ...march, sesudah: '500000.00' }, { ...plan, akun: line['akun'] }],
    };
    const budgets = [...(basisOf('perubahan')['dpa'] ?? [])];
    expect(faults(draft('perubahan', change), beside({}))).toEqual([]);
    const hidden = done(draft('dpa', { subKegiatan: other }), { id: 'dpa-2' });
    expect(faults(draft('perubahan', change), beside({ dpa: [...budgets, hidden] }))).toEqual(['starts-in-force']);
  });
});

test('cash-plan-follows: money of a sub kegiatan with a cash plan has a month', () =>
  expect(faults(draft('pergeseran', { rencana: [february, march, { ...ink, bulan: 0 }] }), beside({}))).toEqual([
    'cash-plan-follows',
  ]));

describe('a DPA or cash plan that names a change is refused when', () => {
  const changed = (change: Paper[]) => ({ basis: { ...basisOf('dpa'), pergeseran: change, perubahan: [] } });
  const emptied = { perubahan: 'pergeseran-0', subKegiatan: other, rincian: [] };

  test('the change does not hold its sub kegiatan, even if it is empty', () => {
    expect(faults(draft('dpa', emptied), changed([first]))).toEqual(['dpa-equals-change']);
    const plans = { basis: { ...changed([first]).basis, dpa: [done(draft('dpa', { rincian: [] }))] } };
    expect(faults(draft('kas', emptied), plans)).toEqual(['kas-equals-change']);
  });

  const { sesudah } = bodies.pergeseran as unknown as { sesudah: Row[] }; // as given
  const linesOf = (rows: readonly Row[]): Row[] =>
    rows.map(({ akun, uraian, dana, jumlah }, index) => ({ id: `d${index}`, akun, uraian, dana, jumlah }));

  test('a later change moves it too', () => {
    const paper = draft('dpa', { perubahan: 'pergeseran-0', subKegiatan, rincian: linesOf(sesudah) });
    expect(faults(paper, changed([first]))).toEqual([]);
    expect(faults(paper, changed([first, done(draft('pergeseran'), { edition: 1 })]))).toEqual(['dpa-equals-change']);
  });

  test('a change that was opened later only carried it along', () => {
    const still = rencana.map((row) => ({ ...row, sesudah: row['sebelum'] }));
    const along = { sesudah: sebelum, rencana: still };
    const carried = done(draft('pergeseran', along), { id: 'pergeseran-9', edition: 1 });
    const naming = (id: string, rows: readonly Row[]) =>
      faults(draft('dpa', { perubahan: id, subKegiatan, rincian: linesOf(rows) }), changed([first, carried]));
    expect(naming('pergeseran-0', sesudah)).toEqual([]);
    expect(naming('pergeseran-9', sebelum)).toEqual(['dpa-equals-change']);
  });
});
