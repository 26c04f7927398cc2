// The paper of a setoran: money that goes back into the treasury, out of a direct payment, a TU or the UP cash of an OPD.

import { z } from 'zod';
import { code, money, paperId, plain, rowId } from '../../engine/field.ts';
import { sum, type Sen } from '../../engine/money.ts';

/** Money paid back on one account. */
export const SetoranRow = z.strictObject({ id: rowId, akun: code, uraian: plain(), dana: code, jumlah: money });

/**
 * The body of a setoran. `asal` is where the money comes from; LS and TU name the SP2D that had paid it, its contract where
 * it was paid under one, and give rows, UP gives `nilai`. `tanggal`
 * is the day of the deposit, `YYYY-MM-DD`.
 */
export const Setoran = z.strictObject({
  asal: z.enum(['LS', 'TU', 'UP']),
  sp2d: paperId.optional(),
  subKegiatan: code.optional(),
  kontrak: paperId.optional(),
  alasan: plain(),
  bukti: plain(100),
  tanggal: plain(10),
  nilai: money.optional(),
  rincian: z.array(SetoranRow).max(2000),
});
/** See the schema of the same name. */
export type Setoran = z.output<typeof Setoran>;

/** What is paid back in sen. */
export function setoranTotal(body: Setoran): Sen {
  return (body.nilai ?? 0n) + sum(body.rincian.map((row) => row.jumlah));
}
