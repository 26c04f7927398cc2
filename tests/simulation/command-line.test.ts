// The contract of the command line: exit codes, one JSON object, and what it says when it cannot go on.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, startDemoClock } from '@siklus/server';
import { afterAll, expect, test } from 'vitest';
import { siklus } from '../support/command-line.ts';
import { isSentence } from '../support/ended.ts';

const folder = mkdtempSync(join(tmpdir(), 'siklus-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const init = (db: string, ...more: string[]) =>
  siklus('init', '--db', db, '--name', 'Kabupaten Bogor', '--year', '2021', ...more);

test('init twice is fine, another region is refused', async () => {
  const db = join(folder, 'twice.db');
  expect((await init(db, '--region', '32.01', '--json')).json()).toEqual({
    status: 'created',
    region: { code: '32.01', name: 'Kabupaten Bogor', zone: 'Asia/Jakarta', year: 2021 },
  });
  expect(await init(db, '--region', '32.01', '--json')).toMatchObject({
    exit: 0,
    out: expect.stringContaining('"unchanged"') as string,
  });
  const other = await init(db, '--region', '32.02');
  expect(other).toMatchObject({ exit: 1, out: '' });
  expect(other.err.split('\n')[0]).toBe('Basis data ini milik Kabupaten Bogor (32.01), bukan 32.02.');
});

test.each([
  ['no command', []],
  ['an unknown command', ['jalan']],
  ['an unknown flag', ['verify', '--db', 'x.db', '--cepat']],
  ['a flag without its value', ['verify', '--db']],
  ['no database', ['verify']],
  ['an unknown province', ['init', '--db', 'x.db', '--region', '99.01', '--name', 'X', '--year', '2021']],
  ['an unknown kind', ['import', 'gaji', 'x.csv', '--db', 'x.db']],
  ['a file that is not named', ['import', 'akun', '--db', 'x.db']],
  ['a day that does not exist', ['simulate', '--db', 'x.db', '--seed', '1', '--until', '2021-02-30']],
  ['a scale above one', ['simulate', '--db', 'x.db', '--seed', '1', '--scale', '2']],
  ['an unknown report', ['report', 'neraca', '--db', 'x.db']],
  ['a month that does not exist', ['report', 'lra', '--db', 'x.db', '--month', '13']],
  ['an argument that cannot be read', ['init', '--db', 'x\0.db', '--region', '32.01', '--name', 'X', '--year', '2021']],
  ['half a letter in a name', ['init', '--db', 'x.db', '--region', '32.01', '--name', 'X\ud83d', '--year', '2021']],
  ['a form that does not exist', ['report', 'lra', '--db', 'x.db', '--format', 'pdf']],
])('%s is bad usage', async (_name, args) => {
  const ran = await siklus(...args);
  expect(ran.exit).toBe(2);
  expect(ran.out).toBe('');
  expect(ran.err.trim().split('\n').length).toBeGreaterThanOrEqual(2);
});

test.each([['verify'], ['report', 'opd'], ['simulate', '--seed', '1'], ['import', 'akun', 'x.csv'], ['serve']])(
  '%s %s on a database that is not there says what to do and makes no file',
  async (...command) => {
    const db = join(folder, 'tidak-ada.db');
    const ran = await siklus(...command.filter((it) => it !== undefined), '--db', db);
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain('siklus init --db');
    expect(existsSync(db)).toBe(false);
  },
);

test('a file that is no database is not taken for one', async () => {
  const db = join(folder, 'bukan.db');
  writeFileSync(db, 'kode,nama\n'.repeat(200));
  expect(await siklus('verify', '--db', db)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('bukan basis data SQLite') as string,
  });
});

test('with --json a refusal is one JSON object on stdout, and the words are on stderr', async () => {
  const ran = await siklus('report', 'neraca', '--db', 'x.db', '--json');
  expect(ran.json()).toMatchObject({ exit: 2, error: { id: expect.stringContaining('neraca') as string } });
  expect(ran.err).not.toBe('');
});

test.each([
  'postgres://siklus:rahasia@127.0.0.1:1/siklus',
  'postgres://127.0.0.1:1/siklus?user=siklus&password=rahasia',
  'postgres://siklus:rahasia@127.0.0.1:99999/siklus',
])('a password never shows in a message: %s', async (db) => {
  const ran = await siklus('verify', '--db', db);
  expect(ran.exit).toBe(2);
  expect(isSentence(ran.err)).toBe(true);
  expect(ran.err).not.toContain('rahasia');
});

test('every report of an empty year can be had in every form', async () => {
  const db = join(folder, 'empty.db');
  await init(db, '--region', '32.01');
  for (const name of ['opd', 'lra', 'tree', 's-curve', 'board']) {
    for (const format of ['csv', 'json', 'table'])
      expect(await siklus('report', name, '--db', db, '--format', format)).toMatchObject({ exit: 0, err: '' });
  }
  expect((await siklus('report', 'opd', '--db', db, '--format', 'csv')).out).toBe(
    'kode_opd,nama_opd,renja,plafon,rka,pagu,kas,spd,spp,spm,sp2d\n',
  );
  expect((await siklus('report', 'lra', '--db', db, '--format', 'csv')).out).toBe(
    'kode,uraian,level,anggaran,realisasi,persen\n',
  );
});

test('what is imported into a demonstration gets the date of its own clock', async () => {
  const db = join(folder, 'peragaan.db');
  await init(db, '--region', '32.01');
  const store = await openStore(db);
  const importedAt = async (row: string): Promise<string | undefined> => {
    const file = join(folder, 'akun.csv');
    writeFileSync(file, `kode,nama,level,kode_induk,dasar_hukum\n${row}\n`);
    expect(await siklus('import', 'akun', file, '--db', db)).toMatchObject({ exit: 0 });
    return (await store.read.selectFrom('import_run').select('ran_at').execute()).at(-1)?.ran_at;
  };
  expect(await importedAt('5,BELANJA DAERAH,1,,Permendagri 90/2019')).toBe('2026-11-22T03:00:00.000Z');
  await store.script(['CREATE TABLE demo_account (username TEXT)', 'DELETE FROM import_run']);
  await startDemoClock(store, '2026-10-12');
  expect(await importedAt('6,PEMBIAYAAN DAERAH,1,,Permendagri 90/2019')).toMatch(/^2026-10-12T02:00:/);
  await store.close();
});

test('help is for stdout', async () => {
  const ran = await siklus('import', '--help');
  expect(ran).toMatchObject({ exit: 0, err: '' });
  expect(ran.out).toContain('--accept-partial');
});

test('every officer gets an account once, and a short password is refused', async () => {
  const db = join(folder, 'accounts.db');
  await init(db, '--region', '32.01');
  await siklus('simulate', '--db', db, '--seed', '1', '--until', '2020-08-04');
  expect((await siklus('accounts', '--db', db, '--password', 'pendek')).exit).toBe(2);
  const first = await siklus('accounts', '--db', db, '--json');
  const { password, accounts } = first.json() as { password: string; accounts: { username: string }[] };
  expect(password.length).toBeGreaterThanOrEqual(12);
  expect(accounts.map((it) => it.username)).toContain('tapd');
  expect((await siklus('accounts', '--db', db)).exit).toBe(0);
});
