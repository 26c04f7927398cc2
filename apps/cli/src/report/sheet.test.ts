import { expect, test } from 'vitest';
import { writeSheet, type Sheet } from './sheet.ts';

const sheet: Sheet = {
  columns: [
    { name: 'kode' },
    { name: 'uraian' },
    { name: 'anggaran', figures: true },
    { name: 'persen', figures: true },
  ],
  rows: [
    ['5.1', 'Belanja "A", B', 492_986_584_449_200n, '12.50'],
    ['5.2', 'Belanja', 0n, undefined],
  ],
};

test('CSV has plain decimals with two digits and nothing for a figure that does not exist', () => {
  expect(writeSheet(sheet, 'csv', {})).toBe(
    'kode,uraian,anggaran,persen\n5.1,"Belanja ""A"", B",4929865844492.00,12.50\n5.2,Belanja,0.00,\n',
  );
});

test('JSON is one object with money as text', () => {
  expect(JSON.parse(writeSheet(sheet, 'json', { report: 'lra' }))).toEqual({
    report: 'lra',
    rows: [
      { kode: '5.1', uraian: 'Belanja "A", B', anggaran: '4929865844492.00', persen: '12.50' },
      { kode: '5.2', uraian: 'Belanja', anggaran: '0.00', persen: null },
    ],
  });
});

test('a table groups rupiah and sets figures to the right', () => {
  expect(writeSheet(sheet, 'table', {}).split('\n').slice(2)).toEqual([
    '5.1   Belanja "A", B  4.929.865.844.492   12.50',
    '5.2   Belanja                         0       -',
    '',
  ]);
});

test('a spreadsheet runs nothing of a report in CSV, and a figure below zero stays a figure', () => {
  const columns = [{ name: 'nama' }, { name: 'deviasi', figures: true }];
  const rows = [["=cmd|'/C calc'!A0", '-3.20']] as const;
  expect(writeSheet({ columns, rows }, 'csv', {})).toBe("nama,deviasi\n'=cmd|'/C calc'!A0,-3.20\n");
});
