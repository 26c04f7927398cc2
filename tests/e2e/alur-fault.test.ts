// A fault of a chain that only a walk of its ways finds: the editor tells it with the way to it, and lights that way in the drawing.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { openSharedDesk, type SharedDesk } from './support/desk.ts';
import { look } from './support/looks.ts';
import { OPD } from './support/region.ts';
import { serve, type Served } from './support/served.ts';
import { fillTwo } from './support/two-agencies.ts';

let browser: Browser;
let served: Served;
let desk: SharedDesk;

beforeAll(async () => {
  browser = await launchChromium();
  served = await serve({ fill: fillTwo, day: '2025-08-21' });
  desk = await openSharedDesk(browser, served);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

test('a desk that could hand a paper on after its money moved is found, and the way there is lit until it is undone', async () => {
  const { page, go } = await desk.as('administrator');
  const lit = page.locator('svg[role=img] g[data-lit=true] > rect + text');
  await go(`/alur/rka?opd=${OPD}`);
  await page.getByText('Alur ini benar dan dapat ditetapkan.').waitFor();
  expect(await lit.count()).toBe(0);
  await page.getByRole('button', { name: 'Ubah Ditelaah' }).click();
  await page.locator('#langkah-1').getByRole('switch', { name: 'Boleh mengalihkan ke OPD lain' }).press('Space');
  const verdict = page.getByRole('status').filter({ hasText: '1 kesalahan' });
  await verdict.waitFor();
  expect(await verdict.getByRole('button', { name: 'Tunjukkan jalannya', pressed: true }).count()).toBe(1);
  expect((await lit.allTextContents()).map((it) => it.replace('! ', ''))).toEqual([
    'Disusun',
    'Diajukan',
    'Ditandatangani',
  ]);
  expect(await page.getByRole('button', { name: 'Tetapkan' }).isDisabled()).toBe(true);
  expect(await look(page, 'alur-jalan-salah')).toEqual([]);
  await page.keyboard.press('Control+z');
  await page.getByText('Belum ada yang berubah.').waitFor();
  expect(await lit.count()).toBe(0);
  expect([...desk.complaints, ...served.faults]).toEqual([]);
});
