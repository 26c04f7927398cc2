// The paper of a proposal: who asks for what, where, how much of it, and what each desk recommends.

import { z } from 'zod';
import { code, decimal, money, personal, plain, reason, rowId } from '../../engine/field.ts';

/** Who asks: citizens, a village after its deliberation (musrenbang), or a council member after a recess (pokok pikiran). */
export const proposerKinds = ['masyarakat', 'musrenbang', 'pokir'] as const;

/** The desks that may recommend, in the order in which a proposal meets them. */
export const desks = ['lurah', 'camat', 'setwan', 'mitra-bappeda', 'perencana', 'tapd'] as const;

/** Degrees of latitude or longitude as a decimal text, negative south of the equator, at most eight decimals. */
export const degrees = z.string().regex(/^-?\d{1,3}(\.\d{1,8})?$/, {
  error: 'harus derajat desimal, misalnya -6.91 / must be decimal degrees',
});

/** What one desk recommends: how much of it, for how much money, and why. */
export const Rekomendasi = z.strictObject({
  id: rowId,
  meja: z.enum(desks),
  volume: decimal,
  anggaran: money,
  catatan: reason(2000),
});

/** A piece of evidence by its name: a letter, proposal, cost estimate, photograph or proof of the land. */
export const Berkas = z.strictObject({ id: rowId, jenis: plain(60), nama: personal(200) });

/**
 * The body of a proposal. `wilayah` is the area it is about, a dotted code of district and village; `kamus` the entry of the region's dictionary
 * of proposals; `fraksi` and `reses` say where a proposal of a council member comes from.
 */
export const Usulan = z.strictObject({
  jenis: z.enum(proposerKinds),
  pengusul: personal(200),
  kelompok: personal(200).optional(),
  fraksi: plain(100).optional(),
  reses: plain(100).optional(),
  masalah: plain(2000),
  gagasan: plain(500),
  tujuan: plain(2000).optional(),
  kamus: code.optional(),
  lokasi: plain(200),
  wilayah: code,
  lintang: degrees.optional(),
  bujur: degrees.optional(),
  volume: decimal,
  satuan: plain(60),
  anggaran: money,
  subKegiatan: code.optional(),
  berkas: z.array(Berkas).max(50),
  rekomendasi: z.array(Rekomendasi).max(20),
});
/** See the schema of the same name. */
export type Usulan = z.output<typeof Usulan>;
