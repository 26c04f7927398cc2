// What is typed and pasted into an RKA at full speed: it is taken as it was typed, and what is wrong or over is told.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { answerLate } from '../support/late-answers.ts';
import { openDesk, type Desk } from './support/desk.ts';
import { saved } from './support/papers.ts';
import { serve, type Served } from './support/served.ts';
import { sheetOf } from './support/sheet.ts';
import { shootBoth } from './support/shots.ts';
import { step } from './support/step.ts';
import { fillDrafted } from './support/two-agencies.ts';

const known = ['5.1.02.01.01.0024', '5.1.02.01.01.0052', '5.1.02.04.01.0003', '5.2.04.01.01.0003'];
const unknown = '5.9.99.99.99.0001';
const fund = '1.1';

describe('an RKA typed by hand', () => {
  let browser: Browser;
  let served: Served;
  let desk: Desk;
  let rka = '';

  const lines = async (): Promise<readonly Record<string, string>[]> => {
    const papers = served.store.read.selectFrom('document').select('body').where('id', '=', rka);
    const { body } = await papers.executeTakeFirstOrThrow();
    return (JSON.parse(body) as { rincian: Record<string, string>[] }).rincian;
  };

  beforeAll(async () => {
    browser = await launchChromium();
    served = await serve({
      fill: async (store) => (rka = await fillDrafted(store)),
      day: '2025-08-20',
      accounts: (username) => username === 'pptk.1',
    });
    desk = await openDesk(browser, served, 'pptk.1');
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test('twenty lines at full speed carry the accounts that were typed, though answers come late and the wrong way round', async () => {
    const { page, go } = desk;
    await page.addInitScript(answerLate, { procedure: 'codes.search', after: 400 });
    await go(`/rka/${rka}`);
    const typed = Array.from({ length: 20 }, (_, n) => (n === 7 ? unknown : (known[n % known.length] ?? '')));
    await page.getByRole('button', { name: 'Baris baru' }).click();
    for (const [n, account] of typed.entries()) {
      if (n > 0) await page.keyboard.press('Control+Enter');
      // On some lines the list for the first digit is in sight when the others and the Tab come: it is no answer to them.
      const seen = n % 3 === 1 ? account.slice(0, 1) : '';
      await page.keyboard.type(seen);
      if (seen !== '') await page.getByRole('option').nth(1).waitFor();
      for (const text of [account.slice(seen.length), `Barang ${n + 1}`, '2', 'unit', '1000']) {
        await page.keyboard.type(text);
        await page.keyboard.press('Tab');
      }
    }
    const sheet = sheetOf(page, 'Rincian belanja');
    await saved(page);
    expect((await lines()).map((it) => [it['akun'], it['uraian']])).toEqual(
      typed.map((account, n) => [account, `Barang ${n + 1}`]),
    );
    // An answer that comes later only names what is known, and marks what is not.
    await page.getByRole('button', { name: '1 sel salah' }).waitFor();
    const wrong = await sheet.cell(7, 'Akun');
    expect(await wrong.getAttribute('aria-invalid')).toBe('true');
    expect(await wrong.innerText()).toContain(unknown);
    const right = await sheet.cell(6, 'Akun');
    await expect.poll(() => right.innerText()).toContain('Perjalanan Dinas');
    expect(await right.getAttribute('aria-invalid')).toBe('false');
    await page.keyboard.press('F8');
    await page
      .getByRole('status')
      .filter({ hasText: `“${unknown}” tidak ada di daftar kode` })
      .waitFor();
    await shootBoth(page, 'ketik-akun');
  });

  test('a sheet is pasted without its headings; what is wrong is one key away; what is over is told and can be copied', async () => {
    const { page, go } = desk;
    await go(`/rka/${rka}`);
    const sheet = sheetOf(page, 'Rincian belanja');
    const before = (await lines()).length;
    const focused = () =>
      page.evaluate(() => {
        const { row, column } = (document.activeElement as HTMLElement).dataset; // a cell of the grid
        return [row, column].map(Number);
      });
    const told = page.getByRole('alert').filter({ hasText: 'Baris judul' });

    await step('headings are left out and told, 11% is read, bad cells are marked', async () => {
      await (await sheet.cell(before - 1, 'Akun')).click();
      await page.keyboard.press('Control+Enter');
      await sheet.paste([
        ['Akun', 'Uraian', 'Volume 1', 'Satuan 1', 'Harga satuan', 'PPN', 'Dana'],
        [known[0] ?? '', 'Kertas', '10', 'rim', '65.000', '11%', fund],
        [known[1] ?? '', 'Rapat', 'abc', 'orang', '47.500', '0', fund],
        [known[2] ?? '', 'Perjalanan', '60', 'orang/hari', '#REF!', '11,5%', fund],
        ['9.9.99', 'Tak dikenal', '60%', 'unit', '1', '0', fund],
      ]);
      await told.getByText('Akun · Uraian · Volume 1').waitFor();
      expect(await (await sheet.cell(before, 'PPN %')).innerText()).toBe('11');
      expect(await (await sheet.cell(before + 2, 'PPN %')).innerText()).toBe('11,5');
      await page.getByRole('button', { name: '5 sel salah' }).waitFor();
      await shootBoth(page, 'tempel-judul');
    });

    await step('F8 and Shift+F8 go from one to the next, wherever they are', async () => {
      await (await sheet.cell(0, 'Akun')).click();
      const seen: (readonly number[])[] = [];
      for (let n = 0; n < 6; n += 1) {
        await page.keyboard.press('F8');
        seen.push(await focused());
      }
      // The account that was typed in the test before, then those of the sheet; then round again.
      expect(seen).toEqual([
        [7, 0],
        [before + 1, 2],
        [before + 2, 4],
        [before + 3, 0],
        [before + 3, 2],
        [7, 0],
      ]);
      await page.keyboard.press('Shift+F8');
      expect(await focused()).toEqual([before + 3, 2]);
      await page.keyboard.type('60');
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: '4 sel salah' }).click();
      await shootBoth(page, 'sel-salah');
      await page.getByRole('button', { name: `Baris ${before + 2} · Volume 1` }).press('Enter');
      await expect.poll(focused).toEqual([before + 1, 2]);
    });

    await step('of 5,001 lines those that fit are saved, the others are told', async () => {
      const top = (await page.getByRole('grid', { name: 'Rincian belanja' }).getAttribute('aria-rowcount')) ?? '';
      const rows = Number(top) - 1;
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Control+Enter');
      await page.keyboard.press('Home');
      const pasted = Array.from({ length: 5001 }, (_, n) => [
        known[n % 4] ?? '',
        `Massal ${n + 1}`,
        '1',
        'unit',
        '1',
        '0',
        fund,
      ]);
      await sheet.paste(pasted);
      const over = page.getByRole('alert').filter({ hasText: 'tidak dimuat' });
      const fitting = 5000 - rows;
      const count = (n: number): string => n.toLocaleString('id');
      await over
        .getByText(
          `${count(5001 - fitting)} baris tempelan tidak dimuat, yaitu baris ${count(fitting + 1)} sampai 5.001: tabel ini paling banyak 5.000 baris.`,
        )
        .waitFor();
      await shootBoth(page, 'tempel-lebih');
      await over.getByRole('button', { name: 'Salin baris yang tidak dimuat' }).click();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.split('\n').map((it) => it.split('\t')[1])).toEqual(
        Array.from({ length: 5001 - fitting }, (_, n) => `Massal ${fitting + n + 1}`),
      );
      expect(await page.getByRole('button', { name: 'Baris baru' }).isDisabled()).toBe(true);
      await expect.poll(async () => (await lines()).length).toBeGreaterThanOrEqual(5000 - 2);
      expect((await lines()).filter((it) => it['uraian']?.startsWith('Massal') === true)).toHaveLength(fitting);
    });
  });

  test('nobody complained', () => {
    expect([...desk.complaints, ...served.faults]).toEqual([]);
  });
});
