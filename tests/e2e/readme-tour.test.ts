// The five minutes of the README, played in a browser as they stand there: on the demonstration of `npm start`, on its day, with its accounts and password.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareDemo } from '../../apps/server/src/demo.ts';
import { launchChromium } from '../support/chromium.ts';
import { stepsOfReadme } from '../support/readme.ts';
import { complaintsOf, openContext, settled, sizes } from './support/desk.ts';
import { paperOn, standsAt } from './support/papers.ts';
import { serve, type Served } from './support/served.ts';
import { overAndBack, walkerOf } from './support/readme-walk.ts';
import { shoot, shootBoth } from './support/shots.ts';
import { step } from './support/step.ts';

const agency = '1.01.0.00.0.00.01.0000';

let browser: Browser;
let served: Served;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchChromium();
  // Nobody but those of the demonstration has an account.
  served = await serve({ fill: prepareDemo, once: 'readme-tour', accounts: () => false });
  page = await (await openContext(browser)).newPage();
  complaints = complaintsOf(page);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

test('the tour of the README is played as it stands there', async () => {
  const { signIn, named, visit, look, inYear, confirm, act } = walkerOf(page, served.url);
  expect(stepsOfReadme()).toHaveLength(6);
  let rka = '';

  await step('1: tapd sees the board, goes from a cell to its papers, and to the next year', async () => {
    await signIn('tapd');
    await shootBoth(page, 'tur-1-papan');
    const cell = page
      .getByRole('row', { name: /Dinas Pendidikan/ })
      .getByRole('link')
      .first();
    await cell.click();
    await page.waitForURL(/\/dokumen/);
    await settled(page);
    await shoot(page, 'tur-1-dokumen');
    await page.goBack();
    await inYear('2027');
    await page
      .getByRole('row', { name: /Dinas Pendidikan/ })
      .getByRole('link', { name: /RKA|Disusun|Diajukan/ })
      .first()
      .waitFor();
    await shoot(page, 'tur-1-tahun-depan');
  });

  await step(
    '2: pptk.1 takes an RKA, types, pastes, goes over the ceiling, is refused, mends and submits',
    async () => {
      await signIn('pptk.1');
      await visit(2, 'Kotak Masuk');
      await shootBoth(page, 'tur-2-kotak-masuk');
      // Papers of every year wait there.
      await page
        .getByRole('row', { name: /RKA/ })
        .getByRole('link', { name: /^Lanjutkan/ })
        .first()
        .click();
      await page.waitForURL(/\/dokumen\//);
      await page.getByRole('link', { name: 'Buka penyunting' }).click();
      rka = paperOn(page);
      expect(named(2)).toContain('Keluaran');
      await overAndBack(page);
      await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
      await page.waitForURL(/\/dokumen\//);
      await standsAt(page, 'Diajukan');
    },
  );

  await step(
    '3: pa.1 signs, bpkad returns with a reason, it is back with pptk.1 and its money given back',
    async () => {
      const reason = 'Harga satuan belum sesuai standar; lampirkan survei.';
      await signIn('pa.1');
      await look(`/dokumen/${rka}`);
      await act('Tanda tangani');
      await confirm('Tanda tangani');
      await standsAt(page, 'Ditandatangani');
      await signIn('bpkad');
      await look(`/dokumen/${rka}`);
      await act('Kembalikan');
      await confirm('Kembalikan', (dialog) => dialog.getByLabel('Alasan pengembalian').fill(reason));
      await standsAt(page, 'Disusun');
      await signIn('pptk.1');
      await page
        .getByRole('navigation')
        .getByRole('link', { name: /^Kotak Masuk/ })
        .first()
        .click();
      await page.getByText(`Dikembalikan: ${reason}`).waitFor();
      await shootBoth(page, 'tur-3-dikembalikan');
      // Every transfer of it has one that gives it back.
      const moved = await served.store.read
        .selectFrom('transfer')
        .select('undoes_version')
        .where('document', '=', rka)
        .execute();
      const given = moved.filter((it) => it.undoes_version !== null);
      expect([moved.length > 0, given.length * 2]).toEqual([true, moved.length]);
    },
  );

  await step('4: bud stamps several SP2D at once, and follows one back to its Renja', async () => {
    await signIn('bud');
    await visit(4, 'Kotak Masuk');
    const boxes = page.getByRole('row', { name: /SP2D · .*Pembayaran/ }).getByRole('checkbox');
    expect(await boxes.count()).toBeGreaterThan(1);
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await shootBoth(page, 'tur-4-kotak-masuk');
    await page.getByRole('button', { name: 'Setujui yang dipilih' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^(Beri cap|Terbitkan)$/ }).click();
    await dialog.getByText('2 berhasil, 0 tidak').waitFor();
    // Each paper with what became of it.
    expect(await dialog.getByRole('listitem').count()).toBeGreaterThanOrEqual(2);
    await shoot(page, 'tur-4-hasil');
    await dialog.locator('button', { hasText: 'Tutup' }).click();
    const { id } = await served.store.read
      .selectFrom('document')
      .select('id')
      .where('type', '=', 'sp2d')
      .where('state', '=', 'issued')
      .where('year', '=', 2026)
      .where('title', 'like', '1.0%')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    await look(`/dokumen/${id}`);
    await page
      .getByRole('navigation', { name: 'Rantai dokumen' })
      .getByRole('link', { name: /^Renja/ })
      .click();
    await page.getByRole('heading', { level: 1, name: /Renja/ }).waitFor();
    await shoot(page, 'tur-4-renja');
  });

  await step('5: Serapan, Kurva S and the report of the month', async () => {
    await visit(5, 'Serapan');
    const rows = page.getByRole('row');
    const folded = await rows.count();
    await rows.nth(1).focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight']) {
      await page.keyboard.press(key);
      await settled(page);
    }
    await expect.poll(() => rows.count()).toBeGreaterThan(folded + 2);
    await shootBoth(page, 'tur-5-serapan');
    await page.getByText('Akun belanja').click();
    await page.getByRole('row', { name: /BELANJA DAERAH/ }).waitFor();
    await visit(5, 'Kurva S');
    await page.getByRole('table', { name: /Angka Kurva S/ }).waitFor();
    await shootBoth(page, 'tur-5-kurva-s');
    await signIn('pptk.1');
    await page.setViewportSize(sizes.phone);
    await look('/realisasi');
    await page.getByText('Belum dilaporkan').first().click();
    await page.getByLabel('Realisasi fisik kumulatif (%)').fill('92,5');
    await page.getByLabel('Keluaran kumulatif').fill('10');
    await page.getByLabel('Satuan').fill('dokumen');
    await shoot(page, 'tur-5-realisasi-hp');
    await page.getByRole('button', { name: 'Laporkan', exact: true }).click();
    await page.getByText('Laporan dikirim ke verifikator').waitFor();
    await page.setViewportSize(sizes.desk);
  });

  await step(
    '6: the administrator takes a reviewer out, closes a window, locks the cash plan and sets a limit',
    async () => {
      const why = 'Perbup 12/2026: telaah Inspektorat cukup pada DPA.';
      await signIn('administrator');
      await visit(6, 'Alur');
      await look(`/alur/rka?opd=${agency}`);
      await page.getByText('Alur ini benar dan dapat ditetapkan.').waitFor();
      await page.getByRole('button', { name: 'Ubah Ditelaah' }).click();
      await page.locator('#langkah-1').getByRole('combobox', { name: 'Jabatan yang mencap' }).focus();
      await page.keyboard.press('Backspace');
      await page.getByText(/^Inspektorat tidak lagi memberi cap/).waitFor();
      await page.getByText('Alur ini benar dan dapat ditetapkan.').waitFor();
      await shootBoth(page, 'tur-6-alur');
      await page.getByRole('button', { name: 'Tetapkan' }).click();
      await confirm('Tetapkan', (dialog) => dialog.getByLabel('Alasan').fill(why));
      await page.getByText(/Edisi \d+ ditetapkan/).waitFor();

      await visit(6, 'Jadwal');
      await page.getByRole('button', { name: 'Ubah jadwal Renja' }).click();
      const until = page.getByRole('dialog').getByRole('group', { name: 'Jadwal 1' }).getByLabel('Tutup');
      await until.fill('2026-10-11');
      await confirm('Tetapkan', (dialog) => dialog.getByLabel('Alasan').fill(why));
      await look('/jadwal?lihat=kunci');
      await page.getByRole('button', { name: 'Pasang kunci' }).click();
      await page.getByRole('dialog').getByRole('combobox', { name: 'Yang dikunci' }).click();
      await page.getByRole('option', { name: /kas/ }).click();
      await confirm('Pasang kunci', (dialog) => dialog.getByLabel('Alasan').fill(why));
      await look('/jadwal?lihat=setelan');
      await page.getByRole('button', { name: 'Ubah Besaran UP satu OPD' }).click();
      await page.getByRole('dialog').getByRole('textbox', { name: 'Nilai' }).fill('300.000.000');
      await confirm('Tetapkan', (dialog) => dialog.getByLabel('Alasan').fill(why));
      await shootBoth(page, 'tur-6-jadwal');
      await signIn('tapd');
      await look('/jadwal?lihat=susulan');
      await shoot(page, 'tur-6-susulan');
    },
  );

  expect([...complaints, ...served.faults]).toEqual([]);
});
