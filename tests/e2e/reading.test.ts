// Screens of those who may read little: an officer of another agency, a citizen, and somebody who holds no office any more.

import { officerOf } from '@siklus/simulation';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { work } from './support/drafting.ts';
import { openDesk } from './support/desk.ts';
import { openRenja } from './support/opened.ts';
import { fillRegion, neighbour, OPD, YEAR } from './support/region.ts';
import { serve, type Served } from './support/served.ts';

const day = `${YEAR - 1}-02-03`;
const former = officerOf('pa', neighbour);

let browser: Browser;
let served: Served;
let renja = '';

beforeAll(async () => {
  browser = await launchChromium();
  served = await serve({
    fill: async (store) => {
      await fillRegion(store);
      renja = await openRenja(store, { opd: OPD, works: [work], day });
      await store.script([`UPDATE assignment SET valid_to = '${YEAR - 2}-12-31' WHERE person = '${former}'`]);
    },
    day,
    accounts: (username) => ['perencana.1', 'pptk.2', 'pa.2', 'pengusul'].includes(username),
  });
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const refused = (complaint: string): boolean => complaint.includes('status of 403');

test('a paper of another agency says that it is not theirs to read, and who can help', async () => {
  const { page, go, complaints, context } = await openDesk(browser, served, 'pptk.2');
  await go(`/dokumen/${renja}`);
  const told = page.getByRole('alert').filter({ hasText: 'Bukan untuk Anda baca' });
  await told.waitFor();
  expect(await told.innerText()).toContain('pejabat OPD yang memiliki dokumen ini');
  await go('/dokumen');
  expect(await page.getByText('Pemeliharaan').count()).toBe(0);
  expect(complaints.filter((it) => !refused(it))).toEqual([]);
  await context.close();
});

test.each(['pengusul', 'pptk.2'])(
  'every screen of %s stands, with nothing in it that is not theirs',
  async (username) => {
    const { page, go, complaints, context } = await openDesk(browser, served, username);
    for (const path of ['/', '/kotak-masuk', '/dokumen', '/serapan', '/kurva-s', '/realisasi', '/jadwal', '/alur']) {
      await go(path);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    }
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test('whoever holds no office any more sees that, and may sign out', async () => {
  const { page, go, complaints, context } = await openDesk(browser, served, 'pa.2');
  await go(`/dokumen/${renja}`);
  await page.getByText('Tidak ada jabatan hari ini').waitFor();
  expect(await page.getByText('administrator yang mencatat').count()).toBe(1);
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByLabel('Nama pengguna').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
