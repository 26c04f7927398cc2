// What keys and the clipboard do to rows, and that all of it can be taken back.
import type { Row } from '@siklus/workflow';
import { expect, test } from 'vitest';
import type { GridColumn } from './columns.ts';
import { addRows, clear, copyRange, fillDown, paste, removeRows, writeCell } from './edits.ts';
import { applyStep, undoStep, type Step } from './step.ts';

const column = (key: string, kind: GridColumn['kind'], more: Partial<GridColumn> = {}): GridColumn => ({
  key,
  kind,
  label: key,
  width: 100,
  complaint: '',
  ...more,
});
const columns = [
  column('akun', 'code'),
  column('uraian', 'text'),
  column('volume2', 'decimal', { optional: true }),
  column('harga', 'money'),
  column('jumlah', 'computed', { compute: () => '1.000' }),
];
const rows: Row[] = [
  { id: 'a', akun: '5.1', uraian: 'Kertas', harga: '1000.00' },
  { id: 'b', akun: '5.2', uraian: 'Tinta', harga: '2000.00' },
];
let made = 0;
const newRow = (): Row => ({ id: `n${(made += 1)}`, akun: '', uraian: '', harga: '0.00' });
const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const bothWays = (step: Step): readonly Row[] => {
  const done = applyStep(rows, step);
  expect(undoStep(done, step)).toEqual(rows);
  return done;
};

test('a paste overwrites from the cursor on and adds the rows it lacks', () => {
  const cells = [
    ['Spidol', '2', '1.500'],
    ['Map', '', '500,50'],
    ['Buku', '', 'Rp 10.000'],
  ];
  const done = bothWays(paste(cells, { rows, columns, at: at(1, 1), newRow }));
  expect(done).toHaveLength(4);
  expect(done[1]).toEqual({ id: 'b', akun: '5.2', uraian: 'Spidol', volume2: '2', harga: '1500.00' });
  expect(done[2]).toMatchObject({ akun: '', uraian: 'Map', harga: '500.50' });
  expect(done[3]).toMatchObject({ uraian: 'Buku', harga: '10000.00' });
});

test('two thousand pasted rows are two thousand rows', () => {
  const cells = Array.from({ length: 2000 }, (_, index) => ['5.1.02.01.01.0024', `Barang ${index}`, '1', '1.000']);
  expect(applyStep([], paste(cells, { rows: [], columns, at: at(0, 0), newRow }))).toHaveLength(2000);
});

test('one copied cell fills the whole selection', () => {
  const done = bothWays(paste([['9']], { rows, columns, at: at(0, 3, 1, 3), newRow }));
  expect(done.map((it) => it['harga'])).toEqual(['9.00', '9.00']);
});

test('computed cells and cells past the last column take nothing', () => {
  expect(bothWays(paste([['1', 'x', 'y']], { rows, columns, at: at(0, 3), newRow }))[0]).toEqual({
    id: 'a',
    akun: '5.1',
    uraian: 'Kertas',
    harga: '1.00',
  });
});

test('a code is taken from "code name" as lists write it', () => {
  expect(bothWays(writeCell(rows[0]!, columns[0]!, '5.1.02.01.01.0024 Alat tulis kantor'))[0]).toMatchObject({
    akun: '5.1.02.01.01.0024',
  });
});

test('a chosen code fills only what is empty', () => {
  const empty: Row = { id: 'a', akun: '', uraian: '' };
  expect(applyStep([empty], writeCell(empty, columns[0]!, '5.3', { uraian: 'Belanja' }))[0]).toMatchObject({
    akun: '5.3',
    uraian: 'Belanja',
  });
  expect(applyStep(rows, writeCell(rows[0]!, columns[0]!, '5.3', { uraian: 'Belanja' }))[0]).toMatchObject({
    uraian: 'Kertas',
  });
});

test('text that is no number stays to be corrected', () => {
  expect(bothWays(writeCell(rows[0]!, columns[3]!, 'seribu'))[0]).toMatchObject({ harga: 'seribu' });
});

test('fill down repeats the first selected row, or the row above a single one', () => {
  expect(bothWays(fillDown(rows, columns, at(0, 1, 1, 3)))[1]).toEqual({
    id: 'b',
    akun: '5.2',
    uraian: 'Kertas',
    harga: '1000.00',
  });
  expect(bothWays(fillDown(rows, columns, at(1, 3)))[1]).toMatchObject({ uraian: 'Tinta', harga: '1000.00' });
  expect(fillDown(rows, columns, at(0, 3)).cells).toEqual([]);
});

test('clearing empties text, sets money to zero and takes optional fields away', () => {
  const filled = applyStep(rows, writeCell(rows[0]!, columns[2]!, '3'));
  expect(applyStep(filled, clear(filled, columns, at(0, 1, 0, 3)))[0]).toEqual({
    id: 'a',
    akun: '5.1',
    uraian: '',
    harga: '0.00',
  });
});

test('removed rows come back where they stood, added rows go', () => {
  expect(bothWays(removeRows(rows, 0, 0))).toEqual([rows[1]]);
  expect(bothWays(addRows([newRow()]))).toHaveLength(3);
});

test('an undo leaves alone what somebody else has written since', () => {
  const step = writeCell(rows[0]!, columns[1]!, 'Map');
  const theirs = applyStep(applyStep(rows, step), {
    cells: [{ id: 'a', key: 'uraian', before: 'Map', after: 'Map plastik' }],
    added: [],
    removed: [],
  });
  expect(undoStep(theirs, step)[0]).toMatchObject({ uraian: 'Map plastik' });
});

test('a copy is read back as it was', () => {
  expect(copyRange(rows, columns, at(0, 0, 1, 3))).toEqual([
    ['5.1', 'Kertas', '', '1000'],
    ['5.2', 'Tinta', '', '2000'],
  ]);
});

test('a rate is read with its sign, as spreadsheets copy it; elsewhere the sign is no number', () => {
  const rate = column('ppn', 'decimal', { percent: true });
  const of = (typed: string, of = rate) => writeCell({ id: 'a' }, of, typed).cells[0]?.after;
  expect(['11%', '11,5 %', '11'].map((it) => of(it))).toEqual(['11', '11.5', '11']);
  expect(of('11%', column('volume1', 'decimal'))).toBe('11%');
  expect(of('11%', column('harga', 'money'))).toBe('11%');
});
