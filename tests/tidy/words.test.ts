// The glossary knows every document, and no file knows the machine it was written on.
import { expect, test } from 'vitest';
import { readSources, report } from './sources.ts';
import { findMachinePaths, findUnexplainedWords } from './words.ts';

const sources = readSources();

test('the glossary explains every document type', () => {
  expect(report(findUnexplainedWords(sources))).toBe('');
});

test('a document type that the glossary lacks is caught', () => {
  const planted = [
    { path: 'packages/workflow/src/documents/sp2d/index.ts', text: '' },
    { path: 'packages/workflow/src/documents/spd/index.ts', text: '' },
    { path: 'docs/GLOSSARY.md', text: '**SPD** surat penyediaan dana' },
  ];
  expect(findUnexplainedWords(planted)).toHaveLength(1);
  expect(report(findUnexplainedWords(planted))).toContain('"sp2d"');
});

test('no file names a folder of one machine', () => {
  expect(report(findMachinePaths(sources))).toBe('');
});

test.each(['work', 'root', 'tmp', 'home', 'Users'])('a path under /%s is caught', (folder) => {
  const planted = [{ path: 'docs/HACKING.md', text: `run it in /${folder}/siklus` }];
  expect(report(findMachinePaths(planted))).toContain('docs/HACKING.md:1');
});

test('a link and a path inside the repository are no machine paths', () => {
  const text = 'https://example.id/home/berita and apps/web/src/home/page.tsx and /usr/bin/chromium';
  expect(findMachinePaths([{ path: 'README.md', text }])).toEqual([]);
});
