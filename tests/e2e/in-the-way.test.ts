// A refusal for another paper's sake leads to that paper.

import { execute } from '@siklus/api';
import { expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { opd } from '../support/given.ts';
import { openDesk } from './support/desk.ts';
import { dayFor, idOf, standOn } from './support/ground.ts';
import { serve, usernameOf } from './support/served.ts';
import { papers } from './support/tour.ts';

test('a deposit that is recorded already leads to the paper that has it: refused where that came meanwhile, told before where it was there', async () => {
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const served = await serve({ fill: (store) => standOn(store, 'setoran'), day: dayFor('setoran') });
  onTestFinished(served.close);
  const { page, go, complaints } = await openDesk(browser, served, await usernameOf(served.store, 'bendahara'));
  const other = page.getByRole('link', { name: 'Buka dokumen itu' });
  const actions = page.getByRole('region', { name: 'Tindakan' });
  await go(`/dokumen/${idOf('setoran')}`);
  await actions.getByRole('button', { name: 'Ajukan', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ajukan', exact: true }).waitFor();
  const opening = { id: 'setoran-lain', year: 2026, opd, unit: opd, seed: papers.setoran };
  const deed = { kind: 'adopt', type: 'setoran', opening, state: 'recorded', source: 'uji' } as const;
  const now = `${dayFor('setoran')}T01:00:00.000Z`;
  const { answer } = await execute(served.store, { person: 'tapd', key: 'adopt-lain', now, deed });
  expect(answer).toMatchObject({ ok: true });
  await dialog.getByRole('button', { name: 'Ajukan', exact: true }).click();
  await dialog.getByText(/sudah dipakai SETORAN/).waitFor();
  await dialog.locator(other).click();
  await page.waitForURL(/\/dokumen\/setoran-lain/);

  await go(`/dokumen/${idOf('setoran')}`);
  await page
    .getByText(/sudah dipakai SETORAN/)
    .first()
    .waitFor();
  expect(await actions.getByRole('button', { name: 'Ajukan', exact: true }).count()).toBe(0);
  await other.first().click();
  await page.waitForURL(/\/dokumen\/setoran-lain/);
  expect(complaints).toEqual([]);
});
