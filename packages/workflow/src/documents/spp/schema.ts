// The paper of an SPP: a direct payment (LS) for one sub kegiatan, by account, to one receiver.

import { z } from 'zod';
import { code, money, month, paperId, rowId, words } from '../../engine/field.ts';

/** Money asked for on one account and fund source. */
export const SppRow = z.strictObject({ id: rowId, akun: code, uraian: words(), dana: code, jumlah: money });

/** The body of an SPP-LS; `dpa` and `spd` name the papers it stands on. */
export const Spp = z.strictObject({
  jenis: z.literal('LS'),
  dpa: paperId,
  spd: z.array(paperId).max(50),
  subKegiatan: code,
  nama: words(),
  bulan: month,
  keperluan: words(),
  penerima: words(200),
  bank: words(100),
  rekening: words(40),
  rincian: z.array(SppRow).max(2000),
});
/** See the schema of the same name. */
export type Spp = z.output<typeof Spp>;
