// A ratified DPA turns proposed money into budget. A DPA of a later edition moves nothing: the change that made it has moved the money.

import type { Postings } from '../../engine/document.ts';
import { at } from '../../engine/ledger.ts';
import type { DpaBasis } from './rules.ts';
import type { Dpa } from './schema.ts';

/** `ratified`: each line from stage `rka` to `pagu`. */
export const postings: Postings<Dpa, DpaBasis, 'ratified'> = {
  ratified: ({ paper, body }) =>
    body.rincian
      .filter((row) => row.jumlah > 0n && body.perubahan === undefined)
      .map(({ akun, dana, jumlah }) => {
        const line = { opd: paper.opd, unit: paper.unit, subKegiatan: body.subKegiatan, akun, dana };
        return { from: at(line, 'rka'), to: at(line, 'pagu'), amount: jumlah, month: 0 };
      }),
};
