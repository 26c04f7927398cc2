// An issued SPD releases months of the cash plan.

import { reportedMonth } from '../../budget/reported-month.ts';
import type { Postings } from '../../engine/document.ts';
import { at } from '../../engine/ledger.ts';
import type { SpdBasis } from './rules.ts';
import type { Spd } from './schema.ts';

/** `issued`: each month from stage `kas` to `released` of its line. */
export const postings: Postings<Spd, SpdBasis, 'issued'> = {
  issued: ({ paper, body, day }) =>
    body.rincian
      .filter((row) => row.jumlah > 0n)
      .map(({ unit, subKegiatan, akun, dana, bulan, jumlah }) => {
        const line = { opd: paper.opd, unit, subKegiatan, akun, dana };
        return {
          from: at(line, 'kas', bulan),
          to: at(line, 'released'),
          amount: jumlah,
          month: reportedMonth(paper, day),
        };
      }),
};
