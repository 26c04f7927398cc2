// On every day PostgreSQL is asked where it may answer otherwise, and each suite says whether it may.
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { proving } from '../support/extent.ts';
import { databasesOf, suites } from './stores.ts';

const names = Object.keys(suites) as (keyof typeof suites)[]; // keys of a const object are exactly its names

test('every file of this folder says on which databases it runs', () => {
  const files = readdirSync(import.meta.dirname).filter((it) => it.endsWith('.test.ts') && it !== 'stores.test.ts');
  expect(files.map((it) => it.slice(0, -'.test.ts'.length)).toSorted()).toEqual(names.toSorted());
});

test('a suite in which PostgreSQL differs runs there on every day, any other in the whole proof', () => {
  const onPostgres = names.filter((it) => databasesOf(it).includes('PostgreSQL'));
  const differing = names.filter((it) => 'differs' in suites[it]);
  expect(onPostgres).toEqual(proving ? names : differing);
  expect(differing.length).toBeGreaterThan(3);
});

test('every suite runs on SQLite in full on every day', () => {
  for (const name of names) expect(databasesOf(name)).toContain('SQLite in memory');
});
