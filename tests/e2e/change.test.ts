// A shift and a revision of the budget by hand: opened from the DPA, sub kegiatan chosen, amounts typed, balance and authority watched, stamped to the end,
// and the DPA and cash plan of the next edition made from it.

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { verify } from '@siklus/api';
import type { DocumentType } from '@siklus/workflow';
import { launchChromium } from '../support/chromium.ts';
import { fillCodes, ink, officeAt, travel, work } from './support/by-hand/codes.ts';
import { openSharedDesk, sizes, wear, type SharedDesk } from './support/desk.ts';
import { dayFor, fillReady, idOf } from './support/ground.ts';
import { inspect } from './support/inspect.ts';
import { askNew, openNext, saved, stampAt, submitFromEditor } from './support/papers.ts';
import { serve, type Served } from './support/served.ts';
import { sheetOf } from './support/sheet.ts';
import { shootBoth } from './support/shots.ts';
import { step } from './support/step.ts';

let browser: Browser;
let served: Served;
let desk: SharedDesk;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  served = await serve({
    fill: async (store) => {
      await fillReady(store, 'pergeseran');
      await fillCodes(store);
    },
    day: dayFor('pergeseran'),
  });
  desk = await openSharedDesk(browser, served);
});
afterEach(async () => {
  await desk.context.close();
  await served.close();
});

const as = async (office: Parameters<typeof officeAt>[1]) => desk.as(await officeAt(served.store, office));
const stamp = async (office: Parameters<typeof officeAt>[1], id: string, label: string, state: string) =>
  stampAt(await as(office), id, label, state);
const ratified = async (type: DocumentType, edition: number) =>
  served.store.read
    .selectFrom('document')
    .select(['state', 'superseded'])
    .where('type', '=', type)
    .where('edition', '=', edition)
    .execute();

