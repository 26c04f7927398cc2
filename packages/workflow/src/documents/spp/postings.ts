// A submitted SPP reserves released money; a return to the draft gives it back.

import type { Postings } from '../../engine/document.ts';
import { at } from '../../engine/ledger.ts';
import type { SppBasis } from './rules.ts';
import type { Spp } from './schema.ts';

/** `submitted`: each line from stage `released` to `reserved`. */
export const postings: Postings<Spp, SppBasis, 'submitted'> = {
  submitted: ({ paper, body, day }) =>
    body.rincian
      .filter((row) => row.jumlah > 0n)
      .map(({ akun, dana, jumlah }) => {
        const line = { opd: paper.opd, unit: paper.unit, subKegiatan: body.subKegiatan, akun, dana };
        return { from: at(line, 'released'), to: at(line, 'reserved'), amount: jumlah, month: Number(day.slice(5, 7)) };
      }),
};
