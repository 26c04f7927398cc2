// A pasted sheet: its headings are left out, what does not fit is kept to be told, and figures that cannot be read are no headings.
import { expect, test } from 'vitest';
import { arrive, isWhole, type Landing } from './arrival.ts';
import type { GridColumn } from './columns.ts';

const column = (key: string, label: string, kind: GridColumn['kind'], more: Partial<GridColumn> = {}): GridColumn => ({
  key,
  label,
  kind,
  width: 100,
  complaint: '',
  ...more,
});
const columns = [
  column('akun', 'Akun', 'code'),
  column('uraian', 'Uraian', 'text'),
  column('volume1', 'Volume 1', 'decimal'),
  column('harga', 'Harga satuan', 'money'),
  column('ppn', 'PPN %', 'decimal', { percent: true }),
  column('jumlah', 'Jumlah', 'computed'),
];
const landing: Landing = { columns, left: 0, room: 5000 };
const line = ['5.1.02.01.01.0024', 'Kertas', '10', '65.000', '11%', '650.000'];

test('a sheet without headings arrives as it is', () => {
  const arrival = arrive([line, line], landing);
  expect(arrival.cells).toEqual([line, line]);
  expect(isWhole(arrival)).toBe(true);
});

test.each([
  ['by the labels of the columns', ['AKUN', 'Uraian', 'Volume-1', 'Harga Satuan', 'PPN', 'Jumlah']],
  ['by words where figures and codes are asked', ['Kode rekening', 'Nama barang', 'Kuantitas', 'Harga', 'Pajak']],
])('headings are known %s, and left out', (_how, header) => {
  const arrival = arrive([header, line, line], landing);
  expect(arrival.header).toEqual(header);
  expect(arrival.cells).toEqual([line, line]);
});

test.each([
  ['a line with a fault of the spreadsheet', ['5.1.02.01.01.0024', 'Kertas', 'abc', '#REF!', '11%']],
  ['a line whose every figure is wrong', ['', 'Kertas', '-5', '#REF!', '#N/A']],
  ['a line with one word in the place of a figure', ['', 'Kertas', 'abc', '', '']],
  ['the only line', ['Akun', 'Uraian']],
])('%s is no heading: it is taken, to be marked', (_what, first) => {
  const sheet = first.length === 2 ? [first] : [first, line];
  expect(arrive(sheet, landing)).toMatchObject({ header: undefined, cells: sheet });
});

test('what is over is left out, with the number that it has in the sheet', () => {
  const sheet = Array.from({ length: 5003 }, (_, n) => ['5.1', `Barang ${n + 1}`, '1', '1', '0']);
  const arrival = arrive(sheet, { ...landing, room: 5000 });
  expect(arrival.cells).toHaveLength(5000);
  expect(arrival.over.map((it) => it[1])).toEqual(['Barang 5001', 'Barang 5002', 'Barang 5003']);
  expect(arrival.overFrom).toBe(5001);
  const headed = arrive([['Akun', 'Uraian', 'Volume 1'], ...sheet], landing);
  expect([headed.cells.length, headed.over.length, headed.overFrom]).toEqual([5000, 3, 5002]);
});

test('columns beyond the last are told', () => {
  expect(arrive([['1', '0', '5', 'catatan', 'x']], { ...landing, left: 3 }).wide).toBe(2);
});
