// The paper of an SPD: funds for months of the cash plan of one OPD, line by line.

import { z } from 'zod';
import { code, money, month, paperId, rowId } from '../../engine/field.ts';

/** Funds for one budget line in one month of its cash plan. */
export const SpdRow = z.strictObject({
  id: rowId,
  unit: code,
  subKegiatan: code,
  akun: code,
  dana: code,
  bulan: month,
  jumlah: money,
});

/** The body of an SPD; `kas` names the cash plans it draws on. */
export const Spd = z.strictObject({
  mulai: month,
  selesai: month,
  kas: z.array(paperId).max(2000),
  rincian: z.array(SpdRow).max(20_000),
});
/** See the schema of the same name. */
export type Spd = z.output<typeof Spd>;
