// An issued TBP says that cash was paid; what the NPD had set aside and was not needed is free again.

import { reportedMonth } from '../../budget/reported-month.ts';
import type { Postings } from '../../engine/document.ts';
import { at, cashOf, outside, type Line, type Place, type Transfer } from '../../engine/ledger.ts';
import { sum } from '../../engine/money.ts';
import type { TbpBasis } from './rules.ts';
import { tbpTotal, type Tbp } from './schema.ts';

/**
 * `issued` from UP: what was paid from stage `reserved` to what this TBP `spent`, the rest of the NPD back to `released`, and the cash of the OPD
 * out. `issued` from TU: what was paid from what its NPD holds of the money `advanced` to `realised`, the rest of the NPD back to its SP2D.
 */
export const postings: Postings<Tbp, TbpBasis, 'issued'> = {
  issued: ({ paper, body, day }) => {
    const month = reportedMonth(paper, day);
    const lineAt = ({ akun, dana }: { akun: string; dana: string }) => ({
      opd: paper.opd,
      unit: paper.unit,
      subKegiatan: body.subKegiatan,
      akun,
      dana,
    });
    const paid = body.rincian.filter((row) => row.jumlah > 0n);
    const restTo = (way: (line: Line) => Pick<Transfer, 'from' | 'to'>): Transfer[] =>
      body.npdRincian.flatMap((row): Transfer[] => {
        const left = row.jumlah - sum(paid.filter((it) => it.id === row.id).map((it) => it.jumlah));
        return left > 0n ? [{ ...way(lineAt(row)), amount: left, month }] : [];
      });
    if (body.sumber === 'TU') {
      const asked = (line: Line): Place => ({ ...at(line, 'advanced'), paper: body.npd });
      return [
        ...paid.map((row): Transfer => {
          const line = lineAt(row);
          return { from: asked(line), to: at(line, 'realised'), amount: row.jumlah, month };
        }),
        ...restTo((line) => ({ from: asked(line), to: { ...at(line, 'advanced'), paper: body.sp2d ?? '' } })),
      ];
    }
    const spent = paid.map((row): Transfer => {
      const line = lineAt(row);
      const to = { ...at(line, 'spent'), paper: paper.id };
      return { from: at(line, 'reserved'), to, amount: row.jumlah, month };
    });
    const rest = restTo((line) => ({ from: at(line, 'reserved'), to: at(line, 'released') }));
    const total = tbpTotal(body);
    const cash: Transfer = { from: cashOf(paper.opd), to: outside, amount: total, month };
    return [...spent, ...rest, ...(total > 0n ? [cash] : [])];
  },
};
