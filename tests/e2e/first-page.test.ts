// How much a browser has to read before it shows anything: over a slow line that is what an officer waits for.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';

const built = resolve(import.meta.dirname, '../../apps/web/dist');
const kB = 1000;

/** The scripts that a page of the built app reads at once: those that it names, and all that these import, but not what they load later. */
function scriptsOf(folder: string, page: string): ReadonlySet<string> {
  const found = new Set<string>();
  const read = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const text = readFileSync(join(folder, 'assets', name), 'utf8');
    for (const [, next = ''] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) read(next);
  };
  for (const [, name = ''] of page.matchAll(/\/assets\/([\w.-]+\.js)/g)) read(name);
  return found;
}

/** What scripts weigh on the way, packed one by one as they are sent, in bytes. */
const weightOf = (folder: string, scripts: Iterable<string>): number =>
  [...scripts].reduce((sum, it) => sum + gzipSync(readFileSync(join(folder, 'assets', it))).length, 0);

const pageOf = (folder: string): string => readFileSync(join(folder, 'index.html'), 'utf8');

/** The page with a part of the app that is loaded later. */
const withPart = (folder: string, part: string): string => {
  const file = readdirSync(join(folder, 'assets')).find((it) => it.startsWith(`${part}-`) && it.endsWith('.js'));
  if (file === undefined) throw new Error(`no part of the app is called ${part}`);
  return `${pageOf(folder)}<script src="/assets/${file}"></script>`;
};

test('the first page reads at most 200 kB of scripts', () => {
  const scripts = scriptsOf(built, pageOf(built));
  expect(scripts.size).toBeGreaterThan(1);
  expect(weightOf(built, scripts)).toBeLessThanOrEqual(200 * kB);
});

test('the first page reads neither the law nor what checks bodies against it', () => {
  const text = [...scriptsOf(built, pageOf(built))].map((it) => readFileSync(join(built, 'assets', it), 'utf8')).join();
  // The name of a rule of the RKA, and the name of an error of the library of schemas.
  for (const word of ['leaf-accounts', 'ZodError']) expect(text.includes(word)).toBe(false);
});

test('control: one import too many is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-first-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(weightOf(built, scriptsOf(built, withPart(built, 's-curve-chart')))).toBeGreaterThan(200 * kB);
  // An import that stands in no page but in a script of one counts as well, one that is only called for later does not.
  mkdirSync(join(folder, 'assets'));
  const write = (name: string, text: string): void => writeFileSync(join(folder, 'assets', name), text);
  write('a.js', 'import{b}from"./b.js";import("./later.js");');
  write('b.js', 'import"./c.js";');
  write('c.js', '');
  expect([...scriptsOf(folder, '<script src="/assets/a.js"></script>')]).toEqual(['a.js', 'b.js', 'c.js']);
});
