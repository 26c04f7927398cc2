// An issued SPM commits the money that its SPP reserved.

import type { Postings } from '../../engine/document.ts';
import { at } from '../../engine/ledger.ts';
import type { SpmBasis } from './rules.ts';
import type { Spm } from './schema.ts';

/** `issued`: each line from stage `reserved` to `committed`. */
export const postings: Postings<Spm, SpmBasis, 'issued'> = {
  issued: ({ paper, body, day }) =>
    body.rincian
      .filter((row) => row.jumlah > 0n)
      .map(({ akun, dana, jumlah }) => {
        const line = { opd: paper.opd, unit: paper.unit, subKegiatan: body.subKegiatan, akun, dana };
        return {
          from: at(line, 'reserved'),
          to: at(line, 'committed'),
          amount: jumlah,
          month: Number(day.slice(5, 7)),
        };
      }),
};
