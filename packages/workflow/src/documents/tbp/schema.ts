// The paper of a TBP (tanda bukti pembayaran): what was paid in cash for one NPD, to whom, and what was withheld.

import { z } from 'zod';
import { billFields } from '../../budget/bill.ts';
import { Deduction } from '../../budget/deduction.ts';
import { code, money, month, paperId, personal, plain, reason, rowId } from '../../engine/field.ts';
import { sum, type Sen } from '../../engine/money.ts';

/** Money paid on one account; its id is that of the row of the NPD. */
export const TbpRow = z.strictObject({ id: rowId, akun: code, uraian: plain(), dana: code, jumlah: money });

/** What the NPD had asked for on one account, as it was copied from there. */
export const TbpAskedRow = z.strictObject({ id: rowId, akun: code, dana: code, jumlah: money });

/** The body of a TBP; `npd` names the paper it stands on, from which `sumber`, `sp2d`, `subKegiatan` and `npdRincian` are copied; `alasanNihil` says why nothing is paid. */
export const Tbp = z.strictObject({
  npd: paperId,
  sumber: z.enum(['UP', 'TU']),
  sp2d: paperId.optional(),
  subKegiatan: code,
  bulan: month,
  keperluan: plain(),
  penerima: personal(200),
  ...billFields,
  rincian: z.array(TbpRow).max(2000),
  npdRincian: z.array(TbpAskedRow).max(2000),
  potongan: z.array(Deduction).max(50),
  alasanNihil: reason(500).optional(),
});
/** See the schema of the same name. */
export type Tbp = z.output<typeof Tbp>;

/** What a TBP paid in sen; zero where nothing was bought and the NPD is given back whole. */
export function tbpTotal(body: Tbp): Sen {
  return sum(body.rincian.map((row) => row.jumlah));
}
