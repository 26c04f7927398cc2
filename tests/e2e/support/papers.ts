// What an officer does with a paper on its screen: stamp it, return it, open the next one, see where it stands.

import type { Locator, Page } from 'playwright-core';
import type { Desk } from './desk.ts';

/** Waits until the paper on screen is in a state, by its name in Indonesian. */
export async function standsAt(page: Page, state: string): Promise<void> {
  await page.getByRole('img', { name: `Alur persetujuan; sekarang pada: ${state}` }).waitFor();
}

/** The id of the paper on screen. */
export function paperOn(page: Page): string {
  const id = new URL(page.url()).pathname.split('/')[2];
  if (id === undefined) throw new Error(`no paper at ${page.url()}`);
  return id;
}

async function confirm(page: Page, label: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Gives a command on the paper on screen and waits for the state it leads to. */
export async function stamp(page: Page, label: string, state: string): Promise<void> {
  await page.getByRole('region', { name: 'Tindakan' }).getByRole('button', { name: label, exact: true }).click();
  await confirm(page, label);
  await standsAt(page, state);
}

/** Goes to a paper and gives a command on it. */
export async function stampAt(desk: Desk, paper: string, label: string, state: string): Promise<void> {
  await desk.go(`/dokumen/${paper}`);
  await stamp(desk.page, label, state);
}

/** Stamps a paper from the inbox. */
export async function stampFromInbox({ page, go }: Desk, label: string, title: string): Promise<void> {
  await go('/kotak-masuk');
  await page.getByRole('button', { name: `${label}: ${title}` }).click();
  await confirm(page, label);
}

/** Opens the paper that stands on the one on screen; `fill` completes the dialog, `button` is what leads to it where that is not the name of the type. */
export async function openNext(
  page: Page,
  type: string,
  fill: (dialog: Locator) => Promise<void> = async () => {},
  button = type,
): Promise<string> {
  const before = page.url();
  await page
    .getByRole('region', { name: 'Buka dokumen turunan' })
    .getByRole('button', { name: button, exact: true })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill(dialog);
  await dialog.getByRole('button', { name: `Buka ${type}`, exact: true }).click();
  await page.waitForURL((url) => url.href !== before && url.pathname.startsWith('/dokumen/'));
  await standsAt(page, 'Disusun');
  return paperOn(page);
}

/** Opens the paper that stands on another and submits it as it is. */
export async function openAndSubmit({ page, go }: Desk, basis: string | undefined, type: string): Promise<string> {
  await go(`/dokumen/${basis}`);
  const id = await openNext(page, type);
  await stamp(page, 'Ajukan', 'Diajukan');
  return id;
}

/** Waits until an editor has nothing left to save. */
export async function saved(page: Page): Promise<void> {
  await page.locator('[data-save="saved"]').waitFor();
}

/** Submits the paper from its editor and waits for its screen. */
export async function submitFromEditor(page: Page, state: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
  await page.waitForURL(/\/dokumen\//);
  await standsAt(page, state);
}

/** Picks an option of a select by its label and a part of the option's words. */
export async function choose(scope: Locator, label: string, option: string): Promise<void> {
  await scope.getByRole('combobox', { name: label }).click();
  await scope.page().getByRole('option', { name: option }).click();
}

/** Opens the dialog for a new paper from the list and chooses its type. */
export async function askNew({ page, go }: Desk, type: string): Promise<Locator> {
  await go('/dokumen');
  await page.getByRole('button', { name: 'Dokumen baru' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Jenis dokumen' }).click();
  await page.getByRole('option', { name: type, exact: true }).click();
  return dialog;
}
