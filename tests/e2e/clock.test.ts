// A server whose clock is in doubt: every screen says that nothing can be kept, and what an operator does about it, until it is over.

import { confirmClock } from '@siklus/api';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { work } from './support/drafting.ts';
import { openDesk, type Desk } from './support/desk.ts';
import { look } from './support/looks.ts';
import { openRenja } from './support/opened.ts';
import { saved, stamp } from './support/papers.ts';
import { fillRegion, OPD, YEAR } from './support/region.ts';
import { serve, type Served } from './support/served.ts';
import { sheetOf } from './support/sheet.ts';

const HOUR = 3_600_000;
const day = `${YEAR - 1}-02-03`;
const morning = Date.parse(`${day}T02:00:00.000Z`);

describe('a clock in doubt', () => {
  let browser: Browser;
  let served: Served;
  let desk: Desk;
  let phone: Desk;
  let renja = '';
  let wall = 0;
  const bar = (page: Page) =>
    page.locator('#isi').getByRole('alert').filter({ hasText: 'Cap dan isian belum dapat disimpan' });
  const noise = (): readonly unknown[] => [...desk.complaints, ...phone.complaints, ...served.faults];
  const confirm = async (): Promise<void> => {
    const now = new Date(wall).toISOString();
    expect(await confirmClock(served.store, { now, reason: 'Jam dicocokkan.', by: 'Sri' })).toMatchObject({ ok: true });
  };

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    wall = morning + HOUR;
    const machine = { wall: () => wall, elapsed: () => 0 };
    served = await serve({
      fill: async (store) => {
        await fillRegion(store);
        renja = await openRenja(store, { opd: OPD, works: [work], day });
      },
      machine,
      accounts: (username) => ['perencana.1', 'bpk'].includes(username),
    });
    desk = await openDesk(browser, served, 'perencana.1');
    phone = await openDesk(browser, served, 'bpk', { size: 'phone' });
  });
  afterEach(async () => {
    for (const { context } of [desk, phone]) await context.close();
    await served.close();
  });

  test('is told on every screen with what an operator types, and no longer once it is confirmed', async () => {
    await desk.go('/');
    expect(await bar(desk.page).count()).toBe(0);
    wall += 2 * HOUR;
    for (const { page, go } of [desk, phone])
      for (const path of ['/', '/kotak-masuk', '/dokumen', '/jadwal', '/alur', `/dokumen/${renja}`]) {
        await go(path);
        expect({ path, bars: await bar(page).count() }).toEqual({ path, bars: 1 });
      }
    const sentence = await bar(phone.page).innerText();
    expect(sentence).toContain('Jam server meloncat 120 menit');
    expect(sentence).toContain('siklus clock --confirm "…" --by "…"');
    await desk.go('/kotak-masuk');
    expect(await look(desk.page, 'jam-diragukan')).toEqual([]);
    await confirm();
    for (const { page } of [desk, phone]) await bar(page).waitFor({ state: 'detached' });
    await desk.go(`/dokumen/${renja}`);
    await stamp(desk.page, 'Ajukan', 'Diajukan');
    expect(noise()).toEqual([]);
  });

  test('is told on a screen that stood open before, within a minute or as soon as a stamp is refused', async () => {
    await phone.page.clock.install();
    for (const { go } of [desk, phone]) await go(`/dokumen/${renja}`);
    wall += 2 * HOUR;
    await phone.page.clock.fastForward(60_000);
    await bar(phone.page).waitFor();
    expect(await bar(desk.page).count()).toBe(0);
    await desk.page.getByRole('region', { name: 'Tindakan' }).getByRole('button', { name: 'Ajukan' }).click();
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await dialog.getByText('Jam server meloncat').waitFor();
    await bar(desk.page).waitFor();
    // It is put right by itself where the clock is.
    wall -= 2 * HOUR;
    for (const { page } of [desk, phone]) await bar(page).waitFor({ state: 'detached' });
    expect(noise()).toEqual([]);
  });

  test('keeps nothing that is typed; it stays in the editor, and is kept once the clock is confirmed', async () => {
    const { page, go } = desk;
    await go(`/renja/${renja}`);
    wall += 2 * HOUR;
    await sheetOf(page, 'Sub kegiatan').put(0, 'Lokasi', 'Kecamatan Hilir');
    await page.locator('[data-save="refused"]').waitFor();
    await bar(page).waitFor();
    const stored = async (): Promise<string> =>
      (await served.store.read.selectFrom('document').select('body').executeTakeFirstOrThrow()).body;
    expect(await stored()).not.toContain('Kecamatan Hilir');
    await confirm();
    await saved(page);
    expect(await stored()).toContain('Kecamatan Hilir');
    expect(noise()).toEqual([]);
  });
});
