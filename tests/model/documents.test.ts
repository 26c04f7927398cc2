// The pages of docs/documents are what the running definitions say; a change of the law shows in their diff.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents, documentTypes, refusalCodes } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import { root } from '../support/tsc.ts';
import { authorityRows } from './authority-page.ts';
import { cyclePage, indexPage } from './cycle-page.ts';
import { documentPage } from './document-page.ts';
import { messagesPage, sentencesOfRule } from './messages.ts';
import { sourcesOf, spokenIn, unspoken, untranslated } from './texts.ts';

const folder = join(root, 'docs', 'documents');
const law = sourcesOf('workflow');

describe('the page of', () => {
  test.each(documentTypes)('%s is what the definition says', async (type) => {
    await expect(documentPage(type)).toMatchFileSnapshot(join(folder, `${type}.md`));
  });

  test.each(['opd', 'daerah'] as const)('the cycle %s is what the chart says', async (kind) => {
    await expect(cyclePage(kind)).toMatchFileSnapshot(join(folder, `cycle-${kind}.md`));
  });

  test('all refusals is what the sources say', async () => {
    await expect(messagesPage()).toMatchFileSnapshot(join(folder, 'messages.md'));
  });

  test('all pages is in the order of the year', async () => {
    await expect(indexPage()).toMatchFileSnapshot(join(folder, 'README.md'));
  });
});

test('there is no page of a type that is gone', () => {
  const wanted = [...documentTypes, 'cycle-opd', 'cycle-daerah', 'messages', 'README'].map((it) => `${it}.md`);
  expect(globSync('*.md', { cwd: folder }).filter((it) => !wanted.includes(it))).toEqual([]);
});

test('every link of a page leads somewhere', () => {
  for (const path of globSync('*.md', { cwd: folder }))
    for (const [, target = ''] of readFileSync(join(folder, path), 'utf8').matchAll(/\]\(([^)#]+\.md)[^)]*\)/g))
      expect([path, target, globSync(target, { cwd: folder }).length]).toEqual([path, target, 1]);
});

test('every command of a chain is given by somebody in some state', () => {
  for (const type of documentTypes) {
    const rows = authorityRows(documents[type]).map((it) => it.command);
    for (const { command } of documents[type].chain.steps)
      expect([type, rows]).toEqual([type, expect.arrayContaining([command])]);
  }
});

test('every rule has a sentence to say, and every code of the law has one', () => {
  for (const type of documentTypes) {
    const source = law.find((it) => it.path === `documents/${type}/rules.ts`) ?? { path: '', code: '' };
    for (const { name } of documents[type].rules)
      expect([type, name, sentencesOfRule(source, name, law).length > 0]).toEqual([type, name, true]);
  }
  const page = messagesPage();
  for (const code of refusalCodes.filter((it) => it !== 'rule-broken')) expect(page).toContain(`### ${code}\n`);
});

describe('what people read', () => {
  test('stands in both languages', () => {
    expect(law.flatMap(spokenIn).length).toBeGreaterThan(500);
    expect(law.flatMap(untranslated)).toEqual([]);
  });

  test('does not stand outside a text', () => expect(law.flatMap(unspoken)).toEqual([]));

  test.each(["text('Belum diisi.')", "text('Belum diisi.', '')", "text('', `The ${name} is missing.`)"])(
    'a missing translation is caught: %s',
    (code) => expect(untranslated({ path: 'a.ts', code })).toEqual(['a.ts:1 lacks a language']),
  );

  test.each(["return { at, text: 'Isian belum lengkap.' };", 'const said = `The field ${name} is missing.`;'])(
    'a sentence in one language is caught: %s',
    (code) => expect(unspoken({ path: 'a.ts', code })).toHaveLength(1),
  );

  test.each([
    "text('Belum diisi.', 'It is missing.')",
    "throw new Error('no such document type')",
    "why('state-gone', `Keadaan ${a} tidak ada.`, `The state ${a} is gone.`)",
    "cite: 'Permendagri 86/2017 pasal 78'",
  ])('what is said twice, to nobody, or quoted passes: %s', (code) =>
    expect(unspoken({ path: 'a.ts', code })).toEqual([]),
  );
});
