// An issued SPM commits the money that its SPP reserved.

import { reportedMonth } from '../../budget/reported-month.ts';
import type { Postings } from '../../engine/document.ts';
import { at } from '../../engine/ledger.ts';
import { lineOf } from '../spp/schema.ts';
import type { SpmBasis } from './rules.ts';
import type { Spm } from './schema.ts';

/** `issued`: each line from stage `reserved` to `committed`; a UP has no lines and moves nothing yet. */
export const postings: Postings<Spm, SpmBasis, 'issued'> = {
  issued: ({ paper, body, day }) =>
    body.rincian
      .filter((row) => row.jumlah > 0n)
      .map((row) => {
        const line = lineOf(row, body, paper);
        return {
          from: at(line, 'reserved'),
          to: at(line, 'committed'),
          amount: row.jumlah,
          month: reportedMonth(paper, day),
        };
      }),
};
