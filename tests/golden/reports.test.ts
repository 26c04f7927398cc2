// What a release printed of its database is printed again by today's code, line by line the same.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialect } from '@siklus/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGolden, type Golden } from './support/open-golden.ts';
import { folderOf, releases } from './support/packed.ts';
import { firstDifference, renderReports } from './support/reports.ts';

const dialects: readonly Dialect[] = ['sqlite', 'postgres'];
const each = releases().flatMap((release) => dialects.map((dialect) => [release, dialect] as const));

describe.each(each)('%s on %s', (release, dialect) => {
  const folder = join(folderOf(release), 'reports');
  const kept = existsSync(folder) ? readdirSync(folder) : [];
  let golden: Golden;
  let reports: ReadonlyMap<string, string>;
  beforeAll(async () => {
    golden = await openGolden(release, dialect);
    reports = await renderReports(golden);
  });
  afterAll(() => golden.close());

  test('prints every report that it printed, and a proof', () => {
    expect([...reports.keys()].toSorted()).toEqual(kept.toSorted());
    expect(kept.length).toBeGreaterThan(15);
  });

  test.each(kept)('%s reads as it did', async (name) => {
    const now = reports.get(name) ?? '';
    const path = join(folder, name);
    const told = firstDifference(name, readFileSync(path, 'utf8'), now);
    await expect(now, `${release}/${told ?? name}`).toMatchFileSnapshot(path);
  });

  test('one sen more on one account is one line of the statement, and named', async () => {
    await golden.store.script([`UPDATE account SET balance = balance + 1 WHERE stage = 'cash'`]);
    const name = 'accounts.csv';
    const altered = (await renderReports(golden)).get(name) ?? '';
    const told = firstDifference(name, reports.get(name) ?? '', altered);
    expect(told).toMatch(/^accounts\.csv, line \d+: /);
    expect(told).toContain('|cash,');
    expect(told).toContain('name the issue in the commit message');
  });
});
