// A window too many: it says so, and does not blame the network.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { openDesk, settled, type Desk } from './support/desk.ts';
import { fillRegion } from './support/region.ts';
import { serve, type Served } from './support/served.ts';

describe('windows of one account', () => {
  let browser: Browser;
  let served: Served;
  let desk: Desk;
  beforeAll(async () => {
    browser = await launchChromium();
    served = await serve({
      fill: fillRegion,
      day: '2025-02-03',
      accounts: (username) => username === 'perencana.1',
      streams: 2,
    });
    desk = await openDesk(browser, served, 'perencana.1');
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  const hears = async ({ page }: Pick<Desk, 'page'>, how: string): Promise<void> =>
    page.locator(`[data-hearing="${how}"]`).waitFor();

  test('one more than may hear says how many are open and what to do, and hears once another is closed', async () => {
    await desk.go('/');
    await hears(desk, 'live');
    const second = await desk.context.newPage();
    await second.goto(served.url);
    await hears({ page: second }, 'live');
    const third = await desk.context.newPage();
    await third.goto(served.url);
    await hears({ page: third }, 'refused');
    const sentence = third.getByText(/^Sudah ada 2 jendela .* Tutup salah satu, lalu muat ulang halaman ini\.$/);
    await sentence.waitFor();
    await second.close();
    await expect
      .poll(async () => {
        await third.reload();
        await settled(third);
        await third.locator('[data-hearing]:not([data-hearing="connecting"])').waitFor();
        return third.locator('[data-hearing="live"]').count();
      })
      .toBe(1);
    expect(await sentence.count()).toBe(0);
    await third.close();
  });

  test('control: a server that answers otherwise is a lost line, and no window is blamed', async () => {
    await desk.page.route('**/api/trpc/changes.stream**', (route) =>
      route.fulfill({ status: 429, json: { message: { id: 'Terlalu cepat', en: 'Too fast' } } }),
    );
    await desk.go('/');
    await hears(desk, 'lost');
    await desk.page.getByLabel('Sambungan langsung terputus').waitFor();
    await settled(desk.page);
    expect(await desk.page.getByText('Terlalu banyak jendela').count()).toBe(0);
  });
});
