// Jadwal by hand: a window is closed by decree, a drafter is refused, hands in late, TAPD lets it in, and it is submitted.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '@siklus/api';
import { launchChromium } from '../support/chromium.ts';
import { openSharedDesk, type Desk, type SharedDesk } from './support/desk.ts';
import { decreed } from './support/decrees.ts';
import { look } from './support/looks.ts';
import { askNew, stamp } from './support/papers.ts';
import { draftRenja, work } from './support/drafting.ts';
import { fillRegion, OPD, YEAR } from './support/region.ts';
import { serve, type Served } from './support/served.ts';
import { step } from './support/step.ts';

const today = `${YEAR - 1}-02-03`;
const agency = 'Dinas Pekerjaan Umum dan Penataan Ruang';
const why = 'Surat edaran Sekda tentang percepatan';

describe('the schedule', () => {
  let browser: Browser;
  let served: Served;
  let desk: SharedDesk;
  const at = (username: string): Promise<Desk> => desk.as(username);
  const decree = async (page: Page, label = 'Tetapkan'): Promise<void> => {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Alasan').fill(why);
    await dialog.getByRole('button', { name: label, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  };

  beforeAll(async () => {
    browser = await launchChromium();
    served = await serve({ fill: fillRegion, day: today });
    desk = await openSharedDesk(browser, served);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test('a reader sees the year and may change nothing', async () => {
    const { page, go } = await at('tapd');
    await go('/jadwal');
    await page.getByText('Perubahan ditetapkan oleh Administrator').waitFor();
    expect(await page.getByRole('button', { name: /^Ubah jadwal/ }).count()).toBe(0);
    expect(await look(page, 'jadwal-pembaca')).toEqual([]);
  });

  test('the administrator closes the drafting of Renja by keyboard, with a reason', async () => {
    const { page, go } = await at('administrator');
    await go('/jadwal');
    await page.getByRole('button', { name: 'Ubah jadwal Renja' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('group', { name: 'Jadwal 1' })
      .getByLabel('Tutup')
      .fill(`${YEAR - 1}-01-31`);
    expect(await look(page, 'jadwal-ubah')).toEqual([]);
    await decree(page);
    await page.getByText('Ditutup 31 Jan').first().waitFor();
    await page
      .getByText(/^Ketetapan ke-\d+ oleh Administrator alur dan jadwal/)
      .first()
      .waitFor();
    expect(await look(page, 'jadwal-tahun')).toEqual([]);
    await go('/jadwal?lihat=riwayat');
    const told = new RegExp(`^Tahun ${YEAR}: \\d+ \\w+ \\d{4} – 31 Jan ${YEAR - 1}`);
    await page.getByText(told).first().waitFor();
  });

  test('locks are set and told with who, when and why, and lifted', async () => {
    const { page, go } = await at('administrator');
    await go('/jadwal?lihat=kunci');
    await page.getByText('Tidak ada yang dikunci').waitFor();
    await page.getByRole('button', { name: 'Pasang kunci' }).click();
    await page.getByRole('dialog').getByLabel('Kode akun').fill('5.1.02');
    await decree(page, 'Pasang kunci');
    await page.getByText('rincian belanja · Semua OPD · 5.1.02').waitFor();
    expect(await look(page, 'jadwal-kunci')).toEqual([]);
    await page.getByRole('button', { name: /^Buka kunci/ }).click();
    await decree(page, 'Buka kunci');
    await page.getByText('Tidak ada yang dikunci').waitFor();
  });

  test('a setting is typed as it is written; another agency is another value, and goes back to that of the region', async () => {
    const { page, go } = await at('administrator');
    await go('/jadwal?lihat=setelan');
    const dialog = page.getByRole('dialog');
    const value = dialog.getByRole('textbox', { name: 'Nilai' });
    const set = (): Promise<void> => page.getByRole('button', { name: 'Ubah Besaran UP satu OPD' }).click();
    const choose = async (): Promise<void> => {
      await dialog.getByRole('combobox', { name: 'OPD' }).click();
      await page.getByRole('option', { name: agency }).click();
    };
    await set();
    expect(await value.inputValue()).toBe('350.000.000');
    await value.fill('400.000.000');
    await dialog.getByText('Rp 400.000.000').waitFor();
    await decree(page);
    await set();
    await dialog.getByText('Kembali ke bawaan').click();
    await dialog.getByText('Yang berlaku menjadi Rp 350.000.000.').waitFor();
    await choose();
    // The agency has nothing of its own to go back from, and what was chosen for the region is not chosen for it.
    expect(await dialog.getByText(/^Kembali ke/).count()).toBe(0);
    expect(await value.inputValue()).toBe('400.000.000');
    await value.fill('50.000.000');
    await decree(page);
    await page.getByText(`Khusus OPD: ${agency} · Rp 50.000.000`).waitFor();
    await set();
    await choose();
    expect(await value.inputValue()).toBe('50.000.000');
    await dialog.getByText('Kembali ke nilai daerah').click();
    await dialog.getByText('Yang berlaku menjadi Rp 400.000.000.').waitFor();
    expect(await look(page, 'jadwal-setelan')).toEqual([]);
    await decree(page);
    await page.getByText('Khusus OPD').waitFor({ state: 'hidden' });
    await go('/jadwal?lihat=riwayat');
    await page.getByText(`Rp 50.000.000 untuk ${agency}`).waitFor();
    await page.getByText('Rp 400.000.000 untuk semua OPD').waitFor();
    await page.getByText(`Kembali ke nilai daerah untuk ${agency}`).waitFor();
  });

  test('a drafter who is too late hands in with a reason, is let in by TAPD with another, and submits', async () => {
    let paper = '';
    const opens = `${YEAR - 1}-01-02`;
    await decreed(served.store, {
      decree: { kind: 'jadwal', type: 'renja', year: YEAR, windows: [{ opens, closes: `${YEAR - 1}-01-31` }] },
      reason: why,
      day: today,
    });
    await step('is refused with the reason, and hands in late with one of their own', async () => {
      const planner = await at('perencana.1');
      const { page } = planner;
      const dialog = await askNew(planner, 'Renja');
      await dialog.getByRole('button', { name: 'Buka', exact: true }).click();
      await dialog.getByText('Jadwal sudah ditutup').waitFor();
      await dialog.getByLabel('Alasan keterlambatan').fill('Menunggu hasil musrenbang kecamatan');
      expect(await look(page, 'jadwal-susulan-dialog')).toEqual([]);
      await dialog.getByRole('button', { name: 'Ajukan sebagai susulan' }).click();
      await page.waitForURL(/\/dokumen\/.+/);
      await page.getByText('Dokumen susulan').waitFor();
      paper = new URL(page.url()).pathname.split('/')[2] ?? '';
      expect(await look(page, 'jadwal-dokumen-susulan')).toEqual([]);
    });
    await step('TAPD finds it in the inbox and in the register, and lets it in', async () => {
      const { page, go } = await at('tapd');
      await go('/jadwal?lihat=susulan');
      await page.getByText('Menunggu hasil musrenbang kecamatan').waitFor();
      expect(await look(page, 'jadwal-susulan')).toEqual([]);
      await go('/kotak-masuk');
      await page.getByRole('button', { name: /^Terima susulan: / }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Alasan menerima').fill('Musrenbang memang mundur sepekan');
      expect(await look(page, 'jadwal-terima')).toEqual([]);
      await dialog.getByRole('button', { name: 'Terima susulan', exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    });
    await step('admitted, the drafter writes and submits it although the window is closed', async () => {
      const { page, go } = await at('perencana.1');
      await go(`/renja/${paper}`);
      await page.getByRole('button', { name: 'Tambah dari nomenklatur' }).click();
      await page.getByLabel('Cari di nomenklatur').fill('rehabilitasi jalan');
      await page.getByRole('button', { name: `Tambah: ${work} Rehabilitasi Jalan` }).click();
      await page.getByRole('button', { name: 'Selesai' }).click();
      await draftRenja(page);
      await page.getByText('Lengkap: siap diajukan').waitFor();
      await go(`/dokumen/${paper}`);
      await stamp(page, 'Ajukan', 'Diajukan');
      await go('/jadwal?lihat=riwayat');
      await page.getByText(why).first().waitFor();
      expect(await look(page, 'jadwal-riwayat')).toEqual([]);
      const row = await served.store.read.selectFrom('document').select(['state', 'opd']).executeTakeFirstOrThrow();
      expect(row).toEqual({ state: 'submitted', opd: OPD });
    });
  });

  test('nobody complained, nothing is out of balance', async () => {
    expect(await verify(served.store)).toMatchObject({ ok: true });
    expect([...desk.complaints, ...served.faults]).toEqual([]);
  });
});
