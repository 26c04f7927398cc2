// Nothing is cut off on any screen, with every amount of 15 digits and every name of 120 characters, on a phone, a desk and a wide desk.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentTypes } from '@siklus/workflow';
import { launchChromium } from '../support/chromium.ts';
import { extent } from '../support/extent.ts';
import { drawnToday } from '../support/proven-today.ts';
import { clippedOn } from './support/clipped.ts';
import { openContext, openDesk, settled, sizes } from './support/desk.ts';
import { demonstration, today } from './support/filled.ts';
import { kinds } from './support/kinds.ts';
import { answerAtLength } from './support/long.ts';
import { isShown } from './support/looks.ts';
import { serve, type Served } from './support/served.ts';
import { shoot } from './support/shots.ts';
import { pathTo, ways, type Way } from './support/walk.ts';

// A wide desk is looked at in the proof.
const widths = extent([1440, 390], [1440, 390, 1920]);
const officers = ['tapd', 'administrator', 'mitra-bappeda', 'perencana.1', 'pptk.1', 'bendahara.1'];

describe('nothing is cut off', () => {
  let browser: Browser;
  let served: Served;
  const pages = new Map<string, Page>();

  const arrive = async ({ as = '', path, open }: Way): Promise<Page> => {
    const page = pages.get(as);
    if (page === undefined) throw new Error(`nobody signed in as ${as}`);
    await page.setViewportSize(sizes.desk);
    await page.goto(`${served.url}${typeof path === 'string' ? path : await path(served)}`);
    await settled(page);
    await open?.(page);
    return page;
  };
  /** What is cut off at each width. */
  const walk = async (page: Page, name: string): Promise<string[]> => {
    const found: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      await shoot(page, `panjang-${name}-${width}`);
      found.push(...(await clippedOn(page)).map((it) => `${width} px: ${it}`));
    }
    return found;
  };

  beforeAll(async () => {
    browser = await launchChromium();
    served = await serve({ ...demonstration, day: today, accounts: (it) => officers.includes(it) });
    const stranger = await openContext(browser);
    pages.set('', await stranger.newPage());
    for (const officer of officers) pages.set(officer, (await openDesk(browser, served, officer)).page);
    for (const page of pages.values()) await answerAtLength(page.context());
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test('every kind of screen is walked to', () => {
    const reached = new Set(ways.flatMap((it) => it.kinds));
    expect(kinds.filter(({ daily }) => !reached.has(daily))).toEqual([]);
  });

  // On a day half of them; which, the commit decides.
  const named = new Map(ways.map((way, index) => [`${index} ${way.kinds.join(' ')}`, way]));
  test.each(drawnToday([...named.keys()], 2))('at %s', async (name) => {
    const way = named.get(name);
    if (way === undefined) throw new Error(`no way is called ${name}`);
    expect(await walk(await arrive(way), name.replaceAll(/[^a-z0-9-]/g, '_'))).toEqual([]);
  });

  test.each(drawnToday(documentTypes.filter(isShown), 2))('on a paper and in its editor: %s', async (type) => {
    const path = await pathTo(served, type);
    expect(await walk(await arrive({ kinds: [], as: 'tapd', path }), `dokumen-${type}`)).toEqual([]);
    expect(await walk(await arrive({ kinds: [], as: 'tapd', path: `${path}?lihat=ubah` }), `ubah-${type}`)).toEqual([]);
  });

  test('at the door before the list of accounts has come', async () => {
    const context = await openContext(browser);
    const page = await context.newPage();
    await page.route('**/api/demo/accounts', () => {});
    await page.goto(served.url);
    await page.getByText('EN', { exact: true }).waitFor();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await clippedOn(page)).toEqual([]);
    }
    await context.close();
  });

  test('control: a cell 4 px narrower than its figure is found, whether it hides the rest or not', async () => {
    const page = await arrive({ kinds: [], as: 'tapd', path: '/serapan' });
    const cell = page.getByRole('gridcell', { name: '123.456.789.012.345' }).first();
    const narrow = (less: number, overflow: string): Promise<void> =>
      cell.evaluate(
        (it, [by, how]) => {
          const range = document.createRange();
          range.selectNodeContents(it);
          const { width } = range.getBoundingClientRect();
          Object.assign((it as HTMLElement).style, {
            boxSizing: 'border-box',
            padding: '0',
            width: `${width - by}px`,
            overflow: how,
          });
        },
        [less, overflow] as const,
      );
    await narrow(0, 'hidden');
    expect(await clippedOn(page)).toEqual([]);
    await narrow(4, 'hidden');
    expect((await clippedOn(page)).join()).toMatch(/^cut off .*: 123\.456\.789\.012\.345$/);
    await narrow(4, 'visible');
    expect((await clippedOn(page)).join()).toMatch(/^runs over its edge .*: 123\.456\.789\.012\.345$/);
  });

  test.each([
    [
      'a name without a title',
      '<p style="width:90px;overflow:hidden;white-space:nowrap">Pemeliharaan Berkala</p>',
      'cut off',
    ],
    [
      'a figure with a title',
      '<p title="Rp 9.123.456.789" style="width:60px;overflow:hidden;white-space:nowrap">Rp 9.123.456.789</p>',
      'cut off',
    ],
    [
      'a sentence of one line too many',
      '<p style="width:90px;height:20px;overflow:hidden">Pemeliharaan Berkala Jalan</p>',
      'cut off',
    ],
    ['a word beyond the page', '<p style="margin-left:1390px;white-space:nowrap">Pemeliharaan Berkala</p>', 'cut off'],
    ['a figure in a field', '<input style="width:60px" value="9.123.456.789" aria-label="a">', 'field is too narrow'],
    [
      'a table that scrolls in secret',
      '<div style="width:90px;overflow-x:auto;scrollbar-width:none"><p style="width:200px">a</p></div>',
      'scrolls sideways',
    ],
  ])('control: %s is found', async (_what, html, fault) => {
    const page = await arrive({ kinds: [], as: 'tapd', path: '/kotak-masuk?q=zzzz' });
    expect(await clippedOn(page)).toEqual([]);
    await page.locator('#isi').evaluate((it, planted) => it.insertAdjacentHTML('beforeend', planted), html);
    expect((await clippedOn(page)).join()).toMatch(new RegExp(`^${fault}`));
  });

  test('control: a name that is whole in its title may be cut', async () => {
    const page = await arrive({ kinds: [], as: 'tapd', path: '/kotak-masuk?q=zzzz' });
    await page.locator('#isi').evaluate((it) => {
      it.insertAdjacentHTML(
        'beforeend',
        '<p title="Pemeliharaan Berkala" style="width:90px;overflow:hidden;white-space:nowrap">Pemeliharaan Berkala</p>',
      );
    });
    expect(await clippedOn(page)).toEqual([]);
  });
});
