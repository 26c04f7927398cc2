// A change starts from the budget in force, all of it and nothing older; what it makes can be made into papers again.
import type { Body, Decision, Paper } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import { ask, basisOf, bodies, draft, faults, subKegiatan } from '../../../../tests/support/given.ts';

type Row = Readonly<Record<string, unknown>>;
const { sebelum, rencana } = bodies.pergeseran as unknown as { sebelum: [Row]; rencana: [Row, Row, Row] }; // as given
const [line] = sebelum;
const [february, march, ink] = rencana;
const other = '1.01.01.2.01.02';
const done = (paper: Paper, part: Partial<Paper> = {}): Paper => ({ ...paper, state: 'ratified', ...part });
const types = ['pergeseran', 'perubahan'] as const;
type Change = (typeof types)[number];

/** A change of a type with the lines of the given shift, which are lawful as either. */
const change = (type: Change, part: Body = {}): Paper => draft(type, { ...bodies.pergeseran, ...part });
const beside = (papers: Record<string, readonly Paper[]>) => ({
  basis: { ...basisOf('pergeseran'), pergeseran: [], perubahan: [], ...papers },
});
const first = done(draft('pergeseran'), { id: 'pergeseran-0' });
const renewed = (type: 'dpa' | 'kas'): Paper[] => [done(draft(type), { edition: 1 })];
const ratified = (type: Change, part: Body, papers: Record<string, readonly Paper[]>) =>
  ask(
    { ...change(type, part), state: type === 'pergeseran' ? 'checked' : 'evaluated' },
    'ppkd',
    { name: 'ratify' },
    beside(papers),
  );
const brokenIn = (decision: Decision): readonly (string | undefined)[] =>
  decision.ok ? [] : [...new Set(decision.refusals.map((it) => it.rule))];

describe.each(types)('starts-in-force: a %s is refused when', (type) => {
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
  ])('%s', (_why, part) => expect(faults(change(type, part), beside({}))).toEqual(['starts-in-force']));

  test('it gives months to money that has no cash plan yet', () =>
    expect(faults(change(type, { kas: [] }), beside({ kas: [] }))).toEqual(['starts-in-force']));

  test('a change ratified before is not yet in its DPA; with the next edition of DPA and cash plan it is submitted', () => {
    expect(faults(change(type), beside({ pergeseran: [first] }))).toEqual(['starts-in-force']);
    const next = beside({ pergeseran: [first], dpa: renewed('dpa'), kas: renewed('kas') });
    expect(faults({ ...change(type), edition: 1 }, next)).toEqual([]);
    expect(faults(change(type), next)).toEqual(['starts-in-force']);
  });

  test('not for a change of other lines', () => {
    const elsewhere = (rows: readonly Row[]): Row[] => rows.map((row) => ({ ...row, subKegiatan: other }));
    const { sesudah } = bodies.pergeseran as unknown as { sesudah: Row[] }; // as given
    const body = { sebelum: elsewhere(sebelum), sesudah: elsewhere(sesudah), rencana: elsewhere(rencana) };
    const apart = done(draft('pergeseran', body), { id: 'pergeseran-0' });
    expect(faults(change(type), beside({ pergeseran: [apart] }))).toEqual([]);
  });

  test('another change was ratified while it was on its way', () => {
    expect(brokenIn(ratified(type, {}, {}))).toEqual([]);
    expect(brokenIn(ratified(type, {}, { pergeseran: [first] }))).toEqual(['starts-in-force']);
  });
});

describe.each(types)('not-below-contract: a %s', (type) => {
  const bound = (jumlah: string): Paper[] => {
    const [row] = bodies.kontrak['rincian'] as [object]; // one row by construction
    return [done(draft('kontrak', { rincian: [{ ...row, jumlah }] }), { state: 'signed' })];
  };

  test.each<readonly [string, string, readonly string[]]>([
    ['may leave a line what contracts bind', '700000.00', []],
    ['may not take a sen of it', '700000.01', ['not-below-contract']],
  ])('%s, neither when it is submitted nor when it is ratified', (_what, jumlah, wanted) => {
    expect(faults(change(type), beside({ kontrak: bound(jumlah) }))).toEqual(wanted);
    expect(brokenIn(ratified(type, {}, { kontrak: bound(jumlah) }))).toEqual(wanted);
  });
});

describe('as-often-as-allowed', () => {
  const second = (type: Change, before: Change) => {
    const papers = { [before]: [done(draft(before), { id: `${before}-0` })], dpa: renewed('dpa'), kas: renewed('kas') };
    const paper = { ...change(type), edition: 1 };
    const end = { ...paper, state: type === 'pergeseran' ? 'checked' : 'evaluated' };
    return [faults(paper, beside(papers)), brokenIn(ask(end, 'ppkd', { name: 'ratify' }, beside(papers)))];
  };

  test.each<readonly [Change, Change, readonly string[]]>([
    ['pergeseran', 'pergeseran', []],
    ['pergeseran', 'perubahan', []],
    ['perubahan', 'pergeseran', []],
    ['perubahan', 'perubahan', ['as-often-as-allowed']],
  ])('a %s after a %s of the same year', (type, before, wanted) =>
    expect(second(type, before)).toEqual([wanted, wanted]),
  );
});

test('starts-in-force: money comes to a sub kegiatan whose DPA a change does not name', () => {
  const plan = { ...ink, subKegiatan: other };
  const moved = {
    sesudah: [line, { ...line, id: 'n', subKegiatan: other, jumlah: '100000.00' }],
    rencana: [february, { ...march, sesudah: '500000.00' }, { ...plan, akun: line['akun'] }],
  };
  const budgets = [...(basisOf('perubahan')['dpa'] ?? [])];
  expect(faults(draft('perubahan', moved), beside({}))).toEqual([]);
  const hidden = done(draft('dpa', { subKegiatan: other }), { id: 'dpa-2' });
  expect(faults(draft('perubahan', moved), beside({ dpa: [...budgets, hidden] }))).toEqual(['starts-in-force']);
});

test('cash-plan-follows: money of a sub kegiatan with a cash plan has a month', () =>
  expect(faults(draft('pergeseran', { rencana: [february, march, { ...ink, bulan: 0 }] }), beside({}))).toEqual([
    'cash-plan-follows',
  ]));

describe('a DPA or cash plan that names a change is refused when', () => {
  const changed = (pergeseran: Paper[]) => ({ basis: { ...basisOf('dpa'), pergeseran, perubahan: [] } });
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
