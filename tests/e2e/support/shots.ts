// Pictures of screens, to be looked at by people; they are not part of the repository. They are taken by a proof, and where somebody asks for them with
// SIKLUS_SHOTS=1.

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { proving } from '../../support/extent.ts';
import { sizes, wear } from './desk.ts';

const folder = resolve(import.meta.dirname, '../.shots');

const wanted = proving || process.env['SIKLUS_SHOTS'] === '1';

/** Takes a picture of what is in sight. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (!wanted) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

/** Takes a picture as it is, and one on a phone in the dark; the page is then as before. */
export async function shootBoth(page: Page, name: string): Promise<void> {
  if (!wanted) return;
  await shoot(page, name);
  await page.setViewportSize(sizes.phone);
  await wear(page, 'dark');
  await shoot(page, `${name}-hp`);
  await wear(page, 'light');
  await page.setViewportSize(sizes.desk);
}
