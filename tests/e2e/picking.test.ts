// An entry is picked in a field of a form while answers come late: what was typed is what is chosen, or is marked.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { answerLate } from '../support/late-answers.ts';
import { openDesk, type Desk } from './support/desk.ts';
import { demonstration, today } from './support/filled.ts';
import { serve, type Served } from './support/served.ts';
import { shootBoth } from './support/shots.ts';

describe('a sub kegiatan for the S-curve', () => {
  let browser: Browser;
  let served: Served;
  let desk: Desk;

  beforeAll(async () => {
    browser = await launchChromium();
    served = await serve({ ...demonstration, day: today, accounts: (username) => username === 'tapd' });
    desk = await openDesk(browser, served, 'tapd');
    await desk.page.addInitScript(answerLate, { procedure: 'monitoring.due', after: 400 });
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test('of a code typed at speed that very one is chosen, though the answer comes late; what no list has is marked', async () => {
    const { page, go } = desk;
    await go('/kurva-s');
    const field = page.getByRole('combobox', { name: 'Sub kegiatan' });
    const chosen = (): string | null => new URL(page.url()).searchParams.get('subKegiatan');
    await field.click();
    await page.getByRole('option').nth(2).waitFor();
    const [first, , third] = await page.getByRole('option').allInnerTexts();
    await shootBoth(page, 'pemetik');
    await field.click();
    const code = third?.split(' ')[0] ?? '';
    expect(first).not.toContain(code);
    await page.keyboard.type(code);
    await page.keyboard.press('Tab');
    await expect.poll(chosen).toBe(code);
    await expect.poll(() => field.inputValue()).toContain(`${code} · `);
    await field.click();
    await page.keyboard.type('9.99.99.9.99.9999');
    await page.keyboard.press('Tab');
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    expect([await field.inputValue(), chosen()]).toEqual(['9.99.99.9.99.9999', null]);
    await shootBoth(page, 'pemetik-tak-dikenal');
    // Words that were not answered yet take nothing either.
    await field.click();
    await page.keyboard.type('pengelolaan');
    await page.keyboard.press('Tab');
    expect([await field.inputValue(), chosen()]).toEqual(['pengelolaan', null]);
  });

  test('nobody complained', () => {
    expect([...desk.complaints, ...served.faults]).toEqual([]);
  });
});
