// The browser that tests get draws pages, wherever it came from.
import type { Browser } from 'playwright-core';
import { expect, test } from 'vitest';
import { launchChromium, unpackedChromium } from './chromium.ts';

const textIn = async (browser: Browser): Promise<string> => {
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.setContent('<button onclick="this.textContent = innerWidth">Setujui</button>');
    await page.getByRole('button', { name: 'Setujui' }).click();
    return await page.getByRole('button').innerText();
  } finally {
    await browser.close();
  }
};

test('a browser starts here and runs the script of a page', async () => {
  expect(await textIn(await launchChromium())).toBe('390');
});

test('the browser from npm does so too, for machines that have none', async () => {
  expect(await textIn(await launchChromium(await unpackedChromium()))).toBe('390');
});
