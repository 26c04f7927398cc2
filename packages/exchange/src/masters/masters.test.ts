import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, putRows, storeMigrations, type Store } from '@siklus/store';
import { openSqlite } from '@siklus/store/sqlite';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { planImport, reconcile, type ImportKind } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'siklus-masters-'));
afterAll(() => rmSync(folder, { recursive: true }));

let store: Store;
beforeEach(async () => {
  store = openSqlite(':memory:');
  await migrate(store, storeMigrations);
});
afterEach(() => store.close());

const importText = async (kind: ImportKind, content: string, edition?: string) => {
  const path = join(folder, `${kind}.csv`);
  writeFileSync(path, content);
  const request = { store, path, region: '32.01', year: 2021, strict: false, edition, fundSource: '0' };
  const plan = await planImport(kind, request);
  await store.write(function* () {
    for (const { table, rows } of plan.masters) yield* putRows(table, rows as readonly never[]);
  });
  const { file, digest, editions, tally } = plan;
  const stored = await plan.stored();
  return reconcile({
    kind,
    file,
    digest,
    editions,
    tally,
    stored,
    dryRun: false,
    hold: false,
    written: true,
    rejectedFile: undefined,
  });
};

const akun = (name: string): string =>
  `kode,nama,level,kode_induk,dasar_hukum\n5,BELANJA,1,,Permendagri 90/2019\n5.1,${name},2,5,Kepmendagri 050-3708/2020\n`;

test('a list is created, then unchanged, then changed where it changed', async () => {
  expect((await importText('akun', akun('BELANJA OPERASI'))).rows).toMatchObject({ read: 2, created: 2, unchanged: 0 });
  expect((await importText('akun', akun('BELANJA OPERASI'))).rows).toMatchObject({
    created: 0,
    changed: 0,
    unchanged: 2,
  });
  expect((await importText('akun', akun('BELANJA MODAL'))).rows).toMatchObject({
    created: 0,
    changed: 1,
    unchanged: 1,
  });
});

test('the edition is named by the regulations of the file, or as it is told, or after the file', async () => {
  expect((await importText('akun', akun('A'))).editions).toEqual([
    'akun/Permendagri 90/2019 + Kepmendagri 050-3708/2020',
  ]);
  expect((await importText('akun', akun('A'), 'Edisi 2021')).editions).toEqual(['akun/Edisi 2021']);
  expect((await importText('sumber-dana', 'kode,nama,level,kode_induk\n1,DANA UMUM,1,\n')).editions).toEqual([
    'sumber-dana/sumber-dana',
  ]);
});

test.each([
  ['a code that stands twice', '5,A,1,\n5,B,1,\n', '3 kode'],
  ['a level that does not fit', '5.1,A,1,5\n', '2 level'],
  ['a parent that does not fit', '5.1.02,A,3,5.2\n', '2 kode_induk'],
  ['a code with letters', '5.1.AB,A,3,5.1\n', '2 kode'],
  ['a name that is missing', '5,,1,\n', '2 nama'],
  ['a row with too many cells', '5,A,1,,x\n', '2 '],
])('%s is refused', async (_name, rows, place) => {
  const { rejected } = await importText('akun', `kode,nama,level,kode_induk\n${rows}`);
  expect(rejected.map((it) => `${it.row} ${it.column}`)).toContain(place);
});

test('a parent that the file lacks is only a warning', async () => {
  const { rows, warnings } = await importText('akun', 'kode,nama,level,kode_induk\n5.1,A,2,5\n');
  expect(rows).toMatchObject({ created: 1, warned: 1, rejected: 0 });
  expect(warnings[0]).toMatchObject({ row: 2, column: 'kode_induk', value: '5' });
});

test('programmes of both kinds of government stand side by side under the same code', async () => {
  const head = 'jenis_pemda,kode,nama,jenis,level,kode_induk,dasar_hukum';
  const text = `${head}\nkabupaten_kota,1,WAJIB,urusan,1,,P90\nprovinsi,1,WAJIB PROVINSI,urusan,1,,P90\n`;
  expect((await importText('nomenklatur', text)).editions).toEqual(['nomenklatur/P90', 'nomenklatur/(provinsi) P90']);
  expect(await store.read.selectFrom('code').select(['code', 'name']).orderBy('name').execute()).toEqual([
    { code: '1', name: 'WAJIB' },
    { code: '1', name: 'WAJIB PROVINSI' },
  ]);
});

test('places are read in both layouts, down to the village', async () => {
  await importText('wilayah', 'kode,nama,lat\n32,Jawa Barat,1\n', 'W');
  await importText('wilayah', 'code,district_code,name\n32.01.01.1001,32.01.01,Pondok Rajeg\n', 'W');
  expect(await store.read.selectFrom('code').select(['code', 'level', 'parent']).orderBy('code').execute()).toEqual([
    { code: '32', level: 1, parent: null },
    { code: '32.01.01.1001', level: 4, parent: '32.01.01' },
  ]);
});

const prices = (rows: string): string =>
  `id_barang_sumber,kode_barang,nama,spesifikasi,satuan,harga,kode_rekening\n${rows}`;

test('a price is stored to the sen, and the file and the database agree', async () => {
  const { money, rows } = await importText(
    'ssh',
    prices('1,1.1.7,Kertas,A4,Rim,45000.50,\n2,1.1.7,Pena,,Buah,3000,\n'),
  );
  expect(rows).toMatchObject({ created: 2, rejected: 0 });
  expect(money).toEqual({ file: '48000.50', stored: '48000.50' });
});

test.each(['', '23000000 ', ' 50000', '12.500.000', '-1', '1e6', '1,5'])('the price "%s" is refused', async (harga) => {
  const { rejected } = await importText('ssh', prices(`1,1.1.7,Kertas,A4,Rim,"${harga}",\n`));
  expect(rejected).toMatchObject([{ row: 2, column: 'harga', value: harga }]);
});

test('an item without an id is known by what it is, so a new price changes it', async () => {
  await importText('ssh', prices(',,Kertas,A4,Rim,45000,\n'));
  expect((await importText('ssh', prices(',,Kertas,A4,Rim,46000,\n'))).rows).toMatchObject({ created: 0, changed: 1 });
});

test('the same item twice is kept twice with a warning, the same id twice is refused', async () => {
  expect((await importText('ssh', prices(',,Kertas,A4,Rim,1,\n,,Kertas,A4,Rim,1,\n'))).rows).toMatchObject({
    created: 2,
    warned: 1,
  });
  expect((await importText('ssh', prices('9,,Kertas,A4,Rim,1,\n9,,Pena,,Buah,1,\n'))).rows).toMatchObject({
    created: 1,
    rejected: 1,
  });
});
