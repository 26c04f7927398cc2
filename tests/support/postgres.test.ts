// The PostgreSQL that tests get is the real thing, durable, and theirs alone.
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { createDatabase } from './postgres.ts';

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

test('the server is a PostgreSQL 18 that waits for the disk', async () => {
  const url = inject('postgresUrl');
  expect(await ask(url, 'show fsync')).toEqual([{ fsync: 'on' }]);
  expect(await ask(url, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
  expect(await ask(url, "select current_setting('server_version_num')::int / 10000 as major")).toEqual([{ major: 18 }]);
});

test('a test that takes a database of its own sees nothing of the next one', async () => {
  const [first, second] = await Promise.all([
    createDatabase(inject('postgresUrl'), 'support one'),
    createDatabase(inject('postgresUrl'), 'support two'),
  ]);
  await ask(first, 'create table opd (kode text)');
  expect(await ask(first, "select to_regclass('opd')::text as opd")).toEqual([{ opd: 'opd' }]);
  expect(await ask(second, "select to_regclass('opd')::text as opd")).toEqual([{ opd: null }]);
});
