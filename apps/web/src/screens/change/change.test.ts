import { definitionOf, moneyText, parseMoney, sum, type Body, type Row } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { rowsOf, textOf } from '../../parts/draft/patch-of.ts';
import { readingOf, whoAgrees } from './authority.ts';
import { movedWorks, renewed, withLines, withMonth, withoutWork, withWork, type InForce } from './edit.ts';
import { replan, spread } from './plan.ts';
import { keyOf, monthsOfPlace, worksOf, type Work } from './work.ts';

const work: Work = { unit: '1.01', subKegiatan: '1.01.01.2.01.01' };
const [paper, ink, toner] = ['5.1.02.01.01.0024', '5.1.02.01.01.0025', '5.1.02.02.01.0003'];
const rp = (amount: number): bigint => BigInt(amount) * 100n;

/** What is in force: two accounts, the first planned in February and March, the second in March. */
function inForce(amounts: readonly [number, number], planned = true): InForce {
  const rincian = [paper, ink].map((akun, index) => ({
    id: `d${index}`,
    akun,
    uraian: index === 0 ? 'Kertas' : 'Tinta',
    dana: '1.1',
    jumlah: rp(amounts[index] ?? 0),
  }));
  const months = (...some: [number, number][]) =>
    Array.from({ length: 12 }, (_, index) => rp(some.find(([month]) => month === index + 1)?.[1] ?? 0));
  const base = { number: undefined, state: 'ratified', opd: '1.01', unit: '1.01', edition: 0, day: undefined };
  const plan = [
    { akun: paper, dana: '1.1', months: months([2, 300], [3, amounts[0] - 300]) },
    { akun: ink, dana: '1.1', months: months([3, amounts[1]]) },
  ];
  const { subKegiatan } = work;
  const bases = {
    dpa: [{ ...base, id: 'dpa-1', body: { subKegiatan, rincian } }],
    kas: planned ? [{ ...base, id: 'kas-1', body: { subKegiatan, rincian: plan } }] : [],
    kontrak: [],
    pergeseran: [],
    perubahan: [],
  };
  const seed = { dpa: ['dpa-1'], kas: planned ? ['kas-1'] : [] };
  const body = definitionOf('pergeseran').prepare(seed, bases, { opd: '1.01', unit: '1.01' });
  return { work, dpa: 'dpa-1', kas: planned ? 'kas-1' : undefined, body };
}

const empty: Body = { alasan: '', dpa: [], kas: [], sebelum: [], sesudah: [], rencana: [] };
const taken = (planned = true): Body => withWork(empty, inForce([800, 200], planned));
const set =
  (akun: string, change: Partial<Row>) =>
  (rows: readonly Row[]): readonly Row[] =>
    rows.map((row) => (row['akun'] === akun ? { ...row, ...change } : row));
const type = (body: Body, akun: string, jumlah: string): Body => withLines(body, work, set(akun, { jumlah }), 4);
const lines = (body: Body, list: 'sebelum' | 'sesudah') =>
  rowsOf(body, list)
    .map((row) => [textOf(row, 'akun'), textOf(row, 'jumlah')])
    .toSorted(([a = ''], [b = '']) => a.localeCompare(b));
const months = (body: Body, akun: string) =>
  monthsOfPlace(rowsOf(body, 'rencana'), `${akun}|1.1`, 'sesudah').flatMap((amount, index) =>
    amount === 0n ? [] : [[index + 1, moneyText(amount)]],
  );

test('less is taken from the end of the year, more is spread over what is left of it', () => {
  const plan = [0, 300, 500, 0, 0, 0, 0, 0, 0, 0, 0, 100].map(rp);
  expect(spread(plan, rp(700), 4)).toEqual([0, 300, 400, 0, 0, 0, 0, 0, 0, 0, 0, 0].map(rp));
  expect(spread(plan, rp(905), 11)).toEqual([0, 300, 500, 0, 0, 0, 0, 0, 0, 0, 2, 103].map(rp));
  // Typing twice leaves no trace of the first; a plan made by hand is kept.
  const low = replan(plan, plan, rp(100), 4);
  expect(replan(plan, low, rp(900), 4)).toEqual(plan);
  const byHand = [900, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0].map(rp);
  expect(replan(plan, byHand, rp(910), 12)).toEqual([900, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10].map(rp));
});

test('a sub kegiatan is taken up as it is in force on both sides, and let go whole', () => {
  const body = taken();
  expect(body).toMatchObject({ dpa: ['dpa-1'], kas: ['kas-1'] });
  expect(lines(body, 'sebelum')).toEqual(lines(body, 'sesudah'));
  expect(months(body, paper)).toEqual([
    [2, '300.00'],
    [3, '500.00'],
  ]);
  expect(worksOf(body)).toEqual([work]);
  expect(movedWorks(body, [work]).size).toBe(0);
  expect(withoutWork(body, work, ['dpa-1', 'kas-1'])).toEqual(empty);
});