test('a shift goes from the DPA to the next edition of DPA and cash plan, by keyboard', async () => {
  const { page, go } = await as('ppk-skpd');
  const status = page.getByRole('region', { name: 'Keseimbangan dan kewenangan' });
  const lines = sheetOf(page, `Rincian ${work}`);
  let id = '';

  await step('it is opened from the DPA, what stands before is there and cannot be typed', async () => {
    await go(`/dokumen/${idOf('dpa')}`);
    id = await openNext(page, 'Pergeseran', async () => {}, 'Ajukan pergeseran');
    await page.getByRole('button', { name: 'Ubah isi' }).click();
    await lines.grid.waitFor();
    expect(await (await lines.cell(0, 'Sebelum')).innerText()).toBe('800.000');
    expect(await (await lines.cell(0, 'Sesudah')).innerText()).toBe('800.000');
    await status.getByText('Tidak perlu persetujuan').waitFor();
  });

  await step('while amounts are typed difference and authority are told', async () => {
    await page.getByLabel('Alasan').fill('Harga kertas turun sejak kontrak payung');
    await lines.put(0, 'Sesudah', '700.000');
    await status.getByText('Pergeseran tidak mengubah jumlah', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Akun baru' }).click();
    await lines.choose(1, 'Akun', travel, travel);
    await lines.put(1, 'Sesudah', '100.000');
    await status.getByText('Persetujuan Sekda', { exact: false }).waitFor();
    await status.getByText('Seimbang', { exact: true }).waitFor();
    await status.getByText(/Yang harus setuju: .*Sekretaris Daerah/).waitFor();
    // Nearer to what it was: another object detail of the same object is less high.
    await lines.choose(1, 'Akun', ink, ink);
    await status.getByText('Persetujuan PPKD').waitFor();
    await saved(page);
    await shootBoth(page, 'pergeseran');
  });

  await step('the cash plan has followed, is read beside what it was and may be changed', async () => {
    await page.getByRole('button', { name: 'Rencana kas per bulan' }).click();
    const before = sheetOf(page, `Rencana kas sebelum, ${work}`);
    const after = sheetOf(page, `Rencana kas sesudah, ${work}`);
    expect(await (await before.cell(0, 'Maret')).innerText()).toBe('500.000');
    expect(await (await after.cell(0, 'Maret')).innerText()).toBe('400.000');
    await after.put(1, 'Maret', '100.000');
    await saved(page);
    expect(await (await after.cell(1, 'Selisih dengan rincian')).innerText()).not.toBe('0');
    for (const month of [
      'Februari',
      'April',
      'Mei',
      'Juni',
      'Juli',
      'Agustus',
      'September',
      'Oktober',
      'November',
      'Desember',
    ])
      await after.put(1, month, '0');
    await saved(page);
    expect(await (await after.cell(1, 'Selisih dengan rincian')).innerText()).toBe('0');
    await shootBoth(page, 'pergeseran-bulan');
    expect(await inspect(page)).toEqual([]);
  });

  await step('it is submitted and stamped by those whom its kind asks', async () => {
    await submitFromEditor(page, 'Diajukan');
    await stamp('pa', id, 'Tanda tangani', 'Ditandatangani PA');
    await stamp('bpkad', id, 'Periksa', 'Diperiksa BPKAD');
    await stamp('ppkd', id, 'Sahkan', 'Disahkan');
  });

  await step('DPA and cash plan of the next edition are made from it', async () => {
    await as('ppk-skpd');
    await go(`/dokumen/${id}`);
    const dpa = await openNext(page, 'DPA');
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ajukan', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await stamp('tapd', dpa, 'Verifikasi', 'Diverifikasi');
    await stamp('sekda', dpa, 'Setujui', 'Disetujui Sekda');
    await stamp('ppkd', dpa, 'Sahkan', 'Disahkan');
    expect(await ratified('dpa', 1)).toEqual([{ state: 'ratified', superseded: 0 }]);
    await as('ppk-skpd');
    await go(`/dokumen/${id}`);
    const kas = await openNext(page, 'Kas');
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ajukan', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await stamp('pa', kas, 'Validasi', 'Divalidasi PA');
    await stamp('sekda', kas, 'Validasi', 'Divalidasi Sekda');
    await stamp('bud', kas, 'Sahkan', 'Disahkan BUD');
    expect(await ratified('kas', 1)).toEqual([{ state: 'ratified', superseded: 0 }]);
  });

  expect([...desk.complaints, ...served.faults]).toEqual([]);
  // The ground puts the cycles where they are needed; the money must be what the journal says.
  const { differences } = await verify(served.store);
  expect(differences.filter((it) => it.kind !== 'law' && it.kind !== 'cycle')).toEqual([]);
});

test('a revision is opened empty, its sub kegiatan is chosen there, and on a phone nothing is out of reach', async () => {
  const planner = await as('perencana');
  const { page } = planner;
  await (await askNew(planner, 'Perubahan APBD')).getByRole('button', { name: 'Buka', exact: true }).click();
  await page.getByRole('button', { name: 'Ubah isi' }).click();
  await page.getByText('Belum ada sub kegiatan.', { exact: false }).waitFor();
  await shootBoth(page, 'perubahan-kosong');
  expect(await inspect(page)).toEqual([]);
  const add = page.getByRole('combobox', { name: 'Tambah sub kegiatan' });
  await add.click();
  await add.pressSequentially(work);
  await page.getByRole('option', { name: work, exact: false }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const lines = sheetOf(page, `Rincian ${work}`);
  await lines.grid.waitFor();
  const status = page.getByRole('region', { name: 'Keseimbangan dan kewenangan' });
  await page.getByRole('button', { name: `Keluarkan ${work}` }).click();
  await page.getByText('Belum ada sub kegiatan.', { exact: false }).waitFor();
  await add.click();
  await page.getByRole('option', { name: work, exact: false }).click();
  await page.setViewportSize(sizes.phone);
  await wear(page, 'dark');
  await page.getByLabel('Alasan').fill('Pendapatan melampaui target semester pertama');
  await lines.put(0, 'Sesudah', '900.000');
  await status.getByText('Perubahan APBD', { exact: false }).waitFor();
  await status.getByText(/Yang harus setuju: .*DPRD/).waitFor();
  await saved(page);
  expect(await inspect(page)).toEqual([]);
  await submitFromEditor(page, 'Diajukan');
  expect([...desk.complaints, ...served.faults]).toEqual([]);
});
