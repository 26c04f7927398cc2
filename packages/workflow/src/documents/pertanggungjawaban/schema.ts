// The paper that accounts for the year: budget and realisation by account, the opinion of the audit, its findings and what follows from them.

import { z } from 'zod';
import { code, money, plain, rowId } from '../../engine/field.ts';

/** Budget and realisation of one account, at any level; upper levels equal the sum of what stands below them. */
export const PertanggungjawabanRow = z.strictObject({
  id: rowId,
  akun: code,
  uraian: plain(),
  anggaran: money,
  realisasi: money,
});
/** See the schema of the same name. */
export type PertanggungjawabanRow = z.output<typeof PertanggungjawabanRow>;

/** A finding of the audit, what is recommended, and what follows. */
export const AuditFinding = z.strictObject({
  id: rowId,
  temuan: plain(2000),
  rekomendasi: plain(2000),
  tindakLanjut: plain(2000),
});

/** The body of the account of the year, one per region and year. */
export const Pertanggungjawaban = z.strictObject({
  rincian: z.array(PertanggungjawabanRow).max(5000),
  opini: plain(200).optional(),
  temuan: z.array(AuditFinding).max(1000),
  nomorPerda: plain(100).optional(),
  tanggalPerda: z.iso
    .date({ error: 'harus tanggal yang ada, tahun-bulan-hari / must be a day that exists, year-month-day' })
    .optional(),
});
/** See the schema of the same name. */
export type Pertanggungjawaban = z.output<typeof Pertanggungjawaban>;

/** The rows right below one row: those within its account with no other row in between. */
export function rowsBelow(
  row: PertanggungjawabanRow,
  rows: readonly PertanggungjawabanRow[],
): readonly PertanggungjawabanRow[] {
  const within = rows.filter((it) => it.akun.startsWith(`${row.akun}.`));
  return within.filter((it) => !within.some((other) => it.akun.startsWith(`${other.akun}.`)));
}
