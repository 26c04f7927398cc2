// The paper of a ceiling: money per sub kegiatan and fund source of one OPD.

import { z } from 'zod';
import { code, money, plain, rowId } from '../../engine/field.ts';

/** The ceiling of one sub kegiatan from one fund source. */
export const PlafonRow = z.strictObject({ id: rowId, subKegiatan: code, nama: plain(), dana: code, jumlah: money });

/** The body of a plafon: one per OPD and year. */
export const Plafon = z.strictObject({ rincian: z.array(PlafonRow).max(10_000) });
/** See the schema of the same name. */
export type Plafon = z.output<typeof Plafon>;
