// The paper of a DPA: the approved money of one sub kegiatan by account and fund source.

import { z } from 'zod';
import { code, money, paperId, plain, rowId } from '../../engine/field.ts';

/** The money of one account from one fund source. */
export const DpaRow = z.strictObject({ id: rowId, akun: code, uraian: plain(), dana: code, jumlah: money });

/** The body of a DPA: one per sub unit, sub kegiatan and budget edition; `perubahan` names the change that made a later edition. */
export const Dpa = z.strictObject({
  subKegiatan: code,
  nama: plain(),
  perubahan: paperId.optional(),
  rincian: z.array(DpaRow).max(5000),
});
/** See the schema of the same name. */
export type Dpa = z.output<typeof Dpa>;
