// The clock of a demonstration in the header: read by everybody, moved on by key and by finger, heard by whoever looks at another screen.

import { openDemoClock, startDemoClock } from '@siklus/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { openDesk, settled, type Desk } from './support/desk.ts';
import { isFocused, tabTo } from './support/keyboard.ts';
import { look } from './support/looks.ts';
import { serve, type Served } from './support/served.ts';
import { fillTwo } from './support/two-agencies.ts';

describe('a demonstration', () => {
  let browser: Browser;
  let served: Served;
  let desk: Desk;
  let phone: Desk;
  const next = (page: Page) => page.getByRole('button', { name: 'Maju ke hari kerja berikutnya' });
  // Where there is room the day stands in the header, else beneath it.
  const shows = (page: Page, told: string): Promise<void> =>
    page.getByRole('status').filter({ hasText: told, visible: true }).waitFor();

  beforeAll(async () => {
    browser = await launchChromium();
    served = await serve({
      fill: async (store) => {
        await fillTwo(store);
        await store.script([
          'CREATE TABLE demo_account (username TEXT, password TEXT, name TEXT, office TEXT, opd TEXT)',
        ]);
        // A Friday; the RKA of both agencies are to be reviewed until Wednesday.
        await startDemoClock(store, '2025-08-22');
      },
      accounts: (username) => ['inspektorat', 'bpkad'].includes(username),
    });
    desk = await openDesk(browser, served, 'inspektorat');
    phone = await openDesk(browser, served, 'bpkad', { size: 'phone' });
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test('shows its day on every screen, on a desk and on a phone', async () => {
    for (const { page, go } of [desk, phone]) {
      await go('/kotak-masuk');
      await shows(page, 'Peragaan, 22 Agustus 2025');
      await page.getByText('Sisa 3 hari kerja').first().waitFor();
    }
    expect(await look(desk.page, 'peragaan')).toEqual([]);
  });

  test('is moved on by keyboard, past the week-end; deadlines follow, on the screens of others too', async () => {
    const { page } = desk;
    await tabTo(page, next(page));
    await page.keyboard.press('Enter');
    await shows(page, 'Peragaan, 25 Agustus 2025');
    for (const it of [page, phone.page]) {
      await it.getByText('Sisa 2 hari kerja').first().waitFor();
      await shows(it, 'Peragaan, 25 Agustus 2025');
    }
    await settled(page);
    // Who goes on day by day need not look for the button again.
    await expect.poll(() => isFocused(next(page))).toBe(true);
  });

  test('is moved on by finger, in English too, and stands there after a reload', async () => {
    const { page } = phone;
    await page.evaluate(() => localStorage.setItem('siklus.language', 'en'));
    await page.reload();
    await shows(page, 'Demonstration, 25 August 2025');
    await page.getByRole('button', { name: 'Go on to the next working day' }).click();
    await shows(page, 'Demonstration, 26 August 2025');
    await page.reload();
    await shows(page, 'Demonstration, 26 August 2025');
    await shows(desk.page, 'Peragaan, 26 Agustus 2025');
    // What the database keeps is what the next start of the server stands on.
    expect((await openDemoClock(served.store, () => 0))?.now()).toBe('2025-08-26T02:00:00.000Z');
  });

  test('no browser complained and the server met no fault', () => {
    expect([...desk.complaints, ...phone.complaints, ...served.faults]).toEqual([]);
  });
});
