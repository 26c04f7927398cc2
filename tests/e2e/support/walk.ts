// The way to every kind of screen in the demonstration, for a check that has to see all of them.

import type { Page } from 'playwright-core';
import type { Served } from './served.ts';
import { draftRenja, first, pu } from './filled.ts';

/** How one kind of screen is reached. */
export interface Way {
  /** The daily looks of `kinds.ts` that it shows. */
  readonly kinds: readonly string[];
  /** Who goes there; nobody signs in where it is absent. */
  readonly as?: string;
  /** Its address, which may have to be looked for. */
  readonly path: string | ((served: Served) => Promise<string>);
  /** What is opened on the screen before it is looked at. */
  readonly open?: (page: Page) => Promise<void>;
}

const press = (name: string | RegExp) => async (page: Page) => page.getByRole('button', { name }).first().click();
const dialog = (name: string | RegExp) => async (page: Page) => {
  await press(name)(page);
  await page.getByRole('dialog').waitFor();
};

const paperOf = async (served: Served, type: string, year: number, opd?: string): Promise<string> => {
  const papers = served.store.read
    .selectFrom('document')
    .select('id')
    .where('type', '=', type)
    .where('year', '=', year);
  const some = opd === undefined ? papers : papers.where('opd', '=', opd);
  return (await some.orderBy('id').executeTakeFirstOrThrow()).id;
};

/** One RPJMD serves five years, and the account of a year comes after it. */
export const yearOf = (type: string): number => (type === 'rpjmd' || type === 'pertanggungjawaban' ? 2025 : 2026);

/** The address of a paper of a type in the year that runs. */
export const pathTo = async (served: Served, type: string): Promise<string> =>
  `/dokumen/${await paperOf(served, type, yearOf(type))}`;

const askForSpp = async (page: Page): Promise<void> => {
  await dialog('Dokumen baru')(page);
  await page.getByRole('dialog').getByRole('combobox', { name: 'Jenis dokumen' }).click();
  await page.getByRole('option', { name: /^SPP/ }).first().click();
};

const publish = async (page: Page): Promise<void> => {
  await press('Ubah Ditelaah')(page);
  await page.locator('#langkah-1').getByLabel('Hari kerja').fill('9');
  await page.getByRole('button', { name: 'Tetapkan' }).click();
  await page.getByRole('dialog').waitFor();
};

const tree = `/serapan?opd=${pu}&open=1&open=1.03&open=1.03.10&open=1.03.10.2.01`;
const rka = async (served: Served): Promise<string> => `/rka/${await paperOf(served, 'rka', 2027, first)}`;
const reported = async (served: Served): Promise<string> =>
  `/realisasi?month=9&pilih=${await paperOf(served, 'dpa', 2026, first)}`;
const revised = async ({ store }: Served): Promise<string> => {
  const rows = store.read.selectFrom('patch_row').select('document').orderBy('document');
  return `/dokumen/${(await rows.executeTakeFirstOrThrow()).document}?lihat=riwayat`;
};

/** All ways, to kinds of screens but those of papers. */
export const ways: readonly Way[] = [
  {
    kinds: ['layar-masuk'],
    path: '/',
    open: (page) => page.getByRole('heading', { name: /^Server peragaan/ }).waitFor(),
  },
  { kinds: ['layar-papan', 'peragaan', 'jam-diragukan'], as: 'tapd', path: '/' },
  { kinds: [], as: 'tapd', path: '/', open: press('Perencanaan') },
  { kinds: ['layar-dokumen'], as: 'tapd', path: '/dokumen' },
  { kinds: ['jenis-baru-spp'], as: 'bendahara.1', path: '/dokumen', open: askForSpp },
  { kinds: ['layar-riwayat'], as: 'tapd', path: revised },
  { kinds: ['layar-renja'], as: 'perencana.1', path: `/renja/${draftRenja}` },
  {
    kinds: ['layar-renja-nomenklatur'],
    as: 'perencana.1',
    path: `/renja/${draftRenja}`,
    open: async (page) => {
      await dialog('Tambah dari nomenklatur')(page);
      await page.getByLabel('Cari di nomenklatur').fill('sekolah');
      await page
        .getByRole('button', { name: /^Tambah: / })
        .first()
        .waitFor();
    },
  },
  { kinds: ['layar-rka'], as: 'pptk.1', path: rka },
  {
    kinds: [],
    as: 'pptk.1',
    path: rka,
    open: async (page) => {
      for (const fold of await page.locator('#isi .mantine-Chip-label').all()) await fold.click();
    },
  },
  { kinds: ['layar-realisasi'], as: 'pptk.1', path: '/realisasi?month=9' },
  { kinds: ['layar-realisasi-isian'], as: 'pptk.1', path: reported },
  { kinds: ['layar-kotak-masuk', 'jadwal-dokumen-susulan'], as: 'mitra-bappeda', path: '/kotak-masuk?year=2028' },
  { kinds: ['layar-kembalikan'], as: 'mitra-bappeda', path: '/kotak-masuk?year=2028', open: dialog(/^Kembalikan: /) },
  { kinds: ['kosong-/kotak-masuk'], as: 'administrator', path: '/kotak-masuk' },
  { kinds: ['kosong-/serapan?year=2030'], as: 'tapd', path: '/serapan?year=2030' },
  { kinds: ['layar-serapan'], as: 'tapd', path: tree },
  { kinds: [], as: 'tapd', path: tree, open: (page) => page.locator('#isi [data-index]').last().click() },
  { kinds: ['layar-kurva-s'], as: 'tapd', path: '/kurva-s' },
  { kinds: ['alur-daftar'], as: 'administrator', path: '/alur' },
  { kinds: ['alur-langkah-baru'], as: 'administrator', path: '/alur/rka', open: press('Tambah langkah') },
  { kinds: ['alur-jalan-salah'], as: 'administrator', path: '/alur/sp2d', open: press(/^Ubah /) },
  { kinds: ['alur-tetapkan'], as: 'administrator', path: '/alur/rka', open: publish },
  {
    kinds: ['alur-dokumen'],
    as: 'administrator',
    path: '/alur/rka',
    open: (page) => page.getByRole('tab', { name: /^Dokumen/ }).click(),
  },
  {
    kinds: ['alur-edisi'],
    as: 'administrator',
    path: '/alur/rka',
    open: (page) => page.getByRole('tab', { name: /^Riwayat/ }).click(),
  },
  { kinds: ['jadwal-tahun'], as: 'administrator', path: '/jadwal' },
  { kinds: ['jadwal-ubah'], as: 'administrator', path: '/jadwal', open: dialog('Ubah jadwal Renja') },
  { kinds: ['jadwal-kunci'], as: 'administrator', path: '/jadwal?lihat=kunci', open: dialog('Pasang kunci') },
  {
    kinds: ['jadwal-setelan'],
    as: 'administrator',
    path: '/jadwal?lihat=setelan',
    open: dialog('Ubah Besaran UP satu OPD'),
  },
  { kinds: ['jadwal-susulan'], as: 'administrator', path: '/jadwal?lihat=susulan' },
  { kinds: ['jadwal-riwayat'], as: 'administrator', path: '/jadwal?lihat=riwayat' },
];
