// The paper of an NPD (nota pencairan dana): cash wanted for one sub kegiatan, from the UP of the OPD or from one TU.

import { z } from 'zod';
import { code, money, month, paperId, plain, rowId } from '../../engine/field.ts';

/** Where the cash comes from. */
export const CashSource = z.enum(['UP', 'TU']);

/** Cash wanted on one account and fund source. */
export const NpdRow = z.strictObject({ id: rowId, akun: code, uraian: plain(), dana: code, jumlah: money });

/** The body of an NPD; `dpa` names its budget and, for TU, `sp2d` the payment that advanced the money. */
export const Npd = z.strictObject({
  sumber: CashSource,
  dpa: paperId,
  sp2d: paperId.optional(),
  subKegiatan: code,
  nama: plain(),
  bulan: month,
  keperluan: plain(),
  rincian: z.array(NpdRow).max(2000),
});
/** See the schema of the same name. */
export type Npd = z.output<typeof Npd>;
