// The paper of a monthly report: how far the work is, what it yielded, what stood in the way and what is done about it.

import { z } from 'zod';
import { code, decimal, month, paperId, plain } from '../../engine/field.ts';
import { parseMoney } from '../../engine/money.ts';

/**
 * The body of a report; `fisik` is cumulative physical progress in percent, `keluaran` the cumulative output. Money comes from SP2D, not from here.
 * `alasanTurun` says why it is less than what was last reported. The notes are written by the desks that stamp it.
 */
export const Realisasi = z.strictObject({
  dpa: paperId,
  subKegiatan: code,
  nama: plain(),
  bulan: month,
  fisik: decimal,
  keluaran: decimal,
  satuan: plain(60),
  kendala: plain(2000),
  tindakLanjut: plain(2000),
  alasanTurun: plain(2000).optional(),
  catatanVerifikator: plain(2000).optional(),
  catatanKabag: plain(2000).optional(),
});
/** See the schema of the same name. */
export type Realisasi = z.output<typeof Realisasi>;

/** A percentage as hundredths of a percent; digits beyond them are cut, never rounded up to done. */
export function hundredthsOf(percent: string): number {
  return Number(parseMoney(percent.replace(/(\.\d{2})\d+$/, '$1'))); // hundredths of a percent are written like sen
}
