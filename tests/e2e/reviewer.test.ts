// What somebody sees who has to judge a paper: many lines at once, and every figure that money is made of, without scrolling sideways.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { openDesk, settled, sizes, wear, type Desk } from './support/desk.ts';
import { demonstration, today } from './support/filled.ts';
import { answerAtLength } from './support/long.ts';
import { serve, type Served } from './support/served.ts';
import { shoot } from './support/shots.ts';
import { pathTo } from './support/walk.ts';

/** Lines of the RKA that is judged. */
const LINES = 60;

/** What a reader of the demonstration would get of an RKA with many lines: its own, one after the other, until there are enough. */
const manyLines = (json: string): string => {
  const grow = (value: unknown, key: string): unknown => {
    if (Array.isArray(value) && key === 'rincian' && value.length > 0)
      return Array.from({ length: LINES }, (_, n) => ({ ...(value[n % value.length] as object), id: `baris-${n}` }));
    if (Array.isArray(value)) return value.map((it) => grow(it, ''));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, grow(it, name)]));
  };
  return JSON.stringify(grow(JSON.parse(json), ''));
};

describe('a paper before its reviewer', () => {
  let browser: Browser;
  let served: Served;
  let desk: Desk;
  let rka: string;
  let sp2d: string;

  const list = (page: Page) => page.locator('#isi section table').first();
  /** The rows that are whole within the window and the frame of the list. */
  const rowsInSight = (page: Page): Promise<number> =>
    list(page)
      .locator('tbody tr')
      .evaluateAll((rows) => {
        const frame = rows[0]?.closest('.mantine-TableScrollContainer-scrollContainer')?.getBoundingClientRect();
        const head = rows[0]?.closest('table')?.tHead?.getBoundingClientRect().bottom ?? 0;
        const bottom = Math.min(frame?.bottom ?? 0, window.innerHeight);
        return rows.filter((it) => {
          const box = it.getBoundingClientRect();
          return box.top >= head - 1 && box.bottom <= bottom + 1;
        }).length;
      });
  /** The headings whose column is not whole within the window. */
  const beyond = (page: Page): Promise<readonly string[]> =>
    list(page)
      .locator('thead th')
      .evaluateAll((heads) => {
        const frame = heads[0]?.closest('.mantine-TableScrollContainer-scrollContainer')?.getBoundingClientRect();
        return heads
          .filter((it) => it.getBoundingClientRect().right > Math.min(frame?.right ?? 0, window.innerWidth) + 1)
          .map((it) => it.textContent);
      });
  const headings = (page: Page): Promise<string[]> => list(page).locator('thead th').allInnerTexts();
  const scrollToList = (page: Page): Promise<void> =>
    list(page).evaluate((it) => it.closest('section')?.scrollIntoView({ block: 'start' }));

  beforeAll(async () => {
    browser = await launchChromium();
    served = await serve({ ...demonstration, day: today, accounts: (it) => it === 'tapd' });
    desk = await openDesk(browser, served, 'tapd');
    rka = await pathTo(served, 'rka');
    // One that pays lines: the first ones of a year fill the cash box.
    const paid = served.store.read.selectFrom('document').select('id').where('type', '=', 'sp2d');
    sp2d = `/dokumen/${(await paid.where('body', 'like', '%"akun"%').executeTakeFirstOrThrow()).id}`;
    await desk.context.route(/\/api\/trpc\/.*document\.get/, async (route) => {
      const response = await route.fetch();
      return route.fulfill({ response, body: manyLines(await response.text()) });
    });
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test('sees at least 15 lines of an RKA at once, with price, PPN, fund source and amount', async () => {
    const { page, go } = desk;
    await go(rka);
    await shoot(page, 'penelaah-atas');
    const atFirst = await rowsInSight(page);
    await scrollToList(page);
    for (const scheme of ['dark', 'light'] as const) {
      await wear(page, scheme);
      await shoot(page, `penelaah-${scheme}`);
    }
    expect(await list(page).locator('tbody tr').count()).toBe(LINES);
    expect(atFirst).toBeGreaterThanOrEqual(6);
    expect(await rowsInSight(page)).toBeGreaterThanOrEqual(15);
    expect(await headings(page)).toEqual([
      'Akun',
      'Uraian',
      'Koefisien',
      'Harga satuan',
      'PPN %',
      'Sumber dana',
      'Jumlah',
    ]);
    expect(await beyond(page)).toEqual([]);
    // Control: rows as high as they were are not so many, and a column as wide as a name pushes others out of sight.
    await page.addStyleTag({
      content: '#isi tbody td { height: 62px; white-space: nowrap } #isi tbody .short { min-width: 700px }',
    });
    expect(await rowsInSight(page)).toBeLessThan(15);
    expect(await beyond(page)).toContain('Harga satuan');
  });

  test('reads every line as a card on a phone', async () => {
    const { page, go } = desk;
    await page.setViewportSize(sizes.phone);
    await go(rka);
    await scrollToList(page);
    for (const scheme of ['dark', 'light'] as const) {
      await wear(page, scheme);
      await shoot(page, `penelaah-hp-${scheme}`);
    }
    const price = list(page).locator('tbody tr').first().locator('td[data-label="Harga satuan"]');
    const box = await price.boundingBox();
    expect(box?.width).toBeGreaterThan(100);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(sizes.phone.width);
    const frame = page.locator('#isi section .mantine-TableScrollContainer-scrollContainer').first();
    expect(await frame.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
    await page.setViewportSize(sizes.desk);
  });

  test('sees the price of an RKA and the amount of an SP2D with every amount of 15 digits and every name of 120 characters', async () => {
    const { page, context, go } = await openDesk(browser, served, 'tapd');
    await answerAtLength(context);
    for (const path of [rka, sp2d]) {
      await go(path);
      await settled(page);
      await scrollToList(page);
      await shoot(page, `penelaah-panjang-${path === rka ? 'rka' : 'sp2d'}`);
      expect(await beyond(page)).toEqual([]);
    }
    await context.close();
  });
});
