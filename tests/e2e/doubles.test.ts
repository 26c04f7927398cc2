// A bill that was typed again under another number is told on the paper, before the stamp, and where many are stamped at once.

import { execute } from '@siklus/api';
import { expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { opd } from '../support/given.ts';
import { clippedOn } from './support/clipped.ts';
import { inspectEverywhere } from './support/inspect.ts';
import { openDesk, settled, sizes } from './support/desk.ts';
import { dayFor, idOf, standOn } from './support/ground.ts';
import { answerAtLength } from './support/long.ts';
import { standsAt } from './support/papers.ts';
import { serve, usernameOf } from './support/served.ts';
import { step } from './support/step.ts';
import { papers } from './support/tour.ts';

test('a payment of the same amount to the same receiver is told before the stamp, and stamped all the same', async () => {
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const served = await serve({
    fill: async (store) => {
      await standOn(store, 'spp');
      const adopt = async (id: string, seed: object): Promise<void> => {
        const opening = { id, year: 2026, opd, unit: opd, seed: { ...papers.spp, ...seed } };
        const deed = { kind: 'adopt', type: 'spp', opening, state: 'submitted', source: 'uji' } as const;
        const now = `${dayFor('spp')}T01:00:00.000Z`;
        const { answer } = await execute(store, { person: 'tapd', key: id, now, deed });
        expect(answer).toMatchObject({ ok: true });
      };
      await adopt('spp-lain', { penerima: 'C.V. MAJU', nomorTagihan: 'INV/2026/70', keperluan: 'Kertas lagi' });
      // The control: another receiver is asked for the same.
      await adopt('spp-beda', { penerima: 'PT Jaya', nomorTagihan: 'INV/2026/71', keperluan: 'Tinta' });
    },
    day: dayFor('spp'),
  });
  onTestFinished(served.close);
  const notice = 'Kemungkinan ganda';

  const drafter = await openDesk(browser, served, await usernameOf(served.store, 'bendahara'));
  await step('on the paper, with the way to the other', async () => {
    await drafter.go(`/dokumen/${idOf('spp')}`);
    const told = drafter.page.getByRole('alert').filter({ hasText: notice });
    await told.getByText('Rp 100.000').waitFor();
    expect(await told.textContent()).toContain('C.V. MAJU');
    expect(await told.getByRole('link').getAttribute('href')).toMatch(/^\/dokumen\/spp-lain/);
  });
  await step(
    'in the editor, at the first press where what was typed last makes it one, and what is taken with the way to its field',
    async () => {
      const { page } = drafter;
      await page.getByRole('button', { name: 'Ubah isi' }).click();
      const told = page.getByRole('alert').filter({ hasText: notice });
      await told.waitFor();
      const number = page.getByLabel('Nomor tagihan', { exact: true });
      const own = await number.inputValue();
      await number.fill('inv 2026 70');
      const taken = page.getByRole('button', { name: /^Tagihan “inv 2026 70” sudah dipakai SPP/ });
      await taken.click();
      await expect.poll(() => number.evaluate((it) => it === document.activeElement)).toBe(true);
      await number.fill(own);
      await taken.waitFor({ state: 'detached' });
      const receiver = page.getByRole('textbox', { name: 'Penerima', exact: true });
      const name = await receiver.inputValue();
      await receiver.fill('UD Sentosa');
      await told.waitFor({ state: 'detached' });
      await receiver.fill(name);
      await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
      await told.waitFor();
      await settled(page);
      await drafter.go(`/dokumen/${idOf('spp')}`);
      await standsAt(page, 'Disusun');
    },
  );
  await step('in the dialog before the submission, which goes through', async () => {
    const actions = drafter.page.getByRole('region', { name: 'Tindakan' });
    await actions.getByRole('button', { name: 'Ajukan', exact: true }).click();
    const dialog = drafter.page.getByRole('dialog');
    await dialog.getByRole('alert').filter({ hasText: notice }).getByRole('link').waitFor();
    await dialog.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await standsAt(drafter.page, 'Diajukan');
  });
  await step('a paper that is like no other says nothing', async () => {
    await drafter.go('/dokumen/spp-beda');
    await standsAt(drafter.page, 'Diajukan');
    expect(await drafter.page.getByText(notice).count()).toBe(0);
  });

  const verifier = await openDesk(browser, served, await usernameOf(served.store, 'ppk-skpd'));
  await step('in the inbox, and where several are stamped at once', async () => {
    const { page, go } = verifier;
    await go('/kotak-masuk');
    await page.getByText(`${notice}: SPP`).first().waitFor();
    expect(await page.getByText(`${notice}: SPP`).count()).toBe(2);
    await page.getByRole('checkbox', { name: 'Pilih semua yang menunggu cap' }).check();
    await page.getByRole('button', { name: 'Setujui yang dipilih' }).click();
    const told = page.getByRole('dialog').getByRole('alert').filter({ hasText: '2 dari dokumen ini mungkin ganda' });
    await told.waitFor();
    expect(await told.textContent()).not.toContain('Tinta');
    expect(await inspectEverywhere(page)).toEqual([]);
  });
  await step('with names of 120 characters and amounts of 15 digits, none cut off', async () => {
    const { page, go } = drafter;
    await answerAtLength(page.context());
    await go(`/dokumen/${idOf('spp')}`);
    await page.getByRole('alert').filter({ hasText: 'Rp 123.456.789.012.345' }).waitFor();
    for (const size of [sizes.desk, sizes.phone]) {
      await page.setViewportSize(size);
      await settled(page);
      expect(await clippedOn(page)).toEqual([]);
    }
    expect(await inspectEverywhere(page)).toEqual([]);
  });
  expect([...drafter.complaints, ...verifier.complaints]).toEqual([]);
});
