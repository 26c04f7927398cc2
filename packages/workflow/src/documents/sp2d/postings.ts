// An issued SP2D pays what its SPM committed: to a receiver, into the UP cash of the OPD, or as an advance to its treasurer.

import { reportedMonth } from '../../budget/reported-month.ts';
import type { Postings } from '../../engine/document.ts';
import { at, cashOf, outside, type Transfer } from '../../engine/ledger.ts';
import { kindOf, lineOf, paymentTotal } from '../spp/schema.ts';
import type { Sp2dBasis } from './rules.ts';
import type { Sp2d } from './schema.ts';

/**
 * `issued`: each line from stage `committed` to `realised`, for TU to what this SP2D has `advanced`. UP and GU also fill the UP cash of the OPD
 * from outside, by the amount of the UP and by the total of the GU; a GU nihil fills nothing.
 */
export const postings: Postings<Sp2d, Sp2dBasis, 'issued'> = {
  issued: ({ paper, body, day }) => {
    const kind = kindOf(body);
    const month = reportedMonth(paper, day);
    const paid = body.rincian
      .filter((row) => row.jumlah > 0n)
      .map((row): Transfer => {
        const line = lineOf(row, body, paper);
        const to = kind === 'TU' ? { ...at(line, 'advanced'), paper: paper.id } : at(line, 'realised');
        return { from: at(line, 'committed'), to, amount: row.jumlah, month };
      });
    const filled = kind === 'UP' || kind === 'GU' ? paymentTotal(body) : 0n;
    return filled === 0n ? paid : [...paid, { from: outside, to: cashOf(paper.opd), amount: filled, month }];
  },
};
