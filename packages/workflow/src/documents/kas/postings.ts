// A ratified cash plan spreads the budget of each line over its months. One that a change has made moves nothing: the change moved the months.

import type { Postings } from '../../engine/document.ts';
import { at } from '../../engine/ledger.ts';
import type { KasBasis } from './rules.ts';
import { monthsOf, type Kas } from './schema.ts';

/** `ratified`: each line from stage `pagu` to the months of stage `kas`. */
export const postings: Postings<Kas, KasBasis, 'ratified'> = {
  ratified: ({ paper, body }) =>
    (body.perubahan === undefined ? body.rincian : []).flatMap((row) => {
      const line = { opd: paper.opd, unit: paper.unit, subKegiatan: body.subKegiatan, akun: row.akun, dana: row.dana };
      return monthsOf(row).flatMap((amount, index) =>
        amount > 0n ? [{ from: at(line, 'pagu'), to: at(line, 'kas', index + 1), amount, month: index + 1 }] : [],
      );
    }),
};
