// Clipboard text of Excel and LibreOffice, and back.
import { expect, test } from 'vitest';
import { parseTsv, writeTsv } from './tsv.ts';

test('a block of Excel becomes rows of cells, without the last empty line', () => {
  expect(parseTsv('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('an empty last cell of a row is still a cell', () => {
  expect(parseTsv('a\t\nb\t')).toEqual([
    ['a', ''],
    ['b', ''],
  ]);
});

test('quoted cells hold tabs, line breaks and doubled quotation marks', () => {
  expect(parseTsv('"Kertas\n""A4"""\t"x\ty"\n')).toEqual([['Kertas\n"A4"', 'x\ty']]);
});

test('an inch sign at the start of a cell is not a quotation', () => {
  expect(parseTsv('"5 inci\tb')).toEqual([['"5 inci', 'b']]);
});

test.each([
  [[['a', 'b']]],
  [
    [
      ['x\ty', '"'],
      ['', 'baris\nbaru'],
    ],
  ],
  [[['1,5'], [''], ['z']]],
  [[['=2+2', '-1.250,50', 'x\t=1']]],
])('what is written is read back: %j', (rows) => {
  expect(parseTsv(`${writeTsv(rows)}\n`)).toEqual(rows);
});

test('a spreadsheet that gets a copy runs nothing of it, and figures stay figures', () => {
  expect(writeTsv([['=2+2', '-1.250', '@SUM(1)']])).toBe("'=2+2\t-1.250\t'@SUM(1)");
});
