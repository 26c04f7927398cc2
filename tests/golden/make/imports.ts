// Files that the tour imports as the command line would: codes, prices, the budget and the cash plan of one more agency.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planImport, type ImportKind } from '@siklus/exchange';
import { csvLine } from '@siklus/workflow';
import { demoRegion } from '@siklus/simulation';
import type { Store } from '@siklus/store';
import { carryOut } from '../../../apps/cli/src/import/carry-out.ts';
import { YEAR } from './budget.ts';
import { emoji, quotes } from './odd-words.ts';

const opd = '8.01.0.00.0.00.09.0000';
const months = Array.from({ length: 12 }, (_, index) => `bulan_${index + 1}`);
const lines = [
  ['5.1.02.01.01.0024', 'Kertas dan kover', 24_000_000],
  ['5.1.02.02.12.0001', `Pelatihan ${emoji}`, 36_000_000],
] as const;

const budget = [
  'kode_skpd,nama_skpd,kode_sub_skpd,nama_sub_skpd,kode_bidang_urusan,nama_bidang_urusan,kode_program,nama_program'.split(
    ',',
  ),
  'kode_kegiatan,nama_kegiatan,kode_sub_kegiatan,nama_sub_kegiatan,pagu_sub_kegiatan,kode_akun,nama_akun,nilai'.split(
    ',',
  ),
].flat();

const place = ['8.01', 'KESATUAN BANGSA', '8.01.02', 'PROGRAM', '8.01.02.2.01', 'Kegiatan', '8.01.02.2.01.01', quotes];

const files: Readonly<Partial<Record<ImportKind, readonly (readonly string[])[]>>> = {
  dpa: [
    budget,
    ...lines.map(([akun, nama, nilai]) => [
      opd,
      'Badan Impor',
      opd,
      `Badan ${quotes}`,
      ...place,
      '60000000',
      akun,
      nama,
      String(nilai),
    ]),
  ],
  kas: [
    ['kode_skpd', 'kode_sub_skpd', 'kode_sub_kegiatan', 'kode_akun', 'nilai', ...months],
    ...lines.map(([akun, , nilai]) => [
      opd,
      opd,
      '8.01.02.2.01.01',
      akun,
      String(nilai),
      ...months.map(() => String(nilai / 12)),
    ]),
  ],
};

/** Imports the files of the tour; `at` is when. */
export async function importAll(store: Store, at: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-golden-'));
  try {
    for (const kind of ['dpa', 'kas'] as const) {
      const path = join(folder, `${kind}-2027.csv`);
      writeFileSync(path, (files[kind] ?? []).map(csvLine).join(''));
      const common = { store, path, region: demoRegion.code, year: YEAR, strict: false, edition: undefined };
      const plan = await planImport(kind, { ...common, fundSource: '1.1' });
      const run = { kind, year: YEAR, ranAt: at };
      if (plan.tally.rejectedRows.size > 0 || !(await carryOut(store, plan, run)))
        throw new Error(`${kind}: ${JSON.stringify(plan.tally.rejections)}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
