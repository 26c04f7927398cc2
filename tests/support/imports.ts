// What tests of imports start from: a fresh database, the real files, altered copies, and a digest of all that is stored.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@siklus/server';
import type { Schema } from '@siklus/store';
import { afterAll, inject } from 'vitest';
import { siklus } from './command-line.ts';
import { createDatabase } from './postgres.ts';
import { sharedFile } from './shared-data.ts';

/** A folder for files of this test file, removed after it. */
export const folder = mkdtempSync(join(tmpdir(), 'siklus-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
const fresh = {
  sqlite: async () => join(folder, `${(count += 1)}.db`),
  postgres: () => createDatabase(inject('postgresUrl'), `import_${(count += 1)}`),
};
type Kind = keyof typeof fresh;

/** A fresh database of Kabupaten Bogor, 2021. */
export const initialised = async (kind: Kind = 'sqlite'): Promise<string> => {
  const db = await fresh[kind]();
  await siklus('init', '--db', db, '--region', '32.01', '--name', 'Kabupaten Bogor', '--year', '2021');
  return db;
};

/** A SQLite file of its own that holds what another one does, so that what takes long is imported once. */
export const copyOf = (db: string): string => {
  // A log beside the file would hold what the copy then lacks.
  if (existsSync(`${db}-wal`)) throw new Error(`${db} is still open`);
  const copy = join(folder, `${(count += 1)}.db`);
  copyFileSync(db, copy);
  return copy;
};

/** The budget of Bogor 2021. */
export const dpaFile = () => sharedFile('anggaran/bogor_2021_dpa_sub_kegiatan_akun.csv');
/** Its monthly cash plan. */
export const kasFile = () => sharedFile('anggaran/bogor_2021_anggaran_kas_bulanan.csv');

type Report = {
  rows: Record<string, number>;
  money: { file: string; stored: string };
  written: boolean;
  rejected: { row: number; column: string; value: string; reason: { id: string; en: string } }[];
  warnings: { row: number; column: string; value: string }[];
  rejectedFile?: string;
};

/** Imports a file and answers with exit code and reconciliation. */
export const importFile = async (kind: string, path: string, db: string, ...flags: string[]) => {
  const ran = await siklus('import', kind, path, '--db', db, '--json', ...flags);
  return { exit: ran.exit, ...(ran.json() as unknown as Report) };
};

/** Loads the national editions of programmes and accounts. */
export const masters = async (db: string): Promise<void> => {
  await importFile('nomenklatur', sharedFile('nomenklatur/nomenklatur_2020.csv'), db);
  await importFile('akun', sharedFile('akun/kode_akun.csv'), db);
};

const tables = [
  'opd',
  'unit',
  'edition',
  'code',
  'price',
  'document',
  'document_basis',
  'account',
  'transfer',
  'tree',
  'inbox',
  'cycle',
  'journal',
  'head',
  'answer',
  'import_run',
] as const satisfies readonly (keyof Schema)[];

/** A digest of everything stored, so that "nothing was written" means nothing at all. */
export const fingerprint = async (db: string): Promise<string> => {
  const store = await openStore(db);
  const hash = createHash('sha256');
  for (const table of tables) {
    const rows = await store.read.selectFrom(table).selectAll().execute();
    const lines = rows.map((row) =>
      JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
    );
    hash.update(`${table}\n${lines.toSorted().join('\n')}\n`);
  }
  await store.close();
  return hash.digest('hex');
};

/** A copy of a file with one line altered; rows count as in a spreadsheet. */
export const altered = (path: string, row: number, change: (cells: string[]) => string[]): string => {
  const lines = readFileSync(path, 'utf8').split('\n');
  lines[row - 1] = change((lines[row - 1] ?? '').split(',')).join(',');
  const copy = join(folder, `altered-${(count += 1)}.csv`);
  writeFileSync(copy, lines.join('\n'));
  return copy;
};
/** A figure with one rupiah more. */
export const bump = (value = ''): string => `${BigInt(value) + 1n}`;
