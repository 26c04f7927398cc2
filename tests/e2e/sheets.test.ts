// What stands beside the look of single screens: the board within a desk, a paper on paper, fields that complain.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute } from '@siklus/api';
import { officerOf } from '@siklus/simulation';
import type { DocumentType } from '@siklus/workflow';
import { launchChromium } from '../support/chromium.ts';
import { openDesk, openSharedDesk, wear, type Desk, type SharedDesk, settled } from './support/desk.ts';
import { demonstration, today } from './support/filled.ts';
import { inspect } from './support/inspect.ts';
import { inspectPrint, sheet } from './support/print.ts';
import { serve, type Served } from './support/served.ts';

describe('the board, print and fields', () => {
  let browser: Browser;
  let served: Served;
  let desk: SharedDesk;
  /** The paper with the most money, whose figures are widest. */
  const findLargest = async (type: DocumentType, year: number): Promise<string> => {
    const papers = served.store.read.selectFrom('document').select('id').orderBy('money', 'desc').orderBy('id');
    return (await papers.where('type', '=', type).where('year', '=', year).executeTakeFirstOrThrow()).id;
  };

  beforeAll(async () => {
    browser = await launchChromium();
    served = await serve({
      ...demonstration,
      day: today,
      accounts: (username) => ['tapd', 'pptk.1'].includes(username),
    });
    desk = await openSharedDesk(browser, served);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test('the board fits a desk, whichever phase is unfolded', async () => {
    const { page, go } = await desk.as('tapd');
    await go('/');
    const board = page.getByRole('region', { name: 'Papan Siklus' });
    for (const phase of [
      'Perencanaan',
      'Penganggaran',
      'Pencairan dana',
      'Kontrak dan bendahara',
      'Perubahan',
      'Monev',
    ]) {
      const open = board.getByRole('button', { expanded: true });
      await open.click();
      await open.waitFor({ state: 'detached' });
      await board.getByRole('button', { name: phase }).click();
      await board.getByRole('button', { name: phase, expanded: true }).waitFor();
      const beyond = await board.evaluate((it) => it.scrollWidth - it.clientWidth);
      expect({ phase, beyond }).toEqual({ phase, beyond: 0 });
    }
  });

  test('a paper is printed whole: every row, no column cut off, in the light, without its buttons', async () => {
    // At a desk of its own: what is set up for print must not reach the tests after it.
    const { page, context, go } = await openDesk(browser, served, 'tapd');
    const rincian = Array.from({ length: 130 }, (_, n) => ({
      id: `l${n}`,
      akun: `5.1.02.01.01.${String(n).padStart(4, '0')}`,
      uraian: 'Belanja barang',
      anggaran: '800000.00',
      realisasi: '100000.00',
    }));
    const id = '018f0000-0000-7000-a000-00000000e2e3';
    const opening = { id, year: 2027, opd: '', unit: '', seed: { rincian, temuan: [] } };
    const { answer } = await execute(served.store, {
      person: officerOf('tapd', ''),
      key: id,
      now: `${today}T03:00:00.000Z`,
      deed: { kind: 'adopt', type: 'pertanggungjawaban', opening, state: 'draft', source: 'uji' },
    });
    expect(answer).toMatchObject({ ok: true });
    const rows = page.locator('#isi tbody').first().locator('tr');
    const html = page.locator('html');
    const tell = (event: string): Promise<void> =>
      page.evaluate((it) => void window.dispatchEvent(new Event(it)), event);
    const rightmost = async (): Promise<number> =>
      Math.max(
        ...(await page.locator('table').evaluateAll((all) => all.map((it) => it.getBoundingClientRect().right))),
      );
    await page.emulateMedia({ colorScheme: 'dark' });
    await go(`/dokumen/${id}`);
    expect(await rows.count()).toBe(100);
    await page.setViewportSize(sheet.upright);
    await page.emulateMedia({ media: 'print' });
    await tell('beforeprint');
    expect(await rows.count()).toBe(130);
    expect(await html.getAttribute('data-mantine-color-scheme')).toBe('light');
    expect(await page.getByRole('heading', { name: 'Tindakan' }).isVisible()).toBe(false);
    expect(await rightmost()).toBeLessThanOrEqual(sheet.upright.width);
    await tell('afterprint');
    await expect.poll(() => rows.count()).toBe(100);
    expect(await html.getAttribute('data-mantine-color-scheme')).toBe('dark');
    // A cash plan has its months beside each other, and is laid across.
    await page.setViewportSize(sheet.across);
    for (const type of ['evaluasi', 'rka', 'kas'] as const) {
      await go(`/dokumen/${await findLargest(type, 2026)}`);
      await tell('beforeprint');
      expect(await rightmost()).toBeLessThanOrEqual(sheet.across.width);
    }
    expect(await page.getByText('dalam rupiah').isVisible()).toBe(true);
    // In letters a third larger it would not.
    await page.addStyleTag({ content: 'td, th { font-size: 8pt !important }' });
    expect(await rightmost()).toBeGreaterThan(sheet.across.width);
    await context.close();
  });

  test('control: a table that is too wide, a list that scrolls, a part of the frame and dark ground are found on paper', async () => {
    const { page, context, go } = await openDesk(browser, served, 'tapd');
    await go('/jadwal');
    expect(await inspectPrint(page)).toEqual([]);
    await page.evaluate(() => {
      const main = document.querySelector('#isi');
      main?.insertAdjacentHTML('beforeend', '<table style="width: 900px"><tr><td>Lebar</td></tr></table>');
      main?.insertAdjacentHTML(
        'beforeend',
        '<div style="height: 20px; overflow: auto"><p style="height: 90px">Daftar</p></div>',
      );
      main?.insertAdjacentHTML('beforeend', '<p class="no-print" style="display: block !important">Simpan</p>');
      window.addEventListener('beforeprint', () => (document.documentElement.dataset['mantineColorScheme'] = 'dark'));
    });
    const findings = (await inspectPrint(page)).join('\n');
    for (const told of [
      /beyond the sheet at 9\d\d of 718 px: table Lebar/,
      'scrolled on paper: div Daftar',
      'not for paper: p Simpan',
    ])
      expect(findings).toMatch(told);
    expect(findings).toContain('printed in dark');
    await context.close();
  });

  test('the day and the zone of the machine before an officer change nothing', async () => {
    const paper = await findLargest('kas', 2026);
    const screens = ['/', '/kotak-masuk', '/realisasi', '/jadwal', '/kurva-s', `/dokumen/${paper}`, '/dokumen'];
    const tellAll = async ({ page, go }: Desk): Promise<readonly string[]> => {
      const told: string[] = [];
      for (const screen of screens) {
        await go(screen);
        told.push(await page.locator('body').innerText());
      }
      await page.getByRole('button', { name: 'Dokumen baru' }).click();
      await page.getByRole('dialog').getByRole('combobox', { name: 'Jenis dokumen' }).click();
      await page.getByRole('option', { name: 'NPD', exact: true }).waitFor();
      return [...told, ...(await page.getByRole('option').allInnerTexts())];
    };
    const elsewhere = { at: '2026-12-31T23:59:00-08:00', zone: 'America/Los_Angeles' };
    const desks = [
      await openDesk(browser, served, 'pptk.1'),
      await openDesk(browser, served, 'pptk.1', { clock: elsewhere }),
    ] as const;
    const days = desks.map(({ page }) => page.evaluate(() => new Intl.DateTimeFormat('id-ID').format()));
    // The machines do disagree; a screen that asked them would too.
    expect(new Set(await Promise.all(days)).size).toBe(2);
    const [here, there] = [await tellAll(desks[0]), await tellAll(desks[1])];
    expect(here.join().length).toBeGreaterThan(5000);
    expect(there).toEqual(here);
    for (const { context } of desks) await context.close();
  });

  test('a link in the row under the pointer is legible, in the dark as well', async () => {
    const { page, go } = await desk.as('tapd');
    await go(`/dokumen/${await findLargest('lpj', 2026)}`);
    const row = page.locator('#isi tbody tr').filter({ has: page.getByRole('link') });
    for (const scheme of ['light', 'dark'] as const) {
      await wear(page, scheme);
      await row.first().hover();
      expect(await inspect(page, ['color-contrast'])).toEqual([]);
    }
    // The grey that rows had in the dark before.
    await row.first().evaluate((it) => it.style.setProperty('background', '#3b3b3b', 'important'));
    expect((await inspect(page, ['color-contrast'])).join()).toContain('color-contrast');
    await wear(page, 'light');
  });

  test('whoever wants no motion gets none', async () => {
    const { page, go } = await desk.as('pptk.1');
    const opened = async (wish: 'reduce' | 'no-preference'): Promise<void> => {
      await page.emulateMedia({ reducedMotion: wish });
      await go('/dokumen');
      await page.evaluate(() => {
        document.body.dataset['moved'] = '0';
        const count = (): void =>
          void (document.body.dataset['moved'] = `${Number(document.body.dataset['moved']) + 1}`);
        for (const begin of ['transitionrun', 'animationstart']) document.addEventListener(begin, count);
      });
      await page.getByRole('button', { name: 'Dokumen baru' }).click();
      await page.getByRole('dialog').getByRole('combobox', { name: 'Jenis dokumen' }).waitFor();
      await settled(page);
    };
    const moved = () => page.evaluate(() => Number(document.body.dataset['moved']));
    await opened('no-preference');
    // What moves begins a frame after it is there.
    await expect.poll(moved).toBeGreaterThan(0);
    await opened('reduce');
    expect(await moved()).toBe(0);
    await page.keyboard.press('Escape');
  });

  test('a field that is missing is asked for in the language of the app', async () => {
    const { page, go } = await desk.as('pptk.1');
    await go('/dokumen');
    await page.getByRole('button', { name: 'Dokumen baru' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Jenis dokumen' }).click();
    await page.getByRole('option', { name: 'NPD', exact: true }).click();
    const dpa = dialog.getByRole('combobox', { name: 'DPA' });
    const said = () => expect.poll(() => dpa.evaluate((it) => (it as HTMLInputElement).validationMessage)); // an input by its role
    // Once the papers to choose from are there.
    await settled(page);
    await dialog.getByRole('button', { name: 'Buka', exact: true }).click();
    await said().toBe('Isian ini wajib.');
    await dpa.click();
    await page.getByRole('option', { name: /^DPA/ }).first().click();
    await dialog.getByRole('button', { name: 'Buka', exact: true }).click();
    await said().toBe('');
    await page.keyboard.press('Escape');
  });
});
