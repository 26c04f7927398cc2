// Two planners on one Renja, edits that outlive a reload, and an inbox that hears of new papers by itself.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { openDesk, settled, type Desk } from './support/desk.ts';
import { askNew, paperOn, saved, submitFromEditor } from './support/papers.ts';
import { fillRegion, secondPlanner } from './support/region.ts';
import { serve, type Served } from './support/served.ts';
import { sheetOf } from './support/sheet.ts';
import { shoot } from './support/shots.ts';

const saving = '**/api/trpc/document.execute**';

describe('two planners at one Renja', () => {
  let browser: Browser;
  let served: Served;
  let first: Desk;
  let second: Desk;
  let renja = '';

  const shown = async ({ page }: Desk, row: number, heading: string): Promise<string> =>
    (await sheetOf(page, 'Sub kegiatan').cell(row, heading)).innerText();
  const stored = async (row: number): Promise<unknown> => {
    const { body } = await served.store.read
      .selectFrom('document')
      .select('body')
      .where('id', '=', renja)
      .executeTakeFirstOrThrow();
    const { rincian } = (typeof body === 'string' ? JSON.parse(body) : body) as { rincian: { lokasi: string }[] };
    return rincian[row]?.lokasi;
  };

  beforeAll(async () => {
    browser = await launchChromium();
    const mine = new Set(['perencana.1', secondPlanner, 'mitra-bappeda']);
    served = await serve({ fill: fillRegion, day: '2025-02-03', accounts: (username) => mine.has(username) });
    [first, second] = await Promise.all([
      openDesk(browser, served, 'perencana.1'),
      openDesk(browser, served, secondPlanner),
    ]);
    const { page, go } = first;
    await (await askNew(first, 'Renja')).getByRole('button', { name: 'Buka', exact: true }).click();
    await page.waitForURL(/\/dokumen\/.+/);
    renja = paperOn(page);
    await go(`/renja/${renja}`);
    await page.getByRole('button', { name: 'Tambah dari nomenklatur' }).click();
    await page.getByLabel('Cari di nomenklatur').fill('jembatan');
    for (const name of ['Pembangunan Jembatan', 'Penggantian Jembatan'])
      await page.getByRole('button', { name: new RegExp(`^Tambah: .* ${name}$`) }).click();
    await page.getByRole('button', { name: 'Selesai' }).click();
    const programme = sheetOf(page, 'Sub kegiatan');
    for (const row of [0, 1]) {
      await programme.put(row, 'Lokasi', 'Kabupaten');
      await programme.choose(row, 'Sumber dana', '1.1', '1.1');
      await programme.put(row, 'Pagu indikatif', '500.000.000');
    }
    await saved(page);
    await second.go(`/renja/${renja}`);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test('edits of different rows are both saved, and each sees the other without a reload', async () => {
    await Promise.all([
      sheetOf(first.page, 'Sub kegiatan').put(0, 'Lokasi', 'Kecamatan Hulu'),
      sheetOf(second.page, 'Sub kegiatan').put(1, 'Lokasi', 'Kecamatan Hilir'),
    ]);
    await expect.poll(() => Promise.all([stored(0), stored(1)])).toEqual(['Kecamatan Hulu', 'Kecamatan Hilir']);
    await expect.poll(() => shown(first, 1, 'Lokasi')).toBe('Kecamatan Hilir');
    await expect.poll(() => shown(second, 0, 'Lokasi')).toBe('Kecamatan Hulu');
    await Promise.all([saved(first.page), saved(second.page)]);
  });

  test('of two edits of one field the later one meets a panel with both values, and a choice', async () => {
    await second.page.route(saving, (route) => route.abort());
    await sheetOf(second.page, 'Sub kegiatan').put(0, 'Lokasi', 'Desa Timur');
    await second.page.locator('[data-save="offline"]').waitFor();
    await sheetOf(first.page, 'Sub kegiatan').put(0, 'Lokasi', 'Desa Barat');
    await saved(first.page);
    await second.page.unroute(saving);
    await second.page.getByRole('button', { name: 'Coba lagi' }).click();
    const panel = second.page.getByRole('table', { name: 'Isian yang sama diubah orang lain' });
    await panel.waitFor();
    await shoot(second.page, '21-bentrok');
    expect(await panel.getByRole('row').nth(1).getByRole('cell').allInnerTexts()).toEqual([
      expect.stringContaining('Lokasi'),
      'Desa Timur',
      'Desa Barat',
      expect.any(String),
    ]);
    expect(await stored(0)).toBe('Desa Barat');
    await panel.getByRole('button', { name: /^Pakai punya saya/ }).click();
    await saved(second.page);
    await expect.poll(() => stored(0)).toBe('Desa Timur');
    await expect.poll(() => shown(first, 0, 'Lokasi')).toBe('Desa Timur');
  });

  test('edits that never reached the server are offered after a reload', async () => {
    const { page } = second;
    await page.route(saving, (route) => route.abort());
    await sheetOf(page, 'Sub kegiatan').put(1, 'Lokasi', 'Desa Selatan');
    await page.locator('[data-save="offline"]').waitFor();
    expect(await stored(1)).toBe('Kecamatan Hilir');
    await page.reload();
    await settled(page);
    await page.unroute(saving);
    const offer = page.getByRole('alert').filter({ hasText: 'Ada perubahan Anda yang belum tersimpan' });
    await offer.waitFor();
    await shoot(page, '22-belum-tersimpan');
    await offer.getByRole('button', { name: 'Lanjutkan perubahan itu' }).click();
    await saved(page);
    await expect.poll(() => stored(1)).toBe('Desa Selatan');
  });

  test('an open inbox shows a new paper without a reload', async () => {
    const { page } = first;
    const mitra = await openDesk(browser, served, 'mitra-bappeda');
    await mitra.go('/kotak-masuk');
    await mitra.page.getByText('Tidak ada yang menunggu Anda').waitFor();
    await mitra.page.locator('[data-hearing="live"]').waitFor();
    await expect.poll(() => shown(first, 1, 'Lokasi')).toBe('Desa Selatan');
    for (const row of [0, 1]) {
      await (await sheetOf(page, 'Sub kegiatan').cell(row, 'Kode')).click();
      await page.getByRole('button', { name: 'Indikator baru' }).click();
      const indicators = sheetOf(page, /^Indikator/);
      await indicators.put(0, 'Tolok ukur', 'Panjang jembatan');
      await indicators.put(0, 'Target', '12');
      await indicators.put(0, 'Satuan', 'meter');
      await page.keyboard.press('Escape');
    }
    await saved(page);
    await submitFromEditor(page, 'Diajukan');
    await mitra.page.getByRole('button', { name: /^Verifikasi: / }).waitFor();
    expect(mitra.complaints).toEqual([]);
    expect(served.faults).toEqual([]);
  });
});
