// A demonstration, whose passwords everybody knows, is not served where others than this machine reach it.
import { createServer, openStore } from '@siklus/server';
import { hash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siklus } from '../support/command-line.ts';
import { isSentence, started } from '../support/ended.ts';

const folder = mkdtempSync(join(tmpdir(), 'siklus-public-'));
const [own, demo] = [join(folder, 'own.db'), join(folder, 'demo-copy.db')];
const PUBLIC = 'https://siklus.contoh.go.id';
const builtDemo = resolve(import.meta.dirname, '../../data/demo.db');

beforeAll(async () => {
  await siklus('init', '--db', own, '--region', '32.01', '--name', 'Kab. Contoh', '--year', '2026');
  copyFileSync(own, demo);
  const store = await openStore(demo);
  await store.script([
    'CREATE TABLE demo_account (username TEXT PRIMARY KEY, password TEXT NOT NULL, name TEXT NOT NULL, office TEXT NOT NULL, opd TEXT NOT NULL)',
  ]);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  { SIKLUS_ORIGIN: PUBLIC },
  { SIKLUS_ORIGIN: `http://localhost:4700, ${PUBLIC}` },
  { SIKLUS_HOST: '0.0.0.0' },
])('a copied demonstration does not start under %o, says why, and leaves nothing behind', async (where) => {
  const before = { files: readdirSync(folder), digest: hash('sha256', readFileSync(demo), 'hex') };
  const { exit, err } = await started(demo, true, where);
  expect(exit).toBe(2);
  expect(isSentence(err)).toBe(true);
  expect(err).toContain('basis data contoh');
  expect(err).toContain(where.SIKLUS_HOST ?? PUBLIC);
  expect({ files: readdirSync(folder), digest: hash('sha256', readFileSync(demo), 'hex') }).toEqual(before);
});

test('no demonstration is made for a public address', async () => {
  const before = existsSync(builtDemo);
  const { exit, err } = await started('', true, { SIKLUS_ORIGIN: PUBLIC });
  expect({ exit, told: isSentence(err), made: existsSync(builtDemo) }).toEqual({ exit: 2, told: true, made: before });
});

test('control: a database of its own starts there, and a demonstration on this machine', async () => {
  expect(await started(own, true, { SIKLUS_ORIGIN: PUBLIC })).toMatchObject({ exit: 0 });
  expect(await started(demo, true, { SIKLUS_ORIGIN: 'http://localhost:4700', SIKLUS_HOST: '' })).toMatchObject({
    exit: 0,
  });
});

test('whoever makes a server by the library is refused the same, before a port is taken', async () => {
  const store = await openStore(demo);
  await expect(createServer({ store, ports: [0], origins: [PUBLIC] })).rejects.toMatchObject({
    code: 'public-demonstration',
  });
  await store.close();
});
