// A screen without a mouse: what cannot be reached by Tab cannot be used.

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const MOST_STEPS = 80;

export const isFocused = (it: Locator): Promise<boolean> =>
  it.evaluate((element) => element === document.activeElement);

/** Goes on with Tab until something has the focus; fails where it never gets there. */
export async function tabTo(page: Page, it: Locator): Promise<void> {
  await it.waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await isFocused(it)) return;
    await page.keyboard.press('Tab');
    // A dialog looks a moment later where Tab has led out of a date; nobody's next key comes before that.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  throw new Error(`not reached by ${MOST_STEPS} times Tab: ${String(it)}`);
}

/** Reaches a field by Tab and writes over what it says. */
export async function typeOver(page: Page, it: Locator, words: string): Promise<void> {
  await tabTo(page, it);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

/** Reaches a button by Tab and presses it. */
export async function pressOn(page: Page, it: Locator): Promise<void> {
  await tabTo(page, it);
  await page.keyboard.press('Enter');
}

/** A dialog that closes gives the focus back to what opened it. */
export async function returnsTo(it: Locator): Promise<void> {
  await expect.poll(() => isFocused(it)).toBe(true);
}
