// Walking the tour of the README: every name of a person or a screen is taken from there, or has to stand there.

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { passwordOfReadme, peopleOfReadme, stepsOfReadme } from '../../support/readme.ts';
import { settled } from './desk.ts';
import { saved } from './papers.ts';
import { sheetOf } from './sheet.ts';
import { shoot, shootBoth } from './shots.ts';

/** What somebody does who has the README beside the screen of the app at an address. */
export function walkerOf(page: Page, url: string) {
  /** Signs in at the door as the README says; whoever was there before leaves. */
  async function signIn(username: string): Promise<void> {
    expect(peopleOfReadme()).toContain(username);
    await page.goto('about:blank');
    await page.context().clearCookies();
    await page.goto(url);
    await page.getByLabel('Nama pengguna').fill(username);
    await page.getByLabel('Kata sandi', { exact: true }).fill(passwordOfReadme());
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Papan Siklus' }).waitFor();
    await settled(page);
  }

  const steps = stepsOfReadme();
  /** What the README sets in italics of a step is what a screen or a column is called. */
  const named = (n: number): readonly string[] =>
    [...(steps[n - 1] ?? '').matchAll(/\*+([A-Z][^*`]+?)\*+/g)].map((it) => it[1] ?? '');

  /** Goes to a screen by its name, which the README has to name in that step. */
  async function visit(n: number, screen: string): Promise<void> {
    expect(named(n)).toContain(screen);
    await page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${screen}`) })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${screen}`) }).waitFor();
    await settled(page);
  }

  async function look(path: string): Promise<void> {
    await page.goto(`${url}${path}`);
    await settled(page);
  }

  async function inYear(year: string): Promise<void> {
    await page.getByLabel('Tahun anggaran').first().click();
    await page.getByRole('option', { name: year, exact: true }).click();
    await settled(page);
  }

  /** Confirms a stamp in its dialog. */
  async function confirm(label: string, fill: (dialog: Locator) => Promise<void> = async () => {}): Promise<void> {
    const dialog = page.getByRole('dialog');
    await fill(dialog);
    await dialog.getByRole('button', { name: label, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  const act = (label: string): Promise<void> =>
    page.getByRole('region', { name: 'Tindakan' }).getByRole('button', { name: label, exact: true }).click();

  return { signIn, named, visit, look, inYear, confirm, act };
}

/** In the editor of an RKA: pastes a row, raises a price over the ceiling, is refused, mends it and fills in the output. */
export async function overAndBack(page: Page): Promise<void> {
  const lines = sheetOf(page, 'Rincian belanja');
  await lines.grid.waitFor();
  const price = await (await lines.cell(0, 'Harga satuan')).innerText();
  const row = await Promise.all(['Akun', 'Sumber dana'].map(async (it) => (await lines.cell(0, it)).innerText()));
  const [akun = '', dana = ''] = row.map((it) => it.split(/\s/)[0] ?? '');
  await (await lines.cell(0, 'Akun')).click();
  await page.keyboard.press('Control+Enter');
  await lines.paste([[akun, 'Tempel dari lembar kerja', '1', 'paket', '1', '0', dana]]);
  await page.getByText('Tempel dari lembar kerja').first().waitFor();
  await lines.put(0, 'Harga satuan', '999.999.999.999');
  await page
    .getByText(/Melebihi plafon/)
    .first()
    .waitFor();
  await saved(page);
  await shootBoth(page, 'tur-2-melebihi');
  await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
  const told = page.getByRole('status').filter({ hasText: 'Yang masih kurang' });
  await told
    .getByText(/keluaran|plafon/i)
    .first()
    .waitFor();
  await told.scrollIntoViewIfNeeded();
  await shoot(page, 'tur-2-ditolak');
  // A little less than before leaves room for what was pasted.
  await lines.put(0, 'Harga satuan', `${BigInt(price.replaceAll('.', '')) - 1000n}`);
  await page
    .getByText(/Melebihi plafon/)
    .first()
    .waitFor({ state: 'detached' });
  await saved(page);
  await page.getByRole('button', { name: 'Keluaran baru' }).click();
  const outputs = sheetOf(page, 'Keluaran sub kegiatan');
  await outputs.put(0, 'Tolok ukur', 'Dokumen yang tersusun');
  await outputs.put(0, 'Target', '12');
  await outputs.put(0, 'Satuan', 'dokumen');
  await saved(page);
}
