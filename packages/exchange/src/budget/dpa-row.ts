// One row of a SIPD budget export: an account of a sub kegiatan of a unit, with the ceiling stated for the sub kegiatan.

import { ancestorAt, levelOf, moneyText, sum, text, type Sen } from '@siklus/workflow';
import type { CellReader } from '../csv/cell.ts';
import type { Layout } from '../csv/csv-file.ts';
import { reject, type Tally } from '../reconciliation.ts';
import type { Group, Placed } from './group.ts';

/** A budget row as read. Money in sen. */
export interface DpaRow extends Placed {
  readonly namaOpd: string;
  readonly namaUnit: string;
  /** Names of bidang urusan, program, kegiatan and sub kegiatan by code. */
  readonly programs: readonly { readonly column: string; readonly code: string; readonly name: string }[];
  readonly namaSubKegiatan: string;
  readonly namaAkun: string;
  readonly pagu: Sen;
  readonly nilai: Sen;
}

const programColumns = ['bidang_urusan', 'program', 'kegiatan', 'sub_kegiatan'] as const;

/** The one layout of budget files. */
export const dpaLayouts: readonly Layout<'dpa'>[] = [
  {
    name: 'dpa',
    columns: [
      ...['skpd', 'sub_skpd', ...programColumns].flatMap((it) => [`kode_${it}`, `nama_${it}`]),
      'pagu_sub_kegiatan',
      'kode_akun',
      'nama_akun',
      'nilai',
    ],
  },
];

/** Reads a budget row; what is wrong with it is noted on the reader. */
export function readDpaRow(cells: CellReader): DpaRow {
  const programs = programColumns.map((it) => ({
    column: `kode_${it}`,
    code: cells.code(`kode_${it}`),
    name: cells.words(`nama_${it}`),
  }));
  const subKegiatan = programs[3]?.code ?? '';
  for (const [index, { column, code }] of programs.entries()) {
    if (levelOf('program', code) !== index + 2)
      cells.refuse(column, text('Jumlah bagian kode tidak cocok.', 'Wrong number of parts in the code.'));
    else if (index < 3 && ancestorAt('program', subKegiatan, index + 2) !== code)
      cells.refuse(column, text(`Bukan induk dari ${subKegiatan}.`, `Not above ${subKegiatan}.`));
  }
  const akun = cells.code('kode_akun');
  if (levelOf('akun', akun) !== 6 || !akun.startsWith('5.'))
    cells.refuse(
      'kode_akun',
      text('Bukan akun belanja tingkat sub rincian objek.', 'Not a spending account of the lowest level.'),
    );
  const nilai = cells.money('nilai');
  if (nilai % 100n !== 0n)
    cells.refuse('nilai', text('Baris anggaran dihitung dalam rupiah penuh.', 'Budget lines are whole rupiah.'));
  return {
    row: cells.row,
    opd: cells.code('kode_skpd'),
    namaOpd: cells.words('nama_skpd'),
    unit: cells.code('kode_sub_skpd'),
    namaUnit: cells.words('nama_sub_skpd'),
    programs,
    subKegiatan,
    namaSubKegiatan: programs[3]?.name ?? '',
    akun,
    namaAkun: cells.words('nama_akun'),
    pagu: cells.money('pagu_sub_kegiatan'),
    nilai,
  };
}

/** Refuses every row of a group whose accounts do not add up to the ceiling stated for it, with both figures. */
export function refuseUnbalanced(tally: Tally, { rows }: Group<DpaRow>): void {
  if (rows.some(({ row }) => tally.rejectedRows.has(row))) return;
  const total = sum(rows.map((it) => it.nilai));
  for (const { row, pagu } of rows) {
    if (pagu === total) continue;
    const [accounts, stated] = [moneyText(total), moneyText(pagu)];
    const reason = text(
      `Jumlah akun ${accounts}, pagu tertulis ${stated}, selisih ${moneyText(total - pagu)}.`,
      `Accounts add up to ${accounts}, the stated ceiling is ${stated}, difference ${moneyText(total - pagu)}.`,
    );
    reject(tally, { row, column: 'pagu_sub_kegiatan', value: stated, reason });
  }
}

/** The codes that a row uses, with their columns and names, from bidang urusan down to the account. */
export function codesOf(
  row: DpaRow,
): readonly { kind: 'nomenklatur' | 'akun'; column: string; code: string; name: string }[] {
  return [
    ...row.programs.map((it) => ({ kind: 'nomenklatur' as const, ...it })),
    { kind: 'akun', column: 'kode_akun', code: row.akun, name: row.namaAkun },
  ];
}
