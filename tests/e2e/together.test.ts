// Two planners on one Renja, edits that outlive a reload, and an inbox that hears of new papers by itself.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { openDesk, settled, type Desk } from './support/desk.ts';
import { openRenja } from './support/opened.ts';
import { saved, submitFromEditor } from './support/papers.ts';
import { fillRegion, neighbour, OPD, secondPlanner } from './support/region.ts';
import { serve, type Served } from './support/served.ts';
import { sheetOf } from './support/sheet.ts';
import { shoot } from './support/shots.ts';

const saving = '**/api/trpc/document.execute**';
const day = '2025-02-03';

describe('two planners at one Renja', () => {
  let browser: Browser;
  let served: Served;
  let first: Desk;
  let second: Desk;
  let renja = '';
  let elsewhere = '';

  const shown = async ({ page }: Desk, row: number, heading: string): Promise<string> =>
    (await sheetOf(page, 'Sub kegiatan').cell(row, heading)).innerText();
  const stored = async (row: number): Promise<string | undefined> => {
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
    const mine = new Set(['perencana.1', secondPlanner, 'perencana.2', 'mitra-bappeda']);
    served = await serve({
      fill: async (store) => {
        await fillRegion(store);
        renja = await openRenja(store, { opd: OPD, works: ['1.03.10.2.01.12', '1.03.10.2.01.16'], day });
        elsewhere = await openRenja(store, { opd: neighbour, works: ['1.05.02.2.01.01'], day });
      },
      day,
      accounts: (username) => mine.has(username),
    });
    [first, second] = await Promise.all([
      openDesk(browser, served, 'perencana.1'),
      openDesk(browser, served, secondPlanner),
    ]);
  });
  // Each test finds both at the editor, whatever was typed before.
  beforeEach(async () => {
    for (const { page, go } of [first, second]) {
      await go(`/renja/${renja}`);
      await page.locator('[data-hearing="live"]').waitFor();
    }
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
    const before = await stored(1);
    await page.route(saving, (route) => route.abort());
    await sheetOf(page, 'Sub kegiatan').put(1, 'Lokasi', 'Desa Selatan');
    await page.locator('[data-save="offline"]').waitFor();
    expect(await stored(1)).toBe(before);
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
    const planner = await openDesk(browser, served, 'perencana.2');
    const mitra = await openDesk(browser, served, 'mitra-bappeda');
    await mitra.go('/kotak-masuk');
    await mitra.page.getByText('Tidak ada yang menunggu Anda').waitFor();
    await mitra.page.locator('[data-hearing="live"]').waitFor();
    await planner.go(`/renja/${elsewhere}`);
    await submitFromEditor(planner.page, 'Diajukan');
    await mitra.page.getByRole('button', { name: /^Verifikasi: / }).waitFor();
    expect([...planner.complaints, ...mitra.complaints, ...served.faults]).toEqual([]);
  });
});
