// The paper of a contract: with whom, from when to when, its value by budget line and the terms in which it is paid.

import { z } from 'zod';
import { accountFields } from '../../budget/payee.ts';
import { code, decimal, money, paperId, personal, plain, rowId } from '../../engine/field.ts';
import { sum, type Sen } from '../../engine/money.ts';

/** The value of a contract on one budget line. */
export const KontrakRow = z.strictObject({
  id: rowId,
  subKegiatan: code,
  akun: code,
  uraian: plain(),
  dana: code,
  jumlah: money,
});

/** One term of payment; `persen` is its share of the value. */
export const KontrakTerm = z.strictObject({ id: rowId, uraian: plain(), persen: decimal, jumlah: money });

/** The body of a contract; `dpa` names the budgets it stands on, days are `YYYY-MM-DD` and '' while they are open. */
export const Kontrak = z.strictObject({
  nomor: plain(100),
  pekerjaan: plain(),
  penyedia: personal(200),
  ...accountFields,
  tanggal: plain(10),
  mulai: plain(10),
  selesai: plain(10),
  dpa: z.array(paperId).max(50),
  rincian: z.array(KontrakRow).max(500),
  termin: z.array(KontrakTerm).max(100),
});
/** See the schema of the same name. */
export type Kontrak = z.output<typeof Kontrak>;

/** The value of a contract in sen. */
export function contractValue(body: Kontrak): Sen {
  return sum(body.rincian.map((row) => row.jumlah));
}
