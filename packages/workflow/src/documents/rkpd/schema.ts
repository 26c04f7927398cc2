// The paper of an RKPD: priorities of the region for a year, an indicative ceiling for every OPD, what is expected to pay for them, and the hearings held.

import { z } from 'zod';
import { calendarDay, code, money, plain, rowId } from '../../engine/field.ts';

/** How far the draft has come: before the public consultation, before the deliberation (musrenbang), after it. */
export const draftStages = ['rancangan awal', 'rancangan', 'rancangan akhir'] as const;

/** A priority of the region and what it aims at. */
export const Prioritas = z.strictObject({ id: rowId, nama: plain(), sasaran: plain(1000) });

/** The indicative ceiling of one OPD. */
export const PaguOpd = z.strictObject({ id: rowId, opd: code, nama: plain(200), pagu: money });

/** The body of an RKPD; `pendapatan` and `pembiayaan` are what the region expects as revenue and as net financing. */
export const Rkpd = z.strictObject({
  rancangan: z.enum(draftStages),
  tema: plain(),
  konsultasiPublik: calendarDay.optional(),
  musrenbang: calendarDay.optional(),
  pendapatan: money,
  pembiayaan: money,
  prioritas: z.array(Prioritas).max(100),
  pagu: z.array(PaguOpd).max(500),
});
/** See the schema of the same name. */
export type Rkpd = z.output<typeof Rkpd>;
