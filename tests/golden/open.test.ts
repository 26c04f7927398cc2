// A database that an older release left is opened by today's code, migrated, and proven; what was tampered with is found.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { verify } from '@siklus/api';
import { openStore } from '@siklus/server';
import type { Dialect } from '@siklus/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstDifference } from '../support/proof.ts';
import { openGolden, type Golden } from './support/open-golden.ts';
import { goldenFolder, releases } from './support/packed.ts';

const dialects: readonly Dialect[] = ['sqlite', 'postgres'];
const each = releases().flatMap((release) => dialects.map((dialect) => [release, dialect] as const));

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

test('there is a database to open', () => expect(releases()).toContain('0.1.0-ef2be1d'));

test('all that is kept weighs 10 MB at most', () => {
  const files = readdirSync(goldenFolder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const bytes = files.reduce((total, it) => total + statSync(join(it.parentPath, it.name)).size, 0);
  expect(bytes).toBeGreaterThan(500_000);
  expect(bytes).toBeLessThan(10_000_000);
});

describe.each(each)('%s on %s', (release, dialect) => {
  let golden: Golden;
  beforeAll(async () => {
    golden = await openGolden(release, dialect);
  });
  afterAll(() => golden.close());

  const proof = () => firstDifference(golden.store);

  test('is opened, migrated and verifies clean', async () => {
    expect(golden.store.dialect).toBe(dialect);
    const found = await verify(golden.store);
    // After the release came the seal, and the entry from which on claims are kept.
    expect(found).toMatchObject({ ok: true, differences: [], sealed: { entries: found.entries - 2, found: [] } });
    expect(found.entries).toBeGreaterThan(2000);
  });

  test('lists the deposits that were recorded under one number before that was refused', async () => {
    const { doubles } = await verify(golden.store);
    const deposits = doubles.filter((it) => it.kind === 'deposit');
    expect(deposits.map((it) => it.papers.length)).toContain(4);
    const held = await golden.store.read
      .selectFrom('claim')
      .innerJoin('document', 'document.id', 'claim.document')
      .select(['document.type', 'document.state'])
      .execute();
    expect(held.filter((it) => it.state === 'draft')).toEqual([]);
    expect(new Set(held.map((it) => it.type))).toContain('kontrak');
  });

  test('is opened again as it is', async () => {
    const again = await openStore(golden.address);
    expect(await again.read.selectFrom('head').selectAll().execute()).toEqual(
      await golden.store.read.selectFrom('head').selectAll().execute(),
    );
    await again.close();
  });

  test('one byte of its journal that is altered is found', async () => {
    const { seq, entry } = await golden.store.read
      .selectFrom('journal')
      .select(['seq', 'entry'])
      .where('seq', '=', 1000)
      .executeTakeFirstOrThrow();
    const write = (text: string): Promise<void> =>
      golden.store.script([`UPDATE journal SET entry = ${literal(text)} WHERE seq = ${seq}`]);
    await write(`${entry.slice(0, -2)} ${entry.slice(-1)}`);
    expect(await proof()).toContain(`journal entry ${seq} hash`);
    await write(entry);
    expect(await proof()).toBeUndefined();
  });

  test('one sen of an account that is altered is found', async () => {
    const { key } = await golden.store.read
      .selectFrom('account')
      .select('key')
      .where('stage', '=', 'proven')
      .orderBy('key')
      .limit(1)
      .executeTakeFirstOrThrow();
    const add = (sen: number): Promise<void> =>
      golden.store.script([`UPDATE account SET balance = balance + ${sen} WHERE key = ${literal(key)}`]);
    await add(1);
    expect(await proof()).toContain(`account ${JSON.stringify([key])} balance`);
    await add(-1);
    expect(await proof()).toBeUndefined();
  });
});
