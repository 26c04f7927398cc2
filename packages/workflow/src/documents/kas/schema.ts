// The paper of a cash plan: twelve months for every account of a DPA.

import { z } from 'zod';
import type { KasPlan } from '../../budget/change-paper.ts';
import { code, money, paperId, plain, rowId } from '../../engine/field.ts';
import type { Sen } from '../../engine/money.ts';

/** The plan of one account and fund source: money for each month. */
export const KasRow = z.strictObject({
  id: rowId,
  akun: code,
  uraian: plain(),
  dana: code,
  bulan1: money,
  bulan2: money,
  bulan3: money,
  bulan4: money,
  bulan5: money,
  bulan6: money,
  bulan7: money,
  bulan8: money,
  bulan9: money,
  bulan10: money,
  bulan11: money,
  bulan12: money,
});
/** See the schema of the same name. */
export type KasRow = z.output<typeof KasRow>;

/** The body of a cash plan: one per sub unit, sub kegiatan and budget edition; `perubahan` names the change that made a later edition. */
export const Kas = z.strictObject({
  subKegiatan: code,
  nama: plain(),
  perubahan: paperId.optional(),
  rincian: z.array(KasRow).max(5000),
});
/** See the schema of the same name. */
export type Kas = z.output<typeof Kas>;

/** The twelve months of a row in order, January first, in sen. */
export function monthsOf(row: KasRow): readonly Sen[] {
  return [
    row.bulan1,
    row.bulan2,
    row.bulan3,
    row.bulan4,
    row.bulan5,
    row.bulan6,
    row.bulan7,
    row.bulan8,
    row.bulan9,
    row.bulan10,
    row.bulan11,
    row.bulan12,
  ];
}

/** A cash plan by account, each with its twelve months in sen. */
export function planOf({ subKegiatan, rincian }: Kas): KasPlan {
  return { subKegiatan, rincian: rincian.map((row) => ({ akun: row.akun, dana: row.dana, months: monthsOf(row) })) };
}

/** Reads a cash plan as {@link planOf} gives it. */
export const KasInForce = Kas.transform(planOf);
