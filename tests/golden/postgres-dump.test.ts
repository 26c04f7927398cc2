// A PostgreSQL database that was written as text and read back holds the same rows, to the last character.

import { dumpPostgres, restorePostgres } from './support/postgres-dump.ts';
import { createDatabase } from '../support/postgres.ts';
import { restoreGolden } from './support/open-golden.ts';
import { releases, unpack } from './support/packed.ts';
import { expect, inject, test } from 'vitest';

/** The rows of a dump: what a newer server says of tables and indexes may read otherwise. */
const rowsIn = (dump: string): readonly string[] =>
  dump
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .toSorted();

test.each(releases())('%s comes back as it was written', async (release) => {
  const kept = unpack(release, 'postgres.jsonl').toString('utf8');
  const { address } = await restoreGolden(release, 'postgres');
  const again = await dumpPostgres(address);
  const [before, after] = [rowsIn(kept), rowsIn(again)];
  expect(after.length).toBe(before.length);
  expect(before.filter((line, index) => line !== after[index]).slice(0, 3)).toEqual([]);
  expect(before.length).toBeGreaterThan(5000);
});

test('a dump that was cut short is refused and leaves nothing', async () => {
  const kept = unpack(releases().at(-1) ?? '', 'postgres.jsonl').toString('utf8');
  const address = await createDatabase(inject('postgresUrl'), `golden cut ${process.pid}`);
  await expect(restorePostgres(address, kept.slice(0, kept.length / 2))).rejects.toThrow('cut short');
  expect(await dumpPostgres(address)).toBe('\n');
});
