// Files are short, folders have telling names, and a document type is one complete folder.
import { expect, test } from 'vitest';
import { documentTypes, findUnfinishedDocuments } from './documents.ts';
import { longFiles, unused } from './exceptions.ts';
import { findLongFiles, findVagueFolders } from './shape.ts';
import { isCode, readSources, report } from './sources.ts';

const sources = readSources();

test('the rules look at the whole repository, not at an empty list', () => {
  expect(sources.filter(isCode).length).toBeGreaterThan(20);
  expect(sources.map(({ path }) => path)).toContain('packages/workflow/package.json');
});

test('no file is longer than 250 lines without a reason', () => {
  const found = findLongFiles(sources);
  expect(report(found.filter(({ path }) => !(path in longFiles)))).toBe('');
  expect(
    unused(
      longFiles,
      found.map(({ path }) => path),
    ),
  ).toEqual([]);
});

test('a file of 251 lines is caught, one of 250 is not', () => {
  const planted = (lines: number) => [{ path: 'packages/store/src/long.ts', text: 'let a;\n'.repeat(lines) }];
  expect(report(findLongFiles(planted(251)))).toContain('cut it where it changes its subject');
  expect(findLongFiles(planted(250))).toEqual([]);
});

test('no folder is called utils, common, lib, helpers or types', () => {
  expect(report(findVagueFolders(sources))).toBe('');
});

test('a utils folder is caught', () => {
  expect(report(findVagueFolders([{ path: 'packages/api/src/utils/a.ts', text: '' }]))).toContain('after the noun');
});

test('every document type has its machine, schema, rules, postings, view, index and test', () => {
  expect(documentTypes(sources)).not.toEqual([]);
  expect(report(findUnfinishedDocuments(sources))).toBe('');
});

test('a document folder without its rules and test is caught', () => {
  const files = ['machine.ts', 'schema.ts', 'postings.ts', 'view.ts', 'index.ts'];
  const planted = files.map((file) => ({ path: `packages/workflow/src/documents/rka/${file}`, text: '' }));
  expect(findUnfinishedDocuments(planted).map(({ path }) => path.split('/').at(-1))).toEqual([
    'rules.ts',
    'rka.test.ts',
  ]);
});
