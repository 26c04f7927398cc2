// `siklus serve` on a fresh clone, as the README has it: the app is built by the launcher and opens in a browser.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { siklus } from '../support/command-line.ts';
import { proving } from '../support/extent.ts';
import { freshCheckout } from './support/checkout.ts';
import { complaintsOf, openContext } from './support/desk.ts';

// The launcher of a clean checkout is what runs all tests; here a whole app is built once more.
test.skipIf(!proving)('a fresh clone serves a region made on the command line, app and all', async () => {
  const clone = await freshCheckout();
  const home = mkdtempSync(join(tmpdir(), 'siklus-home-'));
  onTestFinished(() => {
    clone.remove();
    rmSync(home, { recursive: true, force: true });
  });
  const built = join(clone.path, 'apps', 'web', 'dist', 'index.html');
  expect(existsSync(built)).toBe(false);
  await siklus(
    'init',
    '--db',
    join(home, 'kab.db'),
    '--region',
    '32.01',
    '--name',
    'Kabupaten Contoh',
    '--year',
    '2026',
  );

  const run = join(clone.path, 'scripts', 'run.mjs');
  const serving = spawn(process.execPath, [run, 'siklus', 'serve', '--db', 'kab.db', '--port', '0'], { cwd: home });
  const ended = new Promise((done) => serving.on('close', done));
  onTestFinished(async () => {
    serving.kill('SIGTERM');
    await ended;
  });
  let told = '';
  serving.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const url = await new Promise<string>((found, fail) => {
    let out = '';
    serving.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const [, address] = /Siklus: (http:\S+)\n/.exec(out) ?? [];
      if (address !== undefined) found(address);
    });
    serving.on('close', () => fail(new Error(`it ended: ${out}${told}`)));
  });
  expect(existsSync(built)).toBe(true);

  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await (await openContext(browser)).newPage();
  const complaints = complaintsOf(page);
  await page.goto(url);
  await page.getByLabel('Nama pengguna').waitFor();
  expect(complaints).toEqual([]);
});
