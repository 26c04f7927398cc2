import { expect, test } from 'vitest';
import { readCells } from '../csv/cell.ts';
import { startTally } from '../reconciliation.ts';
import { readDpaRow, refuseUnbalanced } from './dpa-row.ts';
import { groupRows, refuseRepeats, wholeGroups } from './group.ts';

const cells = {
  kode_skpd: '1.01.0.00.0.00.01.0000',
  nama_skpd: 'DINAS PENDIDIKAN',
  kode_sub_skpd: '1.01.0.00.0.00.01.0001',
  nama_sub_skpd: 'Sekretariat',
  kode_bidang_urusan: '1.01',
  nama_bidang_urusan: 'PENDIDIKAN',
  kode_program: '1.01.02',
  nama_program: 'PROGRAM PENGELOLAAN PENDIDIKAN',
  kode_kegiatan: '1.01.02.2.01',
  nama_kegiatan: 'Pengelolaan Pendidikan Sekolah Dasar',
  kode_sub_kegiatan: '1.01.02.2.01.01',
  nama_sub_kegiatan: 'Pembangunan Unit Sekolah Baru',
  pagu_sub_kegiatan: '300',
  kode_akun: '5.1.02.01.01.0024',
  nama_akun: 'Alat Tulis Kantor',
  nilai: '100',
};

const read = (...rows: Partial<typeof cells>[]) => {
  const tally = startTally();
  const list = rows.map((it, index) =>
    readDpaRow(readCells(tally, { row: index + 2, cells: { ...cells, ...it }, surplus: 0 })),
  );
  const groups = groupRows(list);
  refuseRepeats(tally, groups);
  for (const group of groups) refuseUnbalanced(tally, group);
  const whole = wholeGroups(tally, groups);
  return { whole, rejected: tally.rejections.map(({ row, column, reason }) => `${row} ${column}: ${reason.en}`) };
};

const second = { kode_akun: '5.1.02.01.01.0026', nilai: '200' };

test('accounts that add up to the stated ceiling are taken', () => {
  const { whole, rejected } = read({}, second);
  expect(rejected).toEqual([]);
  expect(whole.map((it) => it.rows.map((row) => row.nilai))).toEqual([[10_000n, 20_000n]]);
});

test('one altered digit refuses every row of the sub kegiatan, with both figures', () => {
  const { whole, rejected } = read({}, { ...second, nilai: '201' });
  expect(whole).toEqual([]);
  const reason = 'Accounts add up to 301.00, the stated ceiling is 300.00, difference 1.00.';
  expect(rejected).toEqual([`2 pagu_sub_kegiatan: ${reason}`, `3 pagu_sub_kegiatan: ${reason}`]);
});

test('a refused row holds the others of its sub kegiatan', () => {
  expect(read({}, { ...second, nilai: '-200' }).rejected).toEqual([
    '3 nilai: Money must not be negative.',
    '2 kode_sub_kegiatan: Same sub kegiatan as row 3, which is refused.',
  ]);
});

test.each([
  ['money with separators', { nilai: '1.000.000' }, 'nilai: Not rupiah in digits without separators or spaces.'],
  ['money with a space', { nilai: '100 ' }, 'nilai: Not rupiah in digits without separators or spaces.'],
  ['a part of a rupiah', { nilai: '100.50', pagu_sub_kegiatan: '100.50' }, 'nilai: Budget lines are whole rupiah.'],
  [
    'an account that is not spending',
    { kode_akun: '4.1.02.01.01.0024' },
    'kode_akun: Not a spending account of the lowest level.',
  ],
  ['an account of a higher level', { kode_akun: '5.1.02' }, 'kode_akun: Not a spending account of the lowest level.'],
  ['a code that is no code', { kode_skpd: "1.01'; drop table" }, 'kode_skpd: Not a code.'],
  ['a kegiatan of another program', { kode_program: '1.01.03' }, 'kode_program: Not above 1.01.02.2.01.01.'],
  ['a name that is missing', { nama_akun: ' ' }, 'nama_akun: Empty.'],
  ['a control character', { nama_akun: 'a\u0000b' }, 'nama_akun: Holds a control character.'],
])('%s is refused', (_name, cell, reason) => {
  expect(read({ pagu_sub_kegiatan: '100', ...cell }).rejected).toContain(`2 ${reason}`);
});

test('an account that stands twice in a sub kegiatan is refused at its second row', () => {
  expect(read({}, { nilai: '200' }).rejected[0]).toBe('3 kode_akun: Repeats row 2.');
});

test('a unit that stands under two OPD is refused', () => {
  expect(read({ pagu_sub_kegiatan: '100' }, { kode_skpd: '1.02', pagu_sub_kegiatan: '100' }).rejected).toContain(
    '3 kode_sub_skpd: This unit stands under SKPD 1.01.0.00.0.00.01.0000 already.',
  );
});