test('amounts after move the months with them, and never what stands before', () => {
  const body = type(type(taken(), paper, '700.00'), ink, '300.00');
  expect(lines(body, 'sebelum')).toEqual(lines(taken(), 'sebelum'));
  expect(months(body, paper)).toEqual([
    [2, '300.00'],
    [3, '400.00'],
  ]);
  expect(sum(months(body, ink).map(([, amount]) => parseMoney(String(amount))))).toBe(rp(300));
  expect([...movedWorks(body, [work])]).toEqual([keyOf(work)]);
  expect(definitionOf('pergeseran').schema.safeParse(body).success).toBe(true);
});

test('without a cash plan the money after stands without a month', () => {
  const body = type(taken(false), paper, '700.00');
  expect(rowsOf(body, 'rencana').map((row) => [row['bulan'], row['sebelum'], row['sesudah']])).toEqual([
    [0, '800.00', '700.00'],
    [0, '200.00', '200.00'],
  ]);
});

test('a line in force that is taken away is left with nothing; another account in its place is a line of its own', () => {
  const away = withLines(taken(), work, (rows) => rows.slice(1), 4);
  expect(lines(away, 'sesudah')).toEqual([
    [paper, '0.00'],
    [ink, '200.00'],
  ]);
  const other = withLines(taken(), work, set(paper, { akun: toner }), 4);
  expect(lines(other, 'sesudah')).toEqual([
    [paper, '0.00'],
    [ink, '200.00'],
    [toner, '800.00'],
  ]);
  expect(months(other, paper)).toEqual([]);
  expect(sum(months(other, toner).map(([, amount]) => parseMoney(String(amount))))).toBe(rp(800));
});

test('a month typed by hand stays, and what does not add up is left to be seen', () => {
  const row = { id: 'x', ...work, akun: paper, dana: '1.1' };
  const body = withMonth(taken(), work, row, 5, '50.00');
  expect(months(body, paper)).toEqual([
    [2, '300.00'],
    [3, '500.00'],
    [5, '50.00'],
  ]);
  expect(months(withMonth(body, work, row, 5, '0.00'), paper)).toEqual(months(taken(), paper));
});

test('what stands before is taken anew from the papers in force while amounts typed after stay', () => {
  const typed = type(taken(), paper, '650.00');
  const body = renewed(typed, { ...inForce([900, 200]), dpa: 'dpa-2', kas: 'kas-2' }, ['dpa-1', 'kas-1'], 4);
  expect(body).toMatchObject({ dpa: ['dpa-2'], kas: ['kas-2'] });
  expect(lines(body, 'sebelum')).toEqual([
    [paper, '900.00'],
    [ink, '200.00'],
  ]);
  expect(lines(body, 'sesudah')).toEqual([
    [paper, '650.00'],
    [ink, '200.00'],
  ]);
  expect(sum(monthsOfPlace(rowsOf(body, 'rencana'), `${paper}|1.1`, 'sesudah'))).toBe(rp(650));
});

test('authority and who agrees follow from what is typed', () => {
  const told = (body: Body, of: 'pergeseran' | 'perubahan' = 'pergeseran') => {
    const reading = readingOf(body);
    return [reading.shift.level, reading.shift.authority, ...whoAgrees(definitionOf(of).chain, of, reading)];
  };
  expect(told(withLines(taken(), work, set(paper, { uraian: 'Kertas HVS' }), 4))).toEqual([
    'uraian',
    'pa',
    'pa',
    'ppkd',
  ]);
  const within = type(type(taken(), paper, '700.00'), ink, '300.00');
  expect(told(within)).toEqual(['subRincianObjek', 'ppkd', 'pa', 'bpkad', 'ppkd']);
  const across = withLines(
    type(taken(), paper, '700.00'),
    work,
    (rows) => [...rows, { id: 'n', ...work, akun: toner, uraian: 'Toner', dana: '1.1', jumlah: '100.00' }],
    4,
  );
  expect(told(across)).toEqual(['objek', 'sekda', 'pa', 'bpkad', 'sekda', 'ppkd']);
  const more = type(taken(), paper, '900.00');
  expect(told(more, 'perubahan')).toEqual([
    'total',
    'perubahan',
    'pa',
    'mitra-bappeda',
    'bpkad',
    'kepala-daerah',
    'dprd',
    'gubernur',
    'ppkd',
  ]);
});
