import { expect, test } from 'vitest';
import { findUnnamedChanges, readGoldenCommits, type Commit } from './history.ts';

test('a report of an older release is changed under the name of an issue', () => {
  expect(findUnnamedChanges(readGoldenCommits())).toEqual([]);
});

const path = 'tests/golden/0.1.0-ef2be1d/reports/2027-lra.csv';
const commit = (message: string, status = 'M', of = path): Commit => ({
  hash: 'abcdef0123',
  message,
  files: [{ status, path: of }],
});

test.each([
  ['a change that names nothing', commit('reports: round otherwise')],
  ['a report that is removed', commit('reports: no LRA', 'D')],
  ['a number that is no issue', commit('reports: 7 columns, see page#7a')],
])('%s is caught', (_what, given) => {
  expect(findUnnamedChanges([commit('docs: a word', 'M', 'README.md'), given])).toEqual([
    expect.stringContaining('abcdef0 changes tests/golden/0.1.0-ef2be1d/reports/2027-lra.csv') as string,
  ]);
});

test.each([
  ['a change that names its issue', commit('reports: round otherwise (#7)')],
  ['an issue in the body', commit('reports: round otherwise\n\nAs issue 12 asks.')],
  ['the reports of a new release', commit('golden: 0.2.0', 'A')],
  ['other golden files', commit('golden: tour', 'M', 'tests/golden/make/tour.ts')],
])('%s is not', (_what, given) => expect(findUnnamedChanges([given])).toEqual([]));

test('the commits are read with their files', () => {
  const commits = readGoldenCommits();
  if (commits.length === 0) return; // a copy without history has none
  expect(commits.flatMap((it) => it.files).every((it) => /^[A-Z]/.test(it.status) && it.path !== '')).toBe(true);
});
