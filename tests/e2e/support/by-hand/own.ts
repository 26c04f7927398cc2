// The types that have an editor of their own, each written there by hand.

import type { Page } from 'playwright-core';
import type { DocumentType } from '@siklus/workflow';
import type { Desk } from '../desk.ts';
import { saved } from '../papers.ts';
import { sheetOf, type Sheet } from '../sheet.ts';
import { akun, dana } from '../../../support/bodies.ts';
import { ink, work } from './codes.ts';

const indicator = async (sheet: Sheet): Promise<void> => {
  await sheet.put(0, 'Tolok ukur', 'Dokumen');
  await sheet.put(0, 'Target', '4');
  await sheet.put(0, 'Satuan', 'dokumen');
};

async function renja({ page, go }: Desk, id: string): Promise<void> {
  await go(`/renja/${id}`);
  await page.getByRole('button', { name: 'Tambah dari nomenklatur' }).click();
  await page.getByLabel('Cari di nomenklatur').fill(work);
  await page.getByRole('button', { name: new RegExp(`^Tambah: ${work}`) }).click();
  await page.getByRole('button', { name: 'Selesai' }).click();
  const programme = sheetOf(page, 'Sub kegiatan');
  await programme.put(0, 'Lokasi', 'Kota');
  await programme.choose(0, 'Sumber dana', dana, dana);
  await programme.put(0, 'Pagu indikatif', '1.000.000');
  await page.getByRole('button', { name: 'Indikator baru' }).click();
  await indicator(sheetOf(page, /^Indikator/));
}

async function rka({ page, go }: Desk, id: string): Promise<void> {
  await go(`/rka/${id}`);
  await page.getByLabel('Lokasi').fill('Kota');
  await page.getByRole('button', { name: 'Keluaran baru' }).click();
  await indicator(sheetOf(page, 'Keluaran sub kegiatan'));
  await page.getByRole('button', { name: 'Baris baru' }).click();
  const lines = sheetOf(page, 'Rincian belanja');
  await lines.choose(0, 'Akun', akun, akun);
  await lines.put(0, 'Volume 1', '2');
  await lines.put(0, 'Satuan 1', 'rim');
  await lines.put(0, 'Harga satuan', '400.000');
  await lines.choose(0, 'Sumber dana', dana, dana);
}

async function realisasi({ page, go }: Desk): Promise<void> {
  await go('/realisasi?month=2');
  await page
    .getByRole('button', { name: /1\.01\.01\.2\.01\.01|Susun/ })
    .first()
    .click();
  await page.getByLabel('Realisasi fisik kumulatif (%)').fill('12,5');
  await page.getByLabel('Keluaran kumulatif').fill('0');
  await page.getByLabel('Satuan').fill('dokumen');
  await page.getByRole('button', { name: 'Simpan dulu' }).click();
  await page.getByText('Tersimpan').first().waitFor();
}

const change =
  (amount: string, more: (page: Page) => Promise<void> = async () => {}) =>
  async ({ page, go }: Desk, id: string): Promise<void> => {
    await go(`/dokumen/${id}?lihat=ubah`);
    await page.getByLabel('Alasan').fill('Harga kertas turun sejak kontrak payung');
    const add = page.getByRole('combobox', { name: 'Tambah sub kegiatan' });
    await add.click();
    await page.getByRole('option').first().click();
    const lines = sheetOf(page, /^Rincian /);
    await lines.grid.waitFor();
    await lines.put(0, 'Sesudah', amount);
    await more(page);
  };

const toInk = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Akun baru' }).click();
  const lines = sheetOf(page, /^Rincian /);
  await lines.choose(1, 'Akun', ink, ink);
  await lines.put(1, 'Sesudah', '100.000');
};

const editors: Partial<Record<DocumentType, (desk: Desk, id: string) => Promise<void>>> = {
  renja,
  rka,
  realisasi,
  pergeseran: change('700.000', toInk),
  perubahan: change('900.000'),
};

/** Whether a type is written in an editor of its own. */
export const hasOwn = (type: DocumentType): boolean => editors[type] !== undefined;

/** Writes a paper in the editor of its type. */
export async function fillOwn(desk: Desk, id: string, type: DocumentType): Promise<void> {
  await editors[type]?.(desk, id);
  // The report of a month is saved at a press.
  if (type !== 'realisasi') await saved(desk.page);
}
