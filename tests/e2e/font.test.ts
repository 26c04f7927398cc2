// The font ships with the app: every machine shows and prints the same widths, whatever fonts it has.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { patience } from '../support/patience.ts';
import { openContext, openDesk, settled, type Desk } from './support/desk.ts';
import { charactersOfTheApp, foreignOf, launchWithoutFonts, widthsOf } from './support/fonts.ts';
import { fillRegion, YEAR } from './support/region.ts';
import { serve, type Served } from './support/served.ts';

const screens = ['/', '/alur', '/jadwal'];

describe('the font of the app', () => {
  let served: Served;
  let browser: Browser;
  let bare: Browser;
  let desk: Desk;

  beforeAll(async () => {
    served = await serve({ fill: fillRegion, day: `${YEAR}-03-02`, accounts: (username) => username === 'tapd' });
    browser = await launchChromium();
    bare = await launchWithoutFonts();
    desk = await openDesk(browser, served, 'tapd');
  });
  afterAll(async () => {
    await browser.close();
    await bare.close();
    await served.close();
  });

  test('is there on the sign-in screen and on a page, from our own server, with its licence beside it', async () => {
    const context = await openContext(browser);
    const page = await context.newPage();
    const fetched: string[] = [];
    page.on('response', (it) => {
      if (it.request().resourceType() === 'font') fetched.push(new URL(it.url()).origin);
    });
    await page.goto(served.url);
    await settled(page);
    await desk.go('/');
    for (const it of [page, desk.page]) {
      const known = await it.evaluate(() => [
        document.fonts.check('1rem "Inter Variable"'),
        [...document.fonts].some((face) => face.status === 'loaded'),
        getComputedStyle(document.body).fontFamily.startsWith('"Inter Variable"'),
      ]);
      expect(known).toEqual([true, true, true]);
    }
    expect(fetched).toEqual([served.url]);
    expect(await (await fetch(`${served.url}/assets/inter-OFL.txt`)).text()).toContain('SIL OPEN FONT LICENSE');
    await context.close();
  });

  test('draws every character that the app writes', async () => {
    await desk.go('/alur');
    const characters = charactersOfTheApp();
    expect(characters).toEqual(expect.arrayContaining(['·', '–', '“', '’', '−', '…']));
    // A face that has just been read draws from the next layout on.
    const foreign = (some: readonly string[]) => expect.poll(() => foreignOf(desk.page, some), { timeout: patience });
    await foreign(characters).toEqual([]);
    // An arrow to the right is one that it has not.
    await foreign(['a', '→']).toEqual(['→']);
  });

  test('makes every word as wide on a machine without any font', async () => {
    const other = await openDesk(bare, served, 'tapd');
    for (const screen of screens) {
      await desk.go(screen);
      await other.go(screen);
      const widths = await widthsOf(desk.page);
      expect(widths.length).toBeGreaterThan(40);
      expect(await widthsOf(other.page)).toEqual(widths);
    }
    // Where the font does not arrive, the machine's own is used, and widths are another.
    await desk.context.route('**/*.woff2', (route) => route.abort());
    await desk.go('/alur');
    expect(await widthsOf(desk.page)).not.toEqual(await widthsOf(other.page));
  });

  test('gives all figures one width, so that they stand under each other, and hyphens that of a hyphen', async () => {
    const widthsAt = (tag: string, settings: string): Promise<readonly number[]> =>
      desk.page.evaluate(
        ([name, fontFeatureSettings]) =>
          ['1111111111', '0000000000', '----------'].map((letters) => {
            const element = document.createElement(name);
            Object.assign(element.style, { position: 'absolute', whiteSpace: 'nowrap', fontFeatureSettings });
            element.textContent = letters;
            document.querySelector('#isi')?.append(element);
            return element.getBoundingClientRect().width;
          }),
        [tag, settings] as const,
      );
    await desk.context.unroute('**/*.woff2');
    await desk.go('/');
    const inWords = ['h1', 'h2', 'td', 'li', 'p', 'button', 'code'];
    for (const tag of inWords) {
      const [ones, zeros, hyphens] = await widthsAt(tag, '');
      expect({ tag, ones }).toEqual({ tag, ones: zeros });
      expect(hyphens).toBeLessThan((zeros ?? 0) * 0.9);
    }
    // Without the feature ones are narrow; with it on everything, as it was, hyphens are wide.
    const [ones, zeros] = await widthsAt('td', '"tnum" 0');
    expect(ones).toBeLessThan(zeros ?? 0);
    const [, figures, hyphens] = await widthsAt('h1', '"tnum" 1');
    expect(hyphens).toBe(figures);
  });
});
