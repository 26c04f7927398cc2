// The administrator gives one agency a chain of its own: edits it, reads what changes, publishes it, moves the open papers; the neighbour keeps its own.

import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '@siklus/api';
import { chainJson, definitionOf } from '@siklus/workflow';
import { launchChromium } from '../support/chromium.ts';
import { decreed, decreesOf } from './support/decrees.ts';
import { openSharedDesk, type SharedDesk } from './support/desk.ts';
import { look } from './support/looks.ts';
import { stampAt } from './support/papers.ts';
import { OPD } from './support/region.ts';
import { serve, type Served } from './support/served.ts';
import { step } from './support/step.ts';
import { fillTwo, OTHER } from './support/two-agencies.ts';

const today = '2025-08-21';
const reason = 'Perbup 12/2025: telaah Inspektorat cukup pada DPA.';

describe('one agency with a chain of its own', () => {
  let browser: Browser;
  let served: Served;
  let desk: SharedDesk;
  let rka: { readonly mine: string; readonly other: string };
  const steps = async (page: Page): Promise<readonly string[]> =>
    page.getByRole('region', { name: 'Langkah persetujuan' }).locator('li h3').allInnerTexts();
  /** The administrator before the chain of the RKA, of the agency or of the region. */
  const edit = async (path = `/alur/rka?opd=${OPD}`): Promise<Page> => {
    const { page, go } = await desk.as('administrator');
    await go(path);
    await page.getByText('Alur ini benar dan dapat ditetapkan.').waitFor();
    return page;
  };
  /** Gives an agency the chain that ships, as an edition of its own. */
  const publish = (opd: string): Promise<void> =>
    decreed(served.store, {
      decree: { kind: 'alur', type: 'rka', opd, chain: chainJson(definitionOf('rka').chain) },
      reason,
      day: today,
    });

  beforeAll(async () => {
    browser = await launchChromium();
    served = await serve({
      fill: async (store) => {
        rka = await fillTwo(store);
      },
      day: today,
    });
    desk = await openSharedDesk(browser, served);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test('every officer may read the chains, and nobody but the administrator gets to edit them', async () => {
    const { page, go } = await desk.as('tapd');
    await go('/alur');
    await page.getByRole('link', { name: 'RKA', exact: true }).waitFor();
    expect(await look(page, 'alur-daftar')).toEqual([]);
    await go('/alur/rka');
    await page.getByText('yang menetapkan adalah administrator').waitFor();
    expect(await page.getByRole('button', { name: 'Tetapkan' }).count()).toBe(0);
    expect(await look(page, 'alur-baca')).toEqual([]);
  });

  test('steps are moved by keyboard and by hand; what that breaks is told at the step, and undone', async () => {
    const page = await edit();
    const before = await steps(page);
    expect(before).toHaveLength(3);
    await page.getByRole('button', { name: 'Ubah Ditandatangani' }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => steps(page)).not.toEqual(before);
    await page.getByText(/^Ditandatangani kini langkah 2 dari 3$/).waitFor({ state: 'attached' });
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => steps(page)).toEqual(before);
    await page
      .getByRole('button', { name: 'Seret Disetujui' })
      .dragTo(page.getByRole('button', { name: 'Ubah Ditandatangani' }));
    await page
      .getByText(/Akhiri alur dengan langkah “Disetujui”/)
      .first()
      .waitFor();
    expect((await steps(page))[0]).toContain('Disetujui');
    expect(await page.getByRole('button', { name: 'Tetapkan' }).isDisabled()).toBe(true);
    expect(await look(page, 'alur-salah')).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => steps(page)).toEqual(before);
  });

  test('a step is added with its names, offices and condition, and taken away again', async () => {
    const page = await edit();
    await page.getByRole('button', { name: 'Tambah langkah' }).click();
    const step = page.locator('#langkah-2');
    await step.getByLabel('Keadaan sesudah cap (Indonesia)').fill('Dibahas Sekda');
    await step.getByRole('button', { name: 'Tambah syarat' }).click();
    await step.getByLabel('Rupiah', { exact: true }).fill('2.500.000.000');
    await step.getByText('Rp 2.500.000.000').waitFor();
    await page
      .getByText(/Langkah baru|Beri cap/)
      .first()
      .waitFor();
    await page.getByText('Alur ini benar dan dapat ditetapkan.').waitFor();
    expect(await look(page, 'alur-langkah-baru')).toEqual([]);
    await page.getByRole('button', { name: 'Hapus langkah Dibahas Sekda' }).click();
    await page.getByText('Belum ada yang berubah.').waitFor();
  });

  test('the review of one agency is taken out; its open paper is moved, and reviewed by two where the neighbour needs three', async () => {
    await step('it is read in words, kept in a file, and published with a reason', async () => {
      const page = await edit();
      await page.getByRole('button', { name: 'Ubah Ditelaah' }).click();
      await page.locator('#langkah-1').getByRole('combobox', { name: 'Jabatan yang mencap' }).focus();
      await page.keyboard.press('Backspace');
      await page.getByText(/^Inspektorat tidak lagi memberi cap/).waitFor();
      await page.getByText('Alur ini benar dan dapat ditetapkan.').waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Simpan ke berkas' }).click(),
      ]);
      const file = await readFile(await download.path(), 'utf8');
      expect((JSON.parse(file) as { steps: { all?: string[] }[] }).steps[1]?.all).toEqual(['mitra-bappeda', 'bpkad']);
      await page.getByRole('button', { name: 'Tetapkan' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/^Inspektorat tidak lagi memberi cap/).waitFor();
      await dialog.getByLabel('Alasan').fill(reason);
      expect(await look(page, 'alur-tetapkan')).toEqual([]);
      await dialog.getByRole('button', { name: 'Tetapkan' }).click();
      await page.getByText(/Edisi \d+ ditetapkan/).waitFor();
      await page.getByText('1 dapat pindah apa adanya').waitFor();
    });
    await step('the open paper is moved, and the result is shown', async () => {
      const { page } = desk;
      expect(await look(page, 'alur-dokumen')).toEqual([]);
      await page.getByLabel('Alasan').fill(reason);
      await page.getByRole('button', { name: 'Pindahkan 1 dokumen' }).click();
      await page.getByText('1 pindah, 0 ditolak').waitFor();
      expect(await look(page, 'alur-pindah')).toEqual([]);
      await page.getByRole('tab', { name: 'Riwayat edisi' }).click();
      await page.getByText(reason).first().waitFor();
      expect(await look(page, 'alur-edisi')).toEqual([]);
    });
    await step('its RKA is reviewed by two, that of the neighbour still needs three', async () => {
      await stampAt(await desk.as('mitra-bappeda'), rka.mine, 'Telaah', 'Ditandatangani');
      await stampAt(await desk.as('bpkad'), rka.mine, 'Telaah', 'Ditelaah');
      await stampAt(await desk.as('bpkad'), rka.other, 'Telaah', 'Ditandatangani');
      await stampAt(await desk.as('mitra-bappeda'), rka.other, 'Telaah', 'Ditandatangani');
      await stampAt(await desk.as('inspektorat'), rka.other, 'Telaah', 'Ditelaah');
      const states = await served.store.read.selectFrom('document').select(['id', 'state', 'chain']).execute();
      const of = (id: string) => states.find((it) => it.id === id);
      const edition = (await decreesOf(served.store, 'alur')).findLast((it) => it['opd'] === OPD)?.['edition'];
      expect([of(rka.mine), of(rka.other)]).toMatchObject([
        { state: 'reviewed', chain: edition },
        { state: 'reviewed', chain: 0 },
      ]);
    });
  });

  test('a chain comes from a file, and a file that cannot be used says what is wrong', async () => {
    const page = await edit('/alur/rka');
    const upload = async (json: object): Promise<void> => {
      const buffer = Buffer.from(JSON.stringify(json));
      await page.locator('input[type=file]').setInputFiles({ name: 'alur.json', mimeType: 'application/json', buffer });
    };
    await upload({ document: 'rka', draft: { by: 'siapa', within: 2 }, steps: [] });
    await page
      .getByRole('alert')
      .getByText(/draft\.by/)
      .waitFor();
    await upload({
      document: 'rka',
      draft: { by: 'pptk', within: 8 },
      steps: [{ name: 'approved', command: 'approve', by: 'tapd', return: ['draft'], within: 3 }],
    });
    await page.getByText('Langkah “Telaah” (', { exact: false }).first().waitFor();
    expect(await steps(page)).toHaveLength(1);
    await page.getByRole('button', { name: 'Buang perubahan' }).click();
    await expect.poll(() => steps(page)).toHaveLength(3);
  });

  test('an edition for another agency takes nothing from who is writing, and is answered before publishing', async () => {
    const page = await edit();
    await page.getByRole('button', { name: 'Ubah Ditelaah' }).click();
    await page.locator('#langkah-1').getByLabel('Hari kerja').fill('9');
    await page.getByRole('button', { name: 'Tetapkan' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Alasan').fill(reason);
    await publish(OTHER);
    // Long after it was read, the screen reads the chain again as soon as its window is looked at.
    await page.evaluate(() => {
      const later = Date.now() + 60_000;
      Date.now = () => later;
    });
    await Promise.all([
      page.waitForResponse((it) => it.url().includes('alur.get')),
      page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))),
    ]);
    // What was read again in the meantime is not what the administrator has seen.
    await dialog.getByRole('button', { name: 'Tetapkan' }).click();
    await dialog.getByText('Sementara itu sudah ditetapkan edisi lain').waitFor();
    await dialog.getByText('Jangan muat ulang halaman').waitFor();
    await dialog.getByRole('button', { name: 'Batal' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Edisi lain ditetapkan sejak Anda mulai' });
    await alert.getByText(/^Edisi \d+ ditetapkan untuk tempat lain/).waitFor();
    expect(await page.locator('#langkah-1').getByLabel('Hari kerja').inputValue()).toBe('9');
    expect(await page.getByRole('button', { name: 'Tetapkan' }).isDisabled()).toBe(true);
    expect(await look(page, 'alur-tersusul')).toEqual([]);
    await alert.getByRole('button', { name: 'Lanjutkan suntingan saya' }).click();
    await alert.waitFor({ state: 'hidden' });
    expect(await page.getByRole('button', { name: 'Tetapkan' }).isEnabled()).toBe(true);
  });

  test('Ctrl+Z undoes the chain in sight only, and never from a field that is no part of it', async () => {
    await publish(OPD);
    const page = await edit();
    const before = await steps(page);
    await page.getByRole('button', { name: 'Ubah Ditandatangani' }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => steps(page)).not.toEqual(before);
    const moved = await steps(page);
    await page.getByRole('combobox', { name: 'Berlaku untuk' }).press('Control+z');
    expect(await steps(page)).toEqual(moved);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Riwayat edisi' }).click();
    await page.getByText(reason).first().waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('tab', { name: 'Alur', exact: true }).click();
    await expect.poll(() => steps(page)).toEqual(moved);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => steps(page)).toEqual(before);
  });

  test('nothing complained, and the log proves all of it', async () => {
    expect(desk.complaints).toEqual([]);
    expect(served.faults).toEqual([]);
    expect((await verify(served.store)).differences).toEqual([]);
  });
});
