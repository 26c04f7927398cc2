// A refusal leads to its cell where the paper is only read: from its page, from the dialog of a command, from the inbox, and a drafter to the editor.

import { execute } from '@siklus/api';
import type { Body } from '@siklus/workflow';
import { expect, onTestFinished, test } from 'vitest';
import type { Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { opd } from '../support/given.ts';
import { openDesk, settled } from './support/desk.ts';
import { dayFor, fillReady, idOf } from './support/ground.ts';
import { serve, usernameOf, type Served } from './support/served.ts';
import { papers } from './support/tour.ts';

const ROWS = 340;
const [line] = papers.kontrak['rincian'] as [Body]; // one row by construction

const contract = (nomor: string, amounts: readonly string[]): Body => ({
  ...papers.kontrak,
  nomor,
  rincian: amounts.map((jumlah, index) => ({ ...line, id: `r${index + 1}`, jumlah })),
});

/** A long contract whose last row but two is the first that no longer fits once others have taken what is left of the DPA. */
const long = contract(
  '77/PPK/2026',
  Array.from({ length: ROWS }, (_, index) => (index === ROWS - 3 ? '1000.00' : '1.00')),
);

const adopt = async (served: Pick<Served, 'store'>, id: string, state: string, seed: Body): Promise<void> => {
  const opening = { id, year: 2026, opd, unit: opd, seed };
  const deed = { kind: 'adopt', type: 'kontrak', opening, state, source: 'uji' } as const;
  const now = `${dayFor('kontrak')}T01:00:00.000Z`;
  const { answer } = await execute(served.store, { person: 'tapd', key: `adopt-${id}`, now, deed });
  expect(answer).toMatchObject({ ok: true });
};

const start = (state: string): Promise<Served> =>
  serve({
    fill: async (store) => {
      await fillReady(store, 'kontrak');
      await adopt({ store }, idOf('kontrak'), state, long);
    },
    day: dayFor('kontrak'),
  });

/** The path of what has the focus, and whether it is seen whole. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement;
    const { top, bottom } = cell?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return {
      row: cell?.closest('[data-row]')?.getAttribute('data-row'),
      column: cell?.getAttribute('data-column'),
      inSight: top >= 0 && bottom <= window.innerHeight,
    };
  });

const cell = { row: `r${ROWS - 2}`, column: 'jumlah', inSight: true };

test.each(['desk', 'phone'] as const)(
  'a signature refused for one of 340 rows leads to its cell on a %s',
  async (size) => {
    const browser = await launchChromium();
    onTestFinished(() => browser.close());
    const served = await start('checked');
    onTestFinished(served.close);
    const { page, go, complaints } = await openDesk(browser, served, await usernameOf(served.store, 'pa'), { size });
    const dialog = page.getByRole('dialog');
    const reaches = () => expect.poll(() => focused(page)).toEqual(cell);

    // The dialog is open when another contract takes what was left.
    await go(`/dokumen/${idOf('kontrak')}`);
    const actions = page.getByRole('region', { name: 'Tindakan' });
    await actions.getByRole('button', { name: 'Tanda tangani', exact: true }).click();
    await adopt(served, 'kontrak-lain', 'signed', contract('78/PPK/2026', ['799500.00']));
    await dialog.getByRole('button', { name: 'Tanda tangani', exact: true }).click();
    await dialog.getByRole('link', { name: /nilai kontrak Rp.1\.000,/ }).press('Enter');
    await reaches();
    expect(await dialog.count()).toBe(0);
    expect(await page.getByRole('cell', { name: '1.000' }).evaluate((it) => it === document.activeElement)).toBe(true);

    // From the list of what stands in the way, by the other tab and a second time.
    await page.getByRole('tab', { name: /Riwayat/ }).click();
    const reason = actions.getByRole('link', { name: /nilai kontrak Rp.1\.000,/ });
    await reason.click();
    await reaches();
    await reason.click();
    await reaches();

    // From the inbox to the page of the paper.
    await go('/kotak-masuk');
    await page.getByRole('button', { name: 'Tanda tangani' }).first().click();
    await dialog.getByRole('button', { name: 'Tanda tangani', exact: true }).click();
    await dialog.getByRole('link', { name: /nilai kontrak Rp.1\.000,/ }).click();
    await page.waitForURL(/\/dokumen\/kontrak-1#/);
    await settled(page);
    await reaches();
    // A field of the head, by its name.
    await page.goto(`${served.url}/dokumen/${idOf('kontrak')}#penyedia`);
    const field = page.getByRole('group', { name: 'Penyedia' });
    await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  },
);

test('whoever drafts the paper is led to the cell of the editor', async () => {
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const served = await start('draft');
  onTestFinished(served.close);
  await adopt(served, 'kontrak-lain', 'signed', contract('78/PPK/2026', ['799500.00']));
  const { page, go, complaints } = await openDesk(browser, served, await usernameOf(served.store, 'ppk'));
  await go(`/dokumen/${idOf('kontrak')}`);
  const actions = page.getByRole('region', { name: 'Tindakan' });
  await actions.getByRole('link', { name: /nilai kontrak Rp.1\.000,/ }).click();
  await page.waitForURL(/lihat=ubah/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/1\.000/);
  expect(await page.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null)).toBe(true);
  expect(complaints).toEqual([]);
});
