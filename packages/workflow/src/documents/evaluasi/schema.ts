// The paper of a quarterly evaluation: targets and quarters of every indicator of the Renja, and what helped, hindered and follows.

import { z } from 'zod';
import { code, decimal, plain, rowId } from '../../engine/field.ts';
import { ledgerMoney } from '../../engine/ledger-money.ts';

/**
 * One indicator. `rumus` is the name of its formula, targets and quarters are decimals, one that is left out was not given; `realisasiLalu` is what was
 * reached of the Renstra until last year. `anggaran` (DPA in force) and `realisasiAnggaran` (SP2D less what came back, until the end of the quarter) are the
 * money of its sub kegiatan in the ledger, on the first row of it, as the ledger has it, be it below zero; they were typed under law 1.
 */
export const EvaluasiRow = z.strictObject({
  id: rowId,
  sasaran: plain(),
  subKegiatan: code,
  indikator: plain(),
  satuan: plain(60),
  rumus: z.enum(['positif', 'negatif', 'persentase', 'nilai-akhir']),
  targetRenstra: decimal.optional(),
  realisasiLalu: decimal.optional(),
  targetRenja: decimal.optional(),
  triwulan1: decimal.optional(),
  triwulan2: decimal.optional(),
  triwulan3: decimal.optional(),
  triwulan4: decimal.optional(),
  anggaran: ledgerMoney.optional(),
  realisasiAnggaran: ledgerMoney.optional(),
});
/** See the schema of the same name. */
export type EvaluasiRow = z.output<typeof EvaluasiRow>;

/** The body of an evaluation: one per OPD and quarter 1..4; stands on the approved Renja. */
export const Evaluasi = z.strictObject({
  triwulan: z.int().min(1).max(4),
  rincian: z.array(EvaluasiRow).max(20_000),
  faktorPendorong: plain(4000),
  faktorPenghambat: plain(4000),
  tindakLanjutTriwulan: plain(4000),
  tindakLanjutRenja: plain(4000),
  catatanBappeda: plain(4000).optional(),
});
/** See the schema of the same name. */
export type Evaluasi = z.output<typeof Evaluasi>;

/** The four quarters in order. */
export const quarters = [1, 2, 3, 4] as const;

/** What a row reports of a quarter 1..4, a decimal; `undefined` when nothing was reported. */
export function reportedIn(row: EvaluasiRow, quarter: (typeof quarters)[number]): string | undefined {
  return row[`triwulan${quarter}`];
}
