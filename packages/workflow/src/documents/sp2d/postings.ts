// An issued SP2D realises the money that its SPM committed.

import type { Postings } from '../../engine/document.ts';
import { at } from '../../engine/ledger.ts';
import type { Sp2dBasis } from './rules.ts';
import type { Sp2d } from './schema.ts';

/** `issued`: each line from stage `committed` to `realised`. */
export const postings: Postings<Sp2d, Sp2dBasis, 'issued'> = {
  issued: ({ paper, body, day }) =>
    body.rincian
      .filter((row) => row.jumlah > 0n)
      .map(({ akun, dana, jumlah }) => {
        const line = { opd: paper.opd, unit: paper.unit, subKegiatan: body.subKegiatan, akun, dana };
        return {
          from: at(line, 'committed'),
          to: at(line, 'realised'),
          amount: jumlah,
          month: Number(day.slice(5, 7)),
        };
      }),
};
