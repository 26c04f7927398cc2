// Every screen with the data of the demonstration: legible to everybody in light and dark, whole on a phone, honest when empty or when the server fails.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentTypes, type DocumentType } from '@siklus/workflow';
import { launchChromium } from '../support/chromium.ts';
import { complaintsOf, openContext, openDesk, settled, type Desk } from './support/desk.ts';
import { demonstration, draftRenja, first, pu, today } from './support/filled.ts';
import { inspect } from './support/inspect.ts';
import { kinds } from './support/kinds.ts';
import { glance, isShown, look, lookAtPaper } from './support/looks.ts';
import { serve, type Served } from './support/served.ts';
import { shoot } from './support/shots.ts';

const routes = readdirSync(join(import.meta.dirname, '../../apps/web/src/routes')).map((it) => it.replace('.tsx', ''));
const signedIn = ['tapd', 'dprd', 'administrator', 'mitra-bappeda', 'perencana.1', 'pptk.1'];

describe('every screen', () => {
  let browser: Browser;
  let served: Served;
  const desks = new Map<string, Desk>();
  const at = (username: string): Desk => {
    const desk = desks.get(username);
    if (desk === undefined) throw new Error(`nobody signed in as ${username}`);
    return desk;
  };
  const findPaper = async (type: DocumentType, year: number, opd?: string): Promise<string> => {
    let query = served.store.read
      .selectFrom('document')
      .select('id')
      .where('type', '=', type)
      .where('year', '=', year)
      .orderBy('id');
    if (opd !== undefined) query = query.where('opd', '=', opd);
    return (await query.executeTakeFirstOrThrow()).id;
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

  test('every route of the app has a kind of screen that is looked at on every day', async () => {
    const shown = new Set([...kinds.map(({ route }) => route), 'dokumen.$id']);
    expect(routes.filter((it) => !shown.has(it))).toEqual([]);
    expect([...shown].filter((it) => !routes.includes(it))).toEqual([]);
    // A screen that nobody has named is no screen that needs no look.
    await expect(look(at('tapd').page, 'layar-baru')).rejects.toThrow('which kind of screen');
  });

  test('the door', async () => {
    const context = await openContext(browser);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(served.url);
    await page.getByRole('heading', { name: 'Server peragaan: pilih peran' }).waitFor();
    expect(await look(page, 'layar-masuk')).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each([
    ['papan', '/'],
    ['dokumen', '/dokumen'],
    ['serapan', `/serapan?opd=${pu}&open=1&open=1.03&open=1.03.10&open=1.03.10.2.01`],
    ['serapan-akun', '/serapan?axis=akun&open=5&open=5.1&open=5.1.02'],
    ['kurva-s', '/kurva-s'],
  ])('%s', async (name, path) => {
    const { page, go } = at('tapd');
    await go(path);
    expect(await look(page, `layar-${name}`)).toEqual([]);
  });

  test.each(documentTypes.filter(isShown))('a paper: %s', async (type) => {
    const { page, go } = at('tapd');
    // One RPJMD serves five years, and the account of a year comes after it.
    const year = type === 'rpjmd' || type === 'pertanggungjawaban' ? 2025 : 2026;
    await go(`/dokumen/${await findPaper(type, year)}`);
    expect(await lookAtPaper(page, type, `layar-dokumen-${type}`)).toEqual([]);
  });

  test('the history of the fields of a paper', async () => {
    const { page, go } = at('tapd');
    const { document } = await served.store.read
      .selectFrom('patch_row')
      .select('document')
      .orderBy('document')
      .executeTakeFirstOrThrow();
    await go(`/dokumen/${document}?lihat=riwayat`);
    await page.getByRole('columnheader', { name: 'Sebelum' }).waitFor();
    expect(await look(page, 'layar-riwayat')).toEqual([]);
  });

  test('the editor of a Renja', async () => {
    const { page, go } = at('perencana.1');
    await go(`/renja/${draftRenja}`);
    await page.getByRole('grid', { name: 'Sub kegiatan' }).waitFor();
    expect(await look(page, 'layar-renja')).toEqual([]);
    await page.getByRole('button', { name: 'Tambah dari nomenklatur' }).click();
    await page.getByLabel('Cari di nomenklatur').fill('sekolah');
    await page
      .getByRole('button', { name: /^Tambah: / })
      .first()
      .waitFor();
    expect(await look(page, 'layar-renja-nomenklatur')).toEqual([]);
  });

  test('the editor of an RKA', async () => {
    const { page, go } = at('pptk.1');
    await go(`/rka/${await findPaper('rka', 2027, first)}`);
    await page.getByRole('grid', { name: 'Rincian belanja' }).waitFor();
    expect(await look(page, 'layar-rka')).toEqual([]);
    const price = page.getByRole('gridcell', { name: '1.896.960.000', exact: true });
    await price.evaluate((it) => (it.style.width = '60px'));
    expect(await inspect(page)).toContain('figure is cut off: 1.896.960.000');
  });

  test('monthly progress, list and form', async () => {
    const { page, go } = at('pptk.1');
    await go('/realisasi?month=9');
    expect(await look(page, 'layar-realisasi')).toEqual([]);
    const dpa = await findPaper('dpa', 2026, first);
    await go(`/realisasi?month=9&pilih=${dpa}`);
    await page.getByLabel('Realisasi fisik kumulatif (%)').waitFor();
    expect(await look(page, 'layar-realisasi-isian')).toEqual([]);
  });

  test('the inbox, and the dialog that asks for a reason', async () => {
    const { page, go } = at('mitra-bappeda');
    await go('/kotak-masuk?year=2028');
    await page
      .getByRole('button', { name: /^Kembalikan: / })
      .first()
      .waitFor();
    expect(await look(page, 'layar-kotak-masuk')).toEqual([]);
    await page
      .getByRole('button', { name: /^Kembalikan: / })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    expect(await look(page, 'layar-kembalikan')).toEqual([]);
  });

  test.each([
    ['administrator', '/kotak-masuk', 'Tidak ada yang menunggu Anda'],
    ['tapd', '/kotak-masuk?q=zzzz', 'Tidak ada yang cocok dengan saringan'],
    ['tapd', '/dokumen?q=zzzz', 'Tidak ada dokumen yang cocok'],
    ['tapd', '/?q=zzzz', 'Tidak ada OPD yang cocok dengan saringan'],
    ['tapd', '/serapan?year=2030', 'Belum ada anggaran untuk pilihan ini'],
    ['tapd', '/kurva-s?year=2030', 'Belum ada anggaran untuk pilihan ini'],
    ['tapd', '/realisasi?year=2030', 'Tidak ada sub kegiatan untuk dilaporkan'],
  ])('with nothing to show it says why: %s at %s', async (username, path, words) => {
    const { page, go } = at(username);
    await go(path);
    await page.getByText(words).waitFor();
    expect(await glance(page, `kosong-${path}`)).toEqual([]);
  });

  test('no browser complained and the server met no fault on all these screens', () => {
    expect([...desks].flatMap(([name, { complaints }]) => complaints.map((it) => `${name}: ${it}`))).toEqual([]);
    expect(served.faults).toEqual([]);
  });

  test('a server that fails is told with a reference, and the next try works', async () => {
    const { page, go } = at('mitra-bappeda');
    await served.store.script(['ALTER TABLE inbox RENAME TO inbox_away']);
    await go('/kotak-masuk?year=2028');
    const alert = page.getByRole('alert').filter({ hasText: 'Terjadi kesalahan di server' });
    await alert.waitFor();
    await shoot(page, 'layar-gagal');
    expect(await inspect(page)).toEqual([]);
    expect(await alert.locator('code').innerText()).toMatch(/^[0-9a-f-]{36}$/);
    await served.store.script(['ALTER TABLE inbox_away RENAME TO inbox']);
    await alert.getByRole('button', { name: 'Coba lagi' }).click();
    await page
      .getByRole('button', { name: /^Kembalikan: / })
      .first()
      .waitFor();
  });

  test('without a network it says so, and the next try works', async () => {
    const { page, context, go } = at('tapd');
    await go('/serapan');
    await context.setOffline(true);
    await page.getByText('Akun belanja').click();
    const alert = page.getByRole('alert').filter({ hasText: 'Server tidak terjangkau' });
    await alert.waitFor();
    await shoot(page, 'layar-luring');
    await context.setOffline(false);
    await alert.getByRole('button', { name: 'Coba lagi' }).click();
    await page.getByRole('row', { name: /BELANJA DAERAH/ }).waitFor();
    expect(await alert.count()).toBe(0);
  });

  test('control: a picture without words, a page too wide, a badge cut off and a picture from elsewhere are found', async () => {
    const { page, complaints, go } = at('dprd');
    await go('/');
    await settled(page);
    const before = complaints.length;
    await page.evaluate(() => {
      const picture = document.createElement('img');
      picture.src = 'https://gambar.example/satu.png';
      picture.style.cssText = 'display:block;width:3000px;height:20px';
      document.querySelector('#isi')?.append(picture);
      const badge = document.createElement('span');
      badge.className = 'mantine-Badge-label';
      badge.style.cssText = 'display:block;width:20px;overflow:hidden;white-space:nowrap';
      badge.textContent = 'Ditandatangani';
      document.querySelector('#isi')?.append(badge);
    });
    const findings = await inspect(page);
    expect(findings.some((it) => it.startsWith('image-alt'))).toBe(true);
    expect(findings.some((it) => it.startsWith('page scrolls sideways'))).toBe(true);
    expect(findings).toContain('badge is cut off: Ditandatangani');
    await expect.poll(() => complaints.slice(before).join()).toContain('Content Security Policy');
  });
});
