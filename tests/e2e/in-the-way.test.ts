// A refusal for another paper's sake leads to that paper.

import { execute } from '@siklus/api';
import { definitionOf, finalOf } from '@siklus/workflow';
import { expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { opd } from '../support/given.ts';
import { openDesk } from './support/desk.ts';
import { dayFor, idOf, standOn } from './support/ground.ts';
import { serve, usernameOf } from './support/served.ts';
import { papers } from './support/tour.ts';

test('a deposit that is recorded already is refused with the way to the paper that has it', async () => {
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const served = await serve({
    fill: async (store) => {
      await standOn(store, 'setoran');
      const opening = { id: 'setoran-lain', year: 2026, opd, unit: opd, seed: papers.setoran };
      const state = finalOf(definitionOf('setoran').chain);
      const deed = { kind: 'adopt', type: 'setoran', opening, state, source: 'uji' } as const;
      const now = `${dayFor('setoran')}T01:00:00.000Z`;
      const { answer } = await execute(store, { person: 'tapd', key: 'adopt-lain', now, deed });
      expect(answer).toMatchObject({ ok: true });
    },
    day: dayFor('setoran'),
  });
  onTestFinished(served.close);
  const { page, go, complaints } = await openDesk(browser, served, await usernameOf(served.store, 'bendahara'));
  await go(`/dokumen/${idOf('setoran')}`);
  const actions = page.getByRole('region', { name: 'Tindakan' });
  await actions.getByRole('button', { name: 'Ajukan', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ajukan', exact: true }).click();
  await dialog.getByText(/sudah dipakai SETORAN/).waitFor();
  await dialog.getByRole('link', { name: 'Buka dokumen itu' }).click();
  await page.waitForURL(/\/dokumen\/setoran-lain/);
  expect(complaints).toEqual([]);
});
