// The paper of the APBD: revenue, spending of every agency and financing of the whole region, and what became of the evaluation.

import { z } from 'zod';
import { code, money, plain, rowId } from '../../engine/field.ts';
import { sum, type Sen } from '../../engine/money.ts';

/** Revenue on one account, for the whole region. */
export const ApbdRevenueRow = z.strictObject({ id: rowId, akun: code, uraian: plain(), jumlah: money });

/** Spending of one agency on one account at the level of jenis. */
export const ApbdSpendingRow = z.strictObject({ id: rowId, opd: code, akun: code, jumlah: money });

/** Financing on one account: money received (`terima`) or paid out (`keluar`). */
export const ApbdFinancingRow = z.strictObject({
  id: rowId,
  arah: z.enum(['terima', 'keluar']),
  akun: code,
  uraian: plain(),
  jumlah: money,
});

/** A point of the evaluation and what was done about it. */
export const ApbdCorrection = z.strictObject({ id: rowId, butir: plain(2000), tindak: plain(2000) });

/** The body of the APBD, one per region and year; `jalur` says whether it becomes a Perda, or a Perkada for want of an agreement. */
export const Apbd = z.strictObject({
  jalur: z.enum(['perda', 'perkada']),
  pendapatan: z.array(ApbdRevenueRow).max(2000),
  belanja: z.array(ApbdSpendingRow).max(5000),
  pembiayaan: z.array(ApbdFinancingRow).max(500),
  koreksi: z.array(ApbdCorrection).max(500),
  nomorPerda: plain(100).optional(),
  tanggalPerda: z.iso
    .date({ error: 'harus tanggal yang ada, tahun-bulan-hari / must be a day that exists, year-month-day' })
    .optional(),
});
/** See the schema of the same name. */
export type Apbd = z.output<typeof Apbd>;

/** The four totals of an APBD in sen. */
export interface ApbdTotals {
  readonly pendapatan: Sen;
  readonly belanja: Sen;
  readonly terima: Sen;
  readonly keluar: Sen;
}

/** Adds an APBD up. */
export function apbdTotals(body: Apbd): ApbdTotals {
  const total = (rows: readonly { readonly jumlah: Sen }[]): Sen => sum(rows.map((row) => row.jumlah));
  const financing = (arah: 'terima' | 'keluar'): Sen => total(body.pembiayaan.filter((row) => row.arah === arah));
  return {
    pendapatan: total(body.pendapatan),
    belanja: total(body.belanja),
    terima: financing('terima'),
    keluar: financing('keluar'),
  };
}
