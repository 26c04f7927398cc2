// Decrees without a mouse: windows, locks, settings and chains, each reached by Tab, given by Enter, left by Escape.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute } from '@siklus/api';
import { officerOf } from '@siklus/simulation';
import { chainJson, definitionOf } from '@siklus/workflow';
import { launchChromium } from '../support/chromium.ts';
import { decreesOf } from './support/decrees.ts';
import { openSharedDesk, type Desk, type SharedDesk } from './support/desk.ts';
import { pressOn, returnsTo, tabTo, typeOver } from './support/keyboard.ts';
import { fillRegion, OPD, YEAR } from './support/region.ts';
import { serve, type Served } from './support/served.ts';

const agency = 'Dinas Pekerjaan Umum dan Penataan Ruang';
const why = 'Surat edaran Sekda tentang percepatan';

describe('without a mouse', () => {
  let browser: Browser;
  let served: Served;
  let desk: SharedDesk;
  const at = (username: string): Promise<Desk> => desk.as(username);

  beforeAll(async () => {
    browser = await launchChromium();
    served = await serve({ fill: fillRegion, day: `${YEAR - 1}-02-03` });
    desk = await openSharedDesk(browser, served);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test('windows are added and taken away, a dialog that is left changes nothing', async () => {
    const { page, go } = await at('administrator');
    await go('/jadwal');
    const dialog = page.getByRole('dialog');
    const opener = page.getByRole('button', { name: 'Ubah jadwal Setoran Pengembalian' });
    const windows = () =>
      served.store.read
        .selectFrom('jadwal')
        .select(['opens', 'closes'])
        .where('type', '=', 'setoran')
        .where('year', '=', YEAR)
        .orderBy('opens')
        .execute();
    const before = await windows();
    const fill = async (n: number, opens: string, closes: string): Promise<void> => {
      const group = dialog.getByRole('group', { name: `Jadwal ${n}` });
      await group.getByLabel('Buka').fill(opens);
      await group.getByLabel('Tutup').fill(closes);
    };
    await opener.focus();
    await page.keyboard.press('Enter');
    await pressOn(page, dialog.getByRole('button', { name: 'Tambah jadwal' }));
    await expect.poll(() => dialog.getByRole('group').count()).toBe(before.length + 1);
    // Not decreed as long as a date is missing.
    expect(await dialog.getByRole('button', { name: 'Tetapkan', exact: true }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await returnsTo(opener);
    expect(await windows()).toEqual(before);
    await page.keyboard.press('Enter');
    await pressOn(page, dialog.getByRole('button', { name: 'Tambah jadwal' }));
    await fill(before.length + 1, `${YEAR}-05-01`, `${YEAR}-05-31`);
    await pressOn(page, dialog.getByRole('button', { name: 'Tambah jadwal' }));
    await fill(before.length + 2, `${YEAR}-07-01`, `${YEAR}-07-31`);
    for (let n = before.length; n > 0; n -= 1) {
      await pressOn(page, dialog.getByRole('button', { name: `Hapus jadwal ${n}`, exact: true }));
      await returnsTo(dialog.getByRole('button', { name: 'Tambah jadwal' }));
    }
    await typeOver(page, dialog.getByLabel('Alasan'), why);
    await pressOn(page, dialog.getByRole('button', { name: 'Tetapkan', exact: true }));
    await dialog.waitFor({ state: 'hidden' });
    await returnsTo(opener);
    expect(await windows()).toEqual([
      { opens: `${YEAR}-05-01`, closes: `${YEAR}-05-31` },
      { opens: `${YEAR}-07-01`, closes: `${YEAR}-07-31` },
    ]);
    await page.getByText(`Dibuka 1 Mei ${YEAR}`).waitFor();
  });

  test('a lock is set for one agency and lifted', async () => {
    const { page, go } = await at('administrator');
    await go('/jadwal?lihat=kunci');
    const dialog = page.getByRole('dialog');
    await pressOn(page, page.getByRole('button', { name: 'Pasang kunci' }));
    const aspect = dialog.getByRole('combobox', { name: 'Yang dikunci' });
    await returnsTo(aspect);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const chosen = (await aspect.inputValue()).trim();
    await tabTo(page, dialog.getByRole('combobox', { name: 'OPD' }));
    await page.keyboard.type('Pekerjaan');
    await page.getByRole('option', { name: agency }).waitFor();
    // A list that has just come marks nothing yet.
    const marked = page.locator('[role="option"][data-combobox-selected]');
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowDown');
        return marked.count();
      })
      .toBe(1);
    await page.keyboard.press('Enter');
    await typeOver(page, dialog.getByLabel('Kode akun'), '5.2');
    await typeOver(page, dialog.getByLabel('Alasan'), why);
    await pressOn(page, dialog.getByRole('button', { name: 'Pasang kunci', exact: true }));
    await dialog.waitFor({ state: 'hidden' });
    const name = `${chosen} · ${agency} · 5.2`;
    await page.getByText(name, { exact: true }).waitFor();
    const lock = { opd: OPD, code: '5.2', year: YEAR };
    expect(await decreesOf(served.store, 'kunci')).toContainEqual(
      expect.objectContaining({ ...lock, edition: 1, locked: true }),
    );
    await pressOn(page, page.getByRole('button', { name: `Buka kunci ${name}` }));
    await typeOver(page, dialog.getByLabel('Alasan'), why);
    await page.keyboard.press('Tab');
    await pressOn(page, dialog.getByRole('button', { name: 'Buka kunci', exact: true }));
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Tidak ada yang dikunci').waitFor();
    expect(await decreesOf(served.store, 'kunci')).toContainEqual(
      expect.objectContaining({ ...lock, edition: 2, locked: false }),
    );
  });

  test('from the tabs to a setting, which says at once what cannot be its value', async () => {
    const { page, go } = await at('administrator');
    await go('/jadwal');
    await tabTo(page, page.getByRole('tab', { name: 'Jadwal setahun' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: 'Setelan', selected: true }).waitFor();
    const opener = page.getByRole('button', { name: 'Ubah Perubahan APBD dalam setahun' });
    await pressOn(page, opener);
    const dialog = page.getByRole('dialog');
    const value = dialog.getByRole('textbox', { name: 'Nilai' });
    const decreeing = dialog.getByRole('button', { name: 'Tetapkan', exact: true });
    await returnsTo(value);
    await typeOver(page, value, 'dua');
    expect(await value.getAttribute('aria-invalid')).toBe('true');
    expect(await decreeing.isDisabled()).toBe(true);
    await typeOver(page, value, '2');
    expect(await value.getAttribute('aria-invalid')).not.toBe('true');
    // Without a reason the form stays, and the field says so.
    await pressOn(page, decreeing);
    await returnsTo(dialog.getByLabel('Alasan'));
    await page.keyboard.type(why);
    await pressOn(page, decreeing);
    await dialog.waitFor({ state: 'hidden' });
    await returnsTo(opener);
    const row = page.getByRole('listitem').filter({ hasText: 'Perubahan APBD dalam setahun' });
    await row.getByText('Berlaku: 2').waitFor();
    await row.getByText(why).waitFor();
    expect(await decreesOf(served.store, 'setelan')).toContainEqual(
      expect.objectContaining({ type: 'perubahan', name: 'max-per-year', opd: '', value: '2' }),
    );
  });

  test('an edition is taken up from the history, changed and published; then its place goes back', async () => {
    const { page, go } = await at('administrator');
    const chain = chainJson(definitionOf('rka').chain) as { steps: Record<string, unknown>[] }; // a chain has steps
    const steps = chain.steps.map((it) => ('all' in it ? { ...it, all: ['mitra-bappeda', 'bpkad'] } : it));
    const { answer } = await execute(served.store, {
      person: officerOf('administrator', ''),
      key: 'edisi-1',
      now: `${YEAR - 1}-02-03T01:00:00.000Z`,
      deed: {
        kind: 'decree',
        decree: { kind: 'alur', type: 'rka', opd: OPD, chain: { ...chain, steps } },
        reason: why,
      },
    });
    expect(answer).toMatchObject({ ok: true });
    await go(`/alur/rka?opd=${OPD}`);
    const dialog = page.getByRole('dialog');
    await tabTo(page, page.getByRole('tab', { name: 'Alur', exact: true }));
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: 'Riwayat edisi', selected: true }).waitFor();
    await pressOn(page, page.getByRole('article').filter({ hasText: why }).last().getByRole('button'));
    const step = page.getByRole('button', { name: 'Ubah Ditelaah' });
    await pressOn(page, step);
    await typeOver(page, page.locator('#langkah-1').getByLabel('Hari kerja'), '8');
    await page.getByText('Alur ini benar dan dapat ditetapkan.').waitFor();
    const publish = page.getByRole('button', { name: 'Tetapkan' });
    await publish.focus();
    await page.keyboard.press('Enter');
    await returnsTo(dialog.getByLabel('Alasan'));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await returnsTo(publish);
    await page.keyboard.press('Enter');
    await returnsTo(dialog.getByLabel('Alasan'));
    await page.keyboard.type('Telaah dilonggarkan.');
    await pressOn(page, dialog.getByRole('button', { name: 'Tetapkan' }));
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Edisi 2 ditetapkan').waitFor();
    const edition = async (number: number) =>
      (await decreesOf(served.store, 'alur')).find((it) => it['edition'] === number);
    expect(await edition(2)).toMatchObject({
      opd: OPD,
      chain: { steps: [{}, { within: 8, all: ['mitra-bappeda', 'bpkad'] }, {}] },
    });
    await pressOn(page, page.getByRole('button', { name: 'Kembali ke edisi daerah' }));
    await returnsTo(dialog.getByLabel('Alasan'));
    await page.keyboard.type('Kembali ke alur daerah.');
    await pressOn(page, dialog.getByRole('button', { name: 'Tetapkan' }));
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Bawaan sistem').first().waitFor();
    expect(await edition(3)).toMatchObject({ opd: OPD, chain: null });
    expect(await page.getByRole('button', { name: 'Kembali ke edisi daerah' }).count()).toBe(0);
  });

  test('nobody complained', () => {
    expect([...desk.complaints, ...served.faults]).toEqual([]);
  });
});
