// Lists as officers look for something in them: the slowest agencies, the largest papers, my reports first, and a year that never differs in silence.

import type { Browser } from 'playwright-core';
import { parseMoney, rupiah } from '@siklus/workflow';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { openDesk, settled, sizes, type Desk } from './support/desk.ts';
import { demonstration, today } from './support/filled.ts';
import { serve, type Served } from './support/served.ts';

const signedIn = ['tapd', 'pptk.2'];

/** A percentage as it is read, as a number: `43,20 %`. */
const percentOf = (text: string): number => Number(/([\d,]+)\s*%?$/.exec(text.trim())?.[1]?.replace(',', '.'));

describe('lists', () => {
  let browser: Browser;
  let served: Served;
  const desks = new Map<string, Desk>();
  const at = (username: string): Desk => {
    const desk = desks.get(username);
    if (desk === undefined) throw new Error(`nobody signed in as ${username}`);
    return desk;
  };

  beforeAll(async () => {
    browser = await launchChromium();
    served = await serve({ ...demonstration, day: today, accounts: (username) => signedIn.includes(username) });
    for (const username of signedIn) desks.set(username, await openDesk(browser, served, username));
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test('the three agencies that have spent least are two clicks away', async () => {
    const { page, go } = at('tapd');
    await go('/');
    await page.getByRole('link', { name: 'Serapan' }).first().click();
    await page.getByText('OPD', { exact: true }).first().click();
    await page.locator('[aria-sort="ascending"]').waitFor();
    const cells = page.locator('[data-depth="1"] [role="gridcell"]:last-child');
    await expect.poll(() => cells.count()).toBeGreaterThan(3);
    await settled(page);
    const shares = await cells.allInnerTexts();
    const read = shares.map(percentOf);
    expect(read.length).toBeGreaterThan(3);
    expect(read).toEqual(read.toSorted((a, b) => a - b));
    // The same figures as the ledger's.
    const flows = await served.store.read
      .selectFrom('tree')
      .select('opd')
      .select(({ fn }) => [fn.sum<bigint>('anggaran').as('anggaran'), fn.sum<bigint>('sp2d').as('sp2d')])
      .where('year', '=', 2026)
      .groupBy('opd')
      .execute();
    const shareOf = (it: (typeof flows)[number]): number => Number((it.sp2d * 1_000_000n) / it.anggaran) / 1e4;
    const least = flows.filter((it) => it.anggaran > 0n).toSorted((a, b) => shareOf(a) - shareOf(b));
    expect(read[0]).toBeCloseTo(shareOf(least[0]!), 1); // the region has agencies with budgets
    // A press on the heading turns it round, and an agency opens to its programmes.
    await page.getByRole('button', { name: '%', exact: true }).click();
    await page.locator('[aria-sort="descending"]').waitFor();
    const turned = (await page.locator('[data-depth="1"] [role="gridcell"]:last-child').allInnerTexts()).map(percentOf);
    expect(turned).toEqual(read.toReversed());
    await page.locator('[data-depth="1"] [data-toggle]').first().click();
    await page.locator('[data-depth="2"]').first().waitFor();
  });

  test('the board shows what each agency has spent, and sorts by it', async () => {
    const { page, go } = at('tapd');
    await go('/?urut=serapan');
    const told = await page.getByText(/^Serapan [\d,]+ %$/).allInnerTexts();
    const read = told.map((it) => percentOf(it));
    expect(read.length).toBeGreaterThan(3);
    expect(read).toEqual(read.toSorted((a, b) => a - b));
  });

  test('papers of one type are sorted by their money, with the share of each and the sum', async () => {
    const { page, go } = at('tapd');
    await go('/dokumen?type=dpa');
    await page.getByRole('button', { name: 'Nilai' }).click();
    await page.locator('th[aria-sort="descending"]').getByText('Nilai').waitFor();
    await settled(page);
    const money = (await page.locator('tbody td.figure:nth-child(5)').allInnerTexts()).map((it) =>
      parseMoney(`${it.replaceAll(/[^\d]/g, '')}.00`),
    );
    expect(money.length).toBeGreaterThan(3);
    expect(money).toEqual(money.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
    await page.locator('tfoot').getByText('100,00').waitFor();
    // Budgets that a change replaced are listed and not counted: the sum is the budget in force, as the ledger has it.
    const { anggaran } = await served.store.read
      .selectFrom('tree')
      .select(({ fn }) => fn.sum<bigint>('anggaran').as('anggaran'))
      .where('year', '=', 2026)
      .executeTakeFirstOrThrow();
    expect(await page.getByText('Digantikan dokumen yang lebih baru').count()).toBeGreaterThan(0);
    await page.locator('tfoot').getByText(rupiah(anggaran)).waitFor();
  });

  test.each(['desk', 'phone'] as const)(
    'the inbox is sorted by money on a %s, without urgencies then',
    async (size) => {
      const { page, go } = at('tapd');
      await page.setViewportSize(sizes[size]);
      onTestFinished(() => page.setViewportSize(sizes.desk));
      await go('/kotak-masuk');
      const urgencies = page.getByRole('heading', { level: 2, name: /^(Terlambat|Tenggat dekat|Berikutnya) \(/ });
      await urgencies.first().waitFor();
      const shown = async (): Promise<bigint[]> =>
        (await page.locator('section span.figure').allInnerTexts()).map((it) => BigInt(it.replaceAll(/[^\d]/g, '')));
      const largestFirst = (all: readonly bigint[]): bigint[] => all.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0));
      const soonest = await shown();
      // Else the order that is asked for below would have been there before.
      expect(soonest).not.toEqual(largestFirst(soonest));
      if (size === 'desk') await page.getByRole('button', { name: 'Nilai' }).first().click();
      else {
        await page.getByRole('combobox', { name: 'Urutan' }).click();
        await page.getByRole('option', { name: 'Nilai, turun' }).click();
      }
      await page.waitForURL(/urut=nilai/);
      const list = page.getByRole('region', { name: 'Kotak Masuk' });
      await list.waitFor();
      await settled(page);
      expect(await urgencies.count()).toBe(0);
      expect(await shown()).toEqual(largestFirst(soonest));
      await page.reload();
      await list.waitFor();
    },
  );

  test('a paper brings its year into the header; another year leads away from it; the palette knows all years', async () => {
    const { page, go } = at('tapd');
    const { id, title } = await served.store.read
      .selectFrom('document')
      .select(['id', 'title'])
      .where('type', '=', 'rka')
      .where('year', '=', 2027)
      .orderBy('id')
      .executeTakeFirstOrThrow();
    const year = page.getByRole('combobox', { name: 'Tahun anggaran' });
    await go('/');
    expect(await year.inputValue()).toBe('2026');
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Cari dokumen, kode').fill(title.slice(0, 40));
    await page
      .getByText(/^2027 · /)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await go(`/dokumen/${id}?year=2026`);
    await page.waitForURL(/year=2027/);
    expect(await year.inputValue()).toBe('2027');
    await page.goBack();
    await settled(page);
    expect(await year.inputValue()).toBe('2026');
    await go(`/dokumen/${id}`);
    await page.waitForURL(/year=2027/);
    await year.click();
    await page.getByRole('option', { name: '2025' }).click();
    await page.waitForURL(/\/dokumen\?year=2025/);
    await settled(page);
    await page.getByLabel('Semua tahun').check();
    await page.waitForURL(/semua=true/);
  });

  test('Realisasi opens on my agency, what is not reported first, and keeps what I chose', async () => {
    const { page, go } = at('pptk.2');
    await go('/realisasi');
    const list = page.getByRole('region', { name: 'Sub kegiatan yang dilaporkan' });
    await list.waitFor();
    const own = await page.getByRole('combobox', { name: 'OPD', exact: true }).inputValue();
    expect(own).not.toBe('');
    const entries = await list.getByRole('button').allInnerTexts();
    const cards = entries.filter((it) => it.includes(own));
    expect(cards.length).toBe(entries.filter((it) => it.includes('·')).length);
    const reported = cards.map((it) => !it.includes('Belum dilaporkan'));
    expect(reported).toEqual(reported.toSorted((a, b) => Number(a) - Number(b)));
    await page.getByRole('combobox', { name: 'Urutan' }).click();
    await page.getByRole('option', { name: 'Menurut kode' }).click();
    await page.waitForURL(/urut=kode/);
    await go('/');
    await go('/realisasi');
    expect(await page.getByRole('combobox', { name: 'Urutan' }).inputValue()).toBe('Menurut kode');
  });
});
