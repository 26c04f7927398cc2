// A validated NPD from UP reserves released money, so that cash is never paid for what the budget cannot bear. TU money is reserved already.

import type { Postings } from '../../engine/document.ts';
import { at } from '../../engine/ledger.ts';
import type { NpdBasis } from './rules.ts';
import type { Npd } from './schema.ts';

/** `validated`: for UP each line from stage `released` to `reserved`; for TU nothing. */
export const postings: Postings<Npd, NpdBasis, 'validated'> = {
  validated: ({ paper, body, day }) =>
    body.rincian
      .filter((row) => row.jumlah > 0n && body.sumber === 'UP')
      .map(({ akun, dana, jumlah }) => {
        const line = { opd: paper.opd, unit: paper.unit, subKegiatan: body.subKegiatan, akun, dana };
        return { from: at(line, 'released'), to: at(line, 'reserved'), amount: jumlah, month: Number(day.slice(5, 7)) };
      }),
};
