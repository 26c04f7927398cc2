// Money moves when the paper is submitted: from the ceiling to the budget lines. A return to the draft gives it back.

import type { Postings } from '../../engine/document.ts';
import { at, ceilingOf } from '../../engine/ledger.ts';
import type { RkaBasis } from './rules.ts';
import { rkaByAccount, type Rka } from './schema.ts';

/** `submitted`: ceiling of the OPD -> line of the unit, stage `rka`. */
export const postings: Postings<Rka, RkaBasis, 'submitted'> = {
  submitted: ({ paper, body }) =>
    rkaByAccount(body)
      .filter((row) => row.jumlah > 0n)
      .map(({ akun, dana, jumlah }) => {
        const line = { opd: paper.opd, unit: paper.unit, subKegiatan: body.subKegiatan, akun, dana };
        return { from: ceilingOf(line), to: at(line, 'rka'), amount: jumlah, month: 0 };
      }),
};
