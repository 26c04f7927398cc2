// Which font draws a page, and how wide its words are.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findChromium, launchChromium } from '../../support/chromium.ts';

/** A browser on a machine that has no font at all. */
export async function launchWithoutFonts(): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-no-fonts-'));
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, `<fontconfig><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`);
  const found = await findChromium();
  const browser = await launchChromium({ ...found, env: { ...found.env, FONTCONFIG_FILE: file } });
  browser.once('disconnected', () => rmSync(folder, { recursive: true, force: true }));
  return browser;
}

const root = resolve(import.meta.dirname, '../../..');

/** What is never on a screen: maps for other programs are drawn by these. */
const elsewhere = /\.test\.tsx?$|workflow\/src\/draw\//;

/** Every character beyond ASCII that the sources of the app and of its sentences hold. */
export function charactersOfTheApp(): readonly string[] {
  const folders = ['apps/web', ...readdirSync(join(root, 'packages')).map((it) => `packages/${it}`)];
  const files = folders.flatMap((it) =>
    readdirSync(join(root, it, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ['.ts', '.tsx', '.css'].includes(extname(entry.name)))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const text = files.filter((it) => !elsewhere.test(it)).map((it) => readFileSync(it, 'utf8'));
  return [...new Set(text.join(''))].filter((it) => it > '~').toSorted();
}

/** The characters that another font than the app's own draws, or none. */
export async function foreignOf(page: Page, characters: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(async (all) => {
    await document.fonts.load('1rem "Inter Variable"', all.join(''));
    document.querySelector('#probe')?.remove();
    const probe = document.createElement('p');
    probe.id = 'probe';
    probe.append(
      ...all.map((it) => {
        const letter = document.createElement('span');
        letter.textContent = it;
        return letter;
      }),
    );
    document.body.append(probe);
  }, characters);
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('DOM.enable');
  await inspector.send('CSS.enable');
  const { root: top } = await inspector.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await inspector.send('DOM.querySelectorAll', { nodeId: top.nodeId, selector: '#probe span' });
  const foreign: string[] = [];
  for (const [index, nodeId] of nodeIds.entries()) {
    const { fonts } = await inspector.send('CSS.getPlatformFontsForNode', { nodeId });
    if (fonts.length !== 1 || fonts[0]?.isCustomFont !== true) foreign.push(characters[index] ?? '');
  }
  await inspector.detach();
  return foreign;
}

/** The words of a page with the width that each run of them takes. */
export async function widthsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const found: string[] = [];
    while (walker.nextNode() !== null) {
      range.selectNodeContents(walker.currentNode);
      const { width } = range.getBoundingClientRect();
      const words = walker.currentNode.textContent?.trim() ?? '';
      if (words !== '' && width > 0) found.push(`${words}: ${width.toFixed(1)}`);
    }
    return found;
  });
}
