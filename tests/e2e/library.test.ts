// The law runs in a browser: the published library, bundled with all it needs, decides a command in Chromium.
import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { bundle, installBuilt, submitting } from '../support/published.ts';
import { cacheFolder } from '../support/tsc.ts';

const folder = cacheFolder('in-browser');
let browser: Browser;

beforeAll(async () => {
  installBuilt(folder);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

test('Chromium decides the command that Node decides, and gives the same answer', async () => {
  const code = await bundle(folder, submitting(), 'inside');
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  // As text, because the test runner rewrites an import that it sees.
  const blob = `new Blob([${JSON.stringify(code)}], { type: 'text/javascript' })`;
  const answer = await page.evaluate(`import(URL.createObjectURL(${blob})).then((it) => it.answer)`);
  expect([answer, faults]).toEqual(['submitted 100000.00', []]);
});
