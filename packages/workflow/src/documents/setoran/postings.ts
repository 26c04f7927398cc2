// A recorded setoran gives budget back to its line, or takes the cash of the OPD back into the treasury.

import { reportedMonth } from '../../budget/reported-month.ts';
import type { Postings } from '../../engine/document.ts';
import { isDay } from '../../engine/field.ts';
import { at, cashOf, contractLimit, outside, type Transfer } from '../../engine/ledger.ts';
import type { SetoranBasis } from './rules.ts';
import { setoranTotal, type Setoran } from './schema.ts';

/**
 * `recorded`: LS from stage `realised`, TU from what its SP2D `advanced`, each to `released`; UP from the cash of the OPD to outside. What was paid
 * under a contract may be asked for under it again.
 */
export const postings: Postings<Setoran, SetoranBasis, 'recorded'> = {
  recorded: ({ paper, body, day }) => {
    // Money counts in the month in which it was paid in, however late it is recorded; a paper taken over by an import may not say.
    const month = reportedMonth(paper, isDay(body.tanggal) ? body.tanggal : day);
    if (body.asal === 'UP')
      return [{ from: cashOf(paper.opd), to: outside, amount: setoranTotal(body), month }].filter(
        (it) => it.amount > 0n,
      );
    return body.rincian
      .filter((row) => row.jumlah > 0n)
      .flatMap(({ akun, dana, jumlah }): Transfer[] => {
        const line = { opd: paper.opd, unit: paper.unit, subKegiatan: body.subKegiatan ?? '', akun, dana };
        const from = body.asal === 'TU' ? { ...at(line, 'advanced'), paper: body.sp2d ?? '' } : at(line, 'realised');
        const back = { from, to: at(line, 'released'), amount: jumlah, month };
        const { kontrak } = body;
        return kontrak === undefined
          ? [back]
          : [back, { from: outside, to: contractLimit(line, kontrak), amount: jumlah, month: 0 }];
      });
  },
};
