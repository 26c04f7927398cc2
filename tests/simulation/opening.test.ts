// What the command line says and does when it opens a database that is not as it should be.
import { migrate, storeMigrations, type Store } from '@siklus/store';
import { openPostgres } from '@siklus/store/postgres';
import { openSqlite } from '@siklus/store/sqlite';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { siklus } from '../support/command-line.ts';
import { started } from '../support/ended.ts';
import { createDatabase } from '../support/postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'siklus-opening-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A region under the schema of the first release. */
const firstRelease = async (store: Store): Promise<void> => {
  await migrate(store, storeMigrations.slice(0, 1));
  await store.script([
    "INSERT INTO region (code, name, zone, year) VALUES ('32.01', 'Kabupaten', 'Asia/Jakarta', 2026)",
  ]);
  await store.close();
};

test('an older file is brought to the newest schema by whatever opens it, and says where its copy stands', async () => {
  const db = join(folder, 'old.db');
  await firstRelease(openSqlite(db));
  const copy = `${db}.before-0002-cycle-complete`;
  const ran = await siklus('verify', '--db', db, '--json');
  expect(ran).toMatchObject({ exit: 0, err: `Salinan sebelum migrasi / copy before the migration: ${copy}\n` });
  expect(ran.json()).toMatchObject({ ok: true });
  expect(existsSync(copy)).toBe(true);
  expect(await siklus('verify', '--db', db)).toMatchObject({ exit: 0, err: '' });
});

test('an older PostgreSQL is brought there once somebody says that it was backed up', async () => {
  const db = await createDatabase(inject('postgresUrl'), `opening ${process.pid}`);
  await firstRelease(await openPostgres(db));
  const asked = await siklus('report', 'opd', '--db', db);
  expect(asked).toMatchObject({ exit: 1, out: '' });
  expect(asked.err.split('\n')[0]).toMatch(
    /0002-cycle-complete, 0004-seal, 0006-claims-taken mengubah isi tabel\. Buat cadangan dahulu/,
  );
  expect(await started(db)).toEqual({ exit: 1, err: asked.err });
  expect(await siklus('report', 'opd', '--db', db, '--backed-up')).toMatchObject({ exit: 0, err: '' });
  expect(await siklus('report', 'opd', '--db', db)).toMatchObject({ exit: 0 });
  const other = await createDatabase(inject('postgresUrl'), `opening too ${process.pid}`);
  await firstRelease(await openPostgres(other));
  expect(await started(other, true, { SIKLUS_BACKED_UP: '1' })).toEqual({ exit: 0, err: '' });
  expect(await siklus('report', 'opd', '--db', other)).toMatchObject({ exit: 0, err: '' });
});
