// The paper of an LPJ: the treasurer of an OPD accounts for UP or TU cash, payment by payment and line by line.

import { z } from 'zod';
import { code, money, month, paperId, plain, rowId } from '../../engine/field.ts';

/** What one TBP paid on one budget line. */
export const LpjRow = z.strictObject({
  id: rowId,
  tbp: paperId,
  unit: code,
  subKegiatan: code,
  akun: code,
  uraian: plain(),
  dana: code,
  jumlah: money,
});
/** See the schema of the same name. */
export type LpjRow = z.output<typeof LpjRow>;

/** The body of an LPJ; `tbp` names the payments, and for TU `sp2d` the payment that advanced the money. */
export const Lpj = z.strictObject({
  jenis: z.enum(['UP', 'TU']),
  bulan: month,
  sp2d: paperId.optional(),
  tbp: z.array(paperId).max(1000),
  keterangan: plain(2000),
  rincian: z.array(LpjRow).max(5000),
});
/** See the schema of the same name. */
export type Lpj = z.output<typeof Lpj>;
