// The paper of a Renja: sub kegiatan with place and indicative ceiling, and the indicators each is measured by.

import { z } from 'zod';
import { code, decimal, money, paperId, plain, rowId } from '../../engine/field.ts';

/** A sub kegiatan in the programme of one unit; `pagu` is the indicative ceiling, `usulan` the accepted proposal that it takes up. */
export const RenjaRow = z.strictObject({
  id: rowId,
  unit: code,
  subKegiatan: code,
  nama: plain(),
  lokasi: plain(200),
  dana: code,
  pagu: money,
  usulan: paperId.optional(),
});

/** An indicator of one row of the programme: what is counted, how much of it, in which unit. A target that is not given yet is left out; zero is one. */
export const RenjaIndicator = z.strictObject({
  id: rowId,
  rincian: rowId,
  tolokUkur: plain(),
  target: decimal.optional(),
  satuan: plain(60),
});

/** The body of a Renja: one per OPD and year; `renstra` names the five-year plan that it is a year of. */
export const Renja = z.strictObject({
  renstra: paperId.optional(),
  rincian: z.array(RenjaRow).max(5000),
  indikator: z.array(RenjaIndicator).max(20_000),
});
/** See the schema of the same name. */
export type Renja = z.output<typeof Renja>;
