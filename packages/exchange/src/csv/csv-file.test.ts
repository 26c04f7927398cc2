import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { openCsv, type CsvRow } from './csv-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'siklus-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

const layouts = [
  { name: 'long', columns: ['kode', 'nama', 'harga'] },
  { name: 'short', columns: ['kode', 'nama'] },
] as const;

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const rowsOf = async (path: string): Promise<CsvRow[]> => {
  const rows: CsvRow[] = [];
  for await (const row of (await openCsv(path, layouts)).rows()) rows.push(row);
  return rows;
};

test('the header decides the layout, and rows are counted as a spreadsheet counts them', async () => {
  const path = file('a.csv', '\uFEFFkode,nama\n1,"Satu, dua"\n\n2,Tiga\n');
  expect((await openCsv(path, layouts)).layout).toBe('short');
  expect(await rowsOf(path)).toEqual([
    { row: 2, cells: { kode: '1', nama: 'Satu, dua' }, surplus: 0 },
    { row: 4, cells: { kode: '2', nama: 'Tiga' }, surplus: 0 },
  ]);
});

test('a row of empty cells is a row', async () => {
  expect(await rowsOf(file('e.csv', 'kode,nama\n,\n'))).toHaveLength(1);
});

test('a row with more cells than the header is told apart', async () => {
  expect((await rowsOf(file('b.csv', 'kode,nama\n1,a,b\n')))[0]?.surplus).toBe(1);
});

test('a gzip file is read like any other', async () => {
  expect(await rowsOf(file('c.csv.gz', gzipSync('kode,nama\n1,a\n')))).toHaveLength(1);
});

test.each([
  ['a missing column is named', 'kode,harga\n1,2\n', 'column nama is missing'],
  ['a column that stands twice is named', 'kode,nama,kode\n1,2,3\n', 'column "kode" stands twice'],
  ['an empty file is said to be empty', '', 'is empty'],
])('%s', async (_name, content, message) => {
  await expect(openCsv(file('d.csv', content), layouts)).rejects.toThrow(message);
});

test('a file that is not UTF-8 is refused with what to do', async () => {
  const path = file('f.csv', Buffer.concat([Buffer.from('kode,nama\n1,caf'), Buffer.from([0xe9]), Buffer.from('\n')]));
  await expect(openCsv(path, layouts)).rejects.toThrow('not UTF-8');
});

test('an open quote and a broken gzip are faults of the file', async () => {
  await expect(rowsOf(file('g.csv', 'kode,nama\n1,"a\n'))).rejects.toThrow('the CSV is broken');
  const half = gzipSync('kode,nama\n1,a\n').subarray(0, 20);
  await expect(openCsv(file('h.csv.gz', half), layouts)).rejects.toThrow('not a whole gzip');
});

test('a missing file is a fault of the file', async () => {
  await expect(openCsv(join(folder, 'tidak-ada.csv'), layouts)).rejects.toThrow('ENOENT');
});

test('what was guarded against being run as a formula is read as it was', async () => {
  const rows = await rowsOf(file('i.csv', `kode,nama\n1,'=2+2\n2,'kutip'\n`));
  expect(rows.map((it) => it.cells['nama'])).toEqual(['=2+2', "'kutip'"]);
});
