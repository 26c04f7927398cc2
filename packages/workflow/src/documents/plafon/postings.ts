// An agreed ceiling makes money available to the OPD's budget lines.

import type { Postings } from '../../engine/document.ts';
import { ceilingOf, outside } from '../../engine/ledger.ts';
import type { PlafonBasis } from './rules.ts';
import type { Plafon } from './schema.ts';

/** `agreed`: from outside to the ceiling of each sub kegiatan and fund source. */
export const postings: Postings<Plafon, PlafonBasis, 'agreed'> = {
  agreed: ({ paper, body }) =>
    body.rincian
      .filter((row) => row.jumlah > 0n)
      .map((row) => ({
        from: outside,
        to: ceilingOf({ opd: paper.opd, subKegiatan: row.subKegiatan, dana: row.dana }),
        amount: row.jumlah,
        month: 0,
      })),
};
