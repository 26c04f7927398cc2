// The clock of a demonstration in the header: read by everybody, moved on by key and by finger, heard by whoever looks at another screen.

import { openDemoClock, startDemoClock } from '@siklus/server';
import type { Store } from '@siklus/store';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { openDesk, settled, type Desk } from './support/desk.ts';
import { isFocused, tabTo } from './support/keyboard.ts';
import { look } from './support/looks.ts';
import { serve, type Served } from './support/served.ts';
import { fillTwo } from './support/two-agencies.ts';

async function fill(store: Store): Promise<void> {
  await fillTwo(store);
  await store.script(['CREATE TABLE demo_account (username TEXT, password TEXT, name TEXT, office TEXT, opd TEXT)']);
  // A Friday; the RKA of both agencies are to be reviewed until Wednesday.
  await startDemoClock(store, '2025-08-22');
}

describe('a demonstration', () => {
  let browser: Browser;
  let served: Served;
  let desk: Desk;
  let phone: Desk;
  const next = (page: Page) => page.getByRole('button', { name: 'Maju ke hari kerja berikutnya' });
  // Where there is room the day stands in the header, else beneath it.
  const shows = (page: Page, told: string): Promise<void> =>
    page.getByRole('status').filter({ hasText: told, visible: true }).waitFor();
  const isHeard = (page: Page): Promise<void> => page.locator('[data-hearing="live"]').waitFor();

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  // Each test has its own Friday.
  beforeEach(async () => {
    served = await serve({
      fill,
      once: 'demo-clock',
      accounts: (username) => ['inspektorat', 'bpkad'].includes(username),
    });
    desk = await openDesk(browser, served, 'inspektorat');
    phone = await openDesk(browser, served, 'bpkad', { size: 'phone' });
    for (const { go } of [desk, phone]) await go('/kotak-masuk');
  });
  afterEach(async () => {
    for (const { context } of [desk, phone]) await context.close();
    await served.close();
  });
  const noise = (): readonly unknown[] => [...desk.complaints, ...phone.complaints, ...served.faults];

  test('shows its day on every screen, on a desk and on a phone', async () => {
    for (const { page } of [desk, phone]) {
      await shows(page, 'Peragaan, 22 Agustus 2025');
      await page.getByText('Sisa 3 hari kerja').first().waitFor();
    }
    expect(await look(desk.page, 'peragaan')).toEqual([]);
    expect(noise()).toEqual([]);
  });

  test('is moved on by keyboard, past the week-end; deadlines follow, on the screens of others too', async () => {
    const { page } = desk;
    await isHeard(phone.page);
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
    expect(noise()).toEqual([]);
  });

  test('is moved on by finger, in English too, and stands there after a reload', async () => {
    const { page } = phone;
    await isHeard(desk.page);
    await page.evaluate(() => localStorage.setItem('siklus.language', 'en'));
    await page.reload();
    await shows(page, 'Demonstration, 22 August 2025');
    await page.getByRole('button', { name: 'Go on to the next working day' }).click();
    await shows(page, 'Demonstration, 25 August 2025');
    await page.reload();
    await shows(page, 'Demonstration, 25 August 2025');
    await shows(desk.page, 'Peragaan, 25 Agustus 2025');
    // What the database keeps is what the next start of the server stands on.
    expect((await openDemoClock(served.store, () => 0))?.now()).toBe('2025-08-25T02:00:00.000Z');
    expect(noise()).toEqual([]);
  });

  test('leaves the screen of whoever is without a network as it is, and is there as soon as they are back', async () => {
    const { page, context, complaints } = phone;
    await isHeard(page);
    // What is typed is lost where the frame is built anew.
    await page
      .getByRole('button', { name: /^Kembalikan: / })
      .first()
      .click();
    const reason = page.getByRole('dialog').getByLabel('Alasan pengembalian');
    await reason.fill('Harga belum wajar');
    await context.setOffline(true);
    await next(desk.page).click();
    await shows(desk.page, 'Peragaan, 25 Agustus 2025');
    // The stream that was open is still heard; the day is asked for in vain, until the query has given up.
    await expect.poll(() => complaints.join()).toContain('session.me');
    await page.locator('html:not([data-reading])').waitFor();
    await shows(page, 'Peragaan, 22 Agustus 2025');
    expect(await reason.inputValue()).toBe('Harga belum wajar');
    await context.setOffline(false);
    await shows(page, 'Peragaan, 25 Agustus 2025');
    expect(await reason.inputValue()).toBe('Harga belum wajar');
    // Being without a network is all that was complained of.
    expect(noise().filter((it) => !String(it).includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });

  test('tells its day to whoever was not listening when it went on', async () => {
    const { page, context } = phone;
    const stream = '**/api/trpc/changes.stream**';
    await context.route(stream, (route) => route.abort());
    await page.reload();
    await shows(page, 'Peragaan, 22 Agustus 2025');
    await next(desk.page).click();
    await shows(desk.page, 'Peragaan, 25 Agustus 2025');
    await context.unroute(stream);
    await isHeard(page);
    await shows(page, 'Peragaan, 25 Agustus 2025');
    await page.getByText('Sisa 2 hari kerja').first().waitFor();
    expect(noise().filter((it) => !String(it).includes('changes.stream'))).toEqual([]);
  });
});
