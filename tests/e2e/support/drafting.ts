// What drafters type into the editors on the journey.

import type { Page } from 'playwright-core';
import { saved } from './papers.ts';
import { sheetOf, type Sheet } from './sheet.ts';

/** The sub kegiatan of the journey and the fund source that pays it. */
export const work = '1.03.10.2.01.09';
export const fund = '1.2.01.01.02';

async function putIndicator(indicators: Sheet): Promise<void> {
  await indicators.put(0, 'Tolok ukur', 'Panjang jalan yang direhabilitasi');
  await indicators.put(0, 'Target', '2,5');
  await indicators.put(0, 'Satuan', 'km');
}

/** Fills the first row of a Renja, with one indicator. */
export async function draftRenja(page: Page): Promise<void> {
  const programme = sheetOf(page, 'Sub kegiatan');
  await programme.put(0, 'Lokasi', 'Kecamatan Hulu');
  await programme.choose(0, 'Sumber dana', 'alokasi umum', fund);
  await programme.put(0, 'Pagu indikatif', '1.500.000.000');
  await page.getByRole('button', { name: 'Indikator baru' }).click();
  await putIndicator(sheetOf(page, /^Indikator/));
  await saved(page);
}

/** Fills an RKA: place, output, one line by keyboard alone, three pasted from a spreadsheet; Rp 1.267.900.000 in all. */
export async function draftRka(page: Page): Promise<void> {
  await page.getByLabel('Lokasi').fill('Kecamatan Hulu');
  await page.getByRole('button', { name: 'Keluaran baru' }).click();
  await putIndicator(sheetOf(page, 'Keluaran sub kegiatan'));
  await page.getByRole('button', { name: 'Baris baru' }).click();
  await page.keyboard.type('5.2.04');
  await page.getByRole('option', { name: '5.2.04.01.01.0003' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: '5.2.04.01.01.0003', selected: true }).waitFor();
  // The first Tab takes the choice; each further one goes on to the next cell.
  for (const text of ['', 'Rehabilitasi ruas Hulu - Hilir', '2,5', 'km', '450.000.000', '11']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Control+Enter');
  await sheetOf(page, 'Rincian belanja').paste([
    ['5.1.02.01.01.0024', 'Kertas HVS F4 80 gram', '10', 'rim', '65.000', '0', fund],
    ['5.1.02.01.01.0052', 'Makan dan minum rapat', '200', 'orang', '47.500', '0', fund],
    ['5.1.02.04.01.0003', 'Perjalanan dinas dalam kota', '60', 'orang/hari', '150.000', '0', fund],
  ]);
}

/** Fills an SPP for a quarter of the budget, to the rupiah. */
export async function draftSpp(page: Page): Promise<void> {
  await page.getByLabel('Keperluan').fill('Termin pertama rehabilitasi ruas Hulu - Hilir');
  await page.getByLabel('Penerima').fill('CV Karya Hulu');
  await page.getByLabel('Bank').fill('Bank Daerah');
  await page.getByLabel('Nomor rekening').fill('0010200300');
  await sheetOf(page, 'Rincian').put(0, 'Jumlah', '296.162.500');
  await saved(page);
}

/** Fills the report of a month. */
export async function draftReport(page: Page): Promise<void> {
  await page.getByLabel('Realisasi fisik kumulatif (%)').fill('22,5');
  await page.getByLabel('Keluaran kumulatif').fill('0,5');
  await page.getByLabel('Satuan').fill('km');
  await page.getByLabel('Kendala').fill('Hujan dua pekan');
  await page.getByLabel('Tindak lanjut').fill('Menambah satu regu kerja');
}
