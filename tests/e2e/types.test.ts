// Every document type on the generic screens, each on ground of its own: read by a reader, edited and submitted by its drafter. By hand those whose turn
// it is today; all of them come to their end by the law.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { definitionOf, documentTypes, finalOf, wordsOf, type DocumentType } from '@siklus/workflow';
import { launchChromium } from '../support/chromium.ts';
import { provenToday } from '../support/proven-today.ts';
import { openSharedDesk, settled, type SharedDesk } from './support/desk.ts';
import { dayFor, fillEnded, goToEnd, idOf, standing, standOn } from './support/ground.ts';
import { isShown, look, lookAtPaper } from './support/looks.ts';
import { openFilled, serve, usernameOf, type Served } from './support/served.ts';
import { shoot } from './support/shots.ts';
import { askedOfSpp, withoutText } from './support/tour.ts';

const today = provenToday();
const isOpened = (type: DocumentType): boolean => today.has(type) || isShown(type);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test.each(documentTypes)('%s goes from its draft to its end by the law', async (type) => {
  const { store, close } = await openFilled((it) => standOn(it, type));
  onTestFinished(close);
  expect(await goToEnd(store, type)).toEqual({ state: finalOf(definitionOf(type).chain), why: [] });
});

describe.each(documentTypes.filter(isOpened))('%s by hand', (type) => {
  const { chain } = definitionOf(type);
  // Not one that is opened for its look alone.
  const turns = today.has(type) ? [type] : [];
  let served: Served;
  let desk: SharedDesk;

  beforeAll(async () => {
    served = await serve({ fill: (store) => standOn(store, type), day: dayFor(type) });
    desk = await openSharedDesk(browser, served);
  });
  afterAll(async () => {
    await desk.context.close();
    await served.close();
  });

  test.each(turns)('%s is read on its screen', async () => {
    const { page, go } = await desk.as('bpk');
    await go(`/dokumen/${idOf(type)}`);
    await page.getByRole('region', { name: 'Alur persetujuan' }).first().waitFor();
    expect(await lookAtPaper(page, type, `jenis-${type}`)).toEqual([]);
  });

  test('is edited by its drafter', async () => {
    const { page, go } = await desk.as(await usernameOf(served.store, chain.draft.by));
    await go(`/dokumen/${idOf(type)}?lihat=ubah`);
    expect(await lookAtPaper(page, type, `jenis-${type}-ubah`)).toEqual([]);
    // A field that says nothing to other papers: the last open text.
    const texts = page.locator('#isi form input[type=text]:enabled, #isi textarea:enabled, .surface textarea:enabled');
    expect((await texts.count()) === 0).toBe(withoutText.includes(type));
    if (withoutText.includes(type)) return;
    const text = texts.last();
    const { version } = await standing(served.store, type);
    await text.press('End');
    await text.pressSequentially(' x');
    await page.locator('[data-save="saved"]').waitFor();
    expect((await standing(served.store, type)).version).toBeGreaterThan(version);
  });

  test.each(turns)('%s is submitted on its screen', async () => {
    const { page, go } = await desk.as(await usernameOf(served.store, chain.draft.by));
    await go(`/dokumen/${idOf(type)}`);
    const label = wordsOf(definitionOf(type)).commands['submit']?.id ?? 'Ajukan';
    const actions = page.getByRole('region', { name: 'Tindakan' });
    await actions.getByRole('button', { name: label, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: label, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await settled(page);
    expect((await standing(served.store, type)).state).not.toBe('draft');
    expect(await lookAtPaper(page, type, `jenis-${type}-diajukan`)).toEqual([]);
  });

  test('no browser complained and the server met no fault', () => {
    expect([...desk.complaints, ...served.faults]).toEqual([]);
  });
});

describe('all document types together', () => {
  let served: Served;
  let desk: SharedDesk;

  beforeAll(async () => {
    served = await serve({ fill: (store) => fillEnded(store), day: dayFor('pertanggungjawaban') });
    desk = await openSharedDesk(browser, served);
  });
  afterAll(async () => {
    await desk.context.close();
    await served.close();
  });

  test('the board shows all of them under their phases, the region on top', async () => {
    const { page, go } = await desk.as('bpk');
    await go('/');
    await page.getByText('Dokumen daerah').first().waitFor();
    expect(await look(page, 'jenis-papan')).toEqual([]);
    await page.getByRole('button', { name: 'Perencanaan', exact: true }).click();
    await page.getByRole('columnheader', { name: /^RPJMD/ }).waitFor();
    await shoot(page, 'jenis-papan-terbentang');
  });

  test('the dialog for a new paper asks for what a payment request of each kind stands on', async () => {
    const { page, go } = await desk.as(await usernameOf(served.store, 'bendahara'));
    await go('/dokumen');
    await page.getByRole('button', { name: 'Dokumen baru' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Jenis dokumen' }).click();
    await shoot(page, 'jenis-baru-pilihan');
    await page.getByRole('option', { name: /^SPP/ }).first().click();
    await settled(page);
    const kinds = dialog.getByRole('combobox', { name: 'Jenis', exact: true });
    const asked: Record<string, readonly string[]> = {};
    // The last line says that the rest is written later.
    for (const kind of await kinds.locator('option').allInnerTexts()) {
      await kinds.selectOption({ label: kind });
      await settled(page);
      asked[kind] = (await dialog.locator('form').locator('label, p').allInnerTexts()).slice(0, -1);
    }
    expect(asked).toEqual(askedOfSpp);
    expect(await look(page, 'jenis-baru-spp')).toEqual([]);
  });

  test('no browser complained and the server met no fault', () => {
    expect([...desk.complaints, ...served.faults]).toEqual([]);
  });
});
