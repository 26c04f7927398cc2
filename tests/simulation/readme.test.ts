// The paths of the README from an empty folder, without a simulated year: what it says to type does what it says.
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, openStore, signInsOf } from '@siklus/server';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { siklus } from '../support/command-line.ts';
import { isSentence, started } from '../support/ended.ts';
import { commandsOfReadme, peopleOfReadme } from '../support/readme.ts';
import { root } from '../support/tsc.ts';

const folder = mkdtempSync(join(tmpdir(), 'siklus-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

const opd = '1.01.0.00.0.00.01.0000';
const months = Array.from({ length: 12 }, (_, index) => `bulan_${index + 1}`);
const files: Readonly<Record<string, readonly string[]>> = {
  'nomenklatur.csv': [
    'jenis_pemda,kode,nama,jenis,level,kode_induk,dasar_hukum',
    'kabupaten_kota,1,URUSAN WAJIB,urusan,1,,Permendagri 90/2019',
    'kabupaten_kota,1.01,PENDIDIKAN,bidang_urusan,2,1,Permendagri 90/2019',
    'kabupaten_kota,1.01.01,PROGRAM PENUNJANG,program,3,1.01,Permendagri 90/2019',
    'kabupaten_kota,1.01.01.2.01,Perencanaan,kegiatan,4,1.01.01,Permendagri 90/2019',
    'kabupaten_kota,1.01.01.2.01.01,Penyusunan Dokumen,sub_kegiatan,5,1.01.01.2.01,Permendagri 90/2019',
  ],
  'dpa.csv': [
    'kode_skpd,nama_skpd,kode_sub_skpd,nama_sub_skpd,kode_bidang_urusan,nama_bidang_urusan,kode_program,nama_program,kode_kegiatan,nama_kegiatan,kode_sub_kegiatan,nama_sub_kegiatan,pagu_sub_kegiatan,pagu_sub_kegiatan_murni,kode_akun,nama_akun,nilai',
    `${opd},DINAS PENDIDIKAN,${opd},DINAS PENDIDIKAN,1.01,PENDIDIKAN,1.01.01,PROGRAM PENUNJANG,1.01.01.2.01,Perencanaan,1.01.01.2.01.01,Penyusunan Dokumen,1200000,1200000,5.1.02.01.01.0024,Alat tulis,1200000`,
  ],
  'kas.csv': [
    `kode_skpd,kode_sub_skpd,kode_sub_kegiatan,kode_akun,nilai,${months.join()}`,
    `${opd},${opd},1.01.01.2.01.01,5.1.02.01.01.0024,1200000,${months.map(() => '100000').join()}`,
  ],
};

/** A file of the README in the folder of this test, or in the checkout. */
const placed = (word: string): string =>
  word.startsWith('docs/') ? join(root, word) : /\.(csv|db)$/.test(word) ? join(folder, word) : word;

test('a real budget goes from an empty folder to figures and a served app, each command as the README has it', async () => {
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(folder, name), lines.join('\n'));
  const commands = commandsOfReadme();
  // A simulated year, and the clock that it leaves behind, are not what a region has.
  const walked = commands.filter(([name]) => name !== 'simulate' && name !== 'clock');
  expect(commands.length - walked.length).toBe(2);
  const runs: Record<string, Awaited<ReturnType<typeof siklus>>> = {};
  for (const words of walked) {
    const ran = await siklus(...words.map((it) => placed(it === '4700' ? '0' : it)));
    const name = words.slice(0, words[0] === 'import' ? 2 : 1).join(' ');
    runs[name] = ran;
  }
  const { report, serve, accounts } = runs;
  expect(report?.out).toMatch(/DINAS PENDIDIKAN.*1\.200\.000/);
  expect(serve?.out).toContain('Siklus: http://127.0.0.1:');
  // Nobody holds an office: no password is printed for nobody.
  expect(accounts?.out).toBe('');
  expect(isSentence(accounts?.err ?? '')).toBe(true);
  expect(accounts?.err).toContain('siklus simulate');
  expect(Object.fromEntries(Object.entries(runs).map(([name, { exit }]) => [name, exit]))).toEqual({
    init: 0,
    'import nomenklatur': 0,
    'import dpa': 0,
    'import kas': 0,
    report: 0,
    verify: 0,
    chain: 0,
    accounts: 1,
    serve: 0,
  });
});

test('npm start on a database that is not there refuses with what to do and leaves nothing; on a region it serves', async () => {
  const place = mkdtempSync(join(folder, 'elsewhere-'));
  const { exit, err } = await started(join(place, 'salah-ketik.db'));
  expect(exit).toBe(2);
  expect(isSentence(err)).toBe(true);
  expect(err).toContain('siklus init --db');
  expect(readdirSync(place)).toEqual([]);
  const db = join(place, 'kab.db');
  await siklus('init', '--db', db, '--region', '32.01', '--name', 'Kabupaten …', '--year', '2021');
  expect(await started(db, true)).toEqual({ exit: 0, err: '' });
});

test('a file that is there and holds nothing is refused as it is', async () => {
  const db = join(folder, 'kosong.db');
  writeFileSync(db, '');
  const before = join(folder, 'kosong-sebelum.db');
  copyFileSync(db, before);
  expect((await started(db)).exit).toBe(2);
  expect(existsSync(`${db}-wal`)).toBe(false);
});

test('who is printed at the start are those whom the README signs in, in its order', () => {
  const account = (username: string) => ({ username, password: 'siklus-demo', name: username, office: '', opd: '' });
  const tour = ['tapd', 'pptk.1', 'pa.1', 'bpkad', 'bud', 'administrator'];
  expect(peopleOfReadme()).toEqual(tour);
  const printed = signInsOf(['aa', ...tour.toReversed(), 'zz'].map(account));
  expect(printed.slice(0, -1).map((line) => line.trim().split(/\s+/)[0])).toEqual(tour);
  expect(printed.at(-1)).toContain('dan 2 akun lain');
  expect(signInsOf([])).toEqual([]);
});

test('where the app is not built a screen says how to build it, and the API answers', async () => {
  const store = await openStore(':memory:');
  const server = await createServer({ store, ports: [0], web: join(folder, 'tidak-dibangun') });
  onTestFinished(async () => {
    await server.close();
    await store.close();
  });
  const screen = await fetch(`${server.url}/serapan`);
  expect(screen.status).toBe(503);
  expect(await screen.text()).toContain('npm run -s siklus -- serve');
  expect((await fetch(`${server.url}/assets/index.js`)).status).toBe(404);
  expect((await fetch(`${server.url}/api/auth/get-session`, { headers: { 'x-siklus': '1' } })).status).toBe(200);
});
