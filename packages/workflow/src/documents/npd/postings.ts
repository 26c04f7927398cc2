// Cash is never promised twice: an NPD from TU takes its part of the advance when it asks, one from UP reserves released money when it is validated.

import { reportedMonth } from '../../budget/reported-month.ts';
import type { Postings } from '../../engine/document.ts';
import { at, type Place, type Transfer } from '../../engine/ledger.ts';
import type { NpdBasis } from './rules.ts';
import type { Npd } from './schema.ts';

type Given = {
  readonly paper: { readonly opd: string; readonly unit: string; readonly year: number };
  readonly body: Npd;
  readonly day: string;
};

function move({ paper, body, day }: Given, way: (line: Place['line']) => Pick<Transfer, 'from' | 'to'>): Transfer[] {
  return body.rincian
    .filter((row) => row.jumlah > 0n)
    .map(({ akun, dana, jumlah }) => {
      const line = { opd: paper.opd, unit: paper.unit, subKegiatan: body.subKegiatan, akun, dana };
      return { ...way(line), amount: jumlah, month: reportedMonth(paper, day) };
    });
}

/**
 * `submitted`: for TU each line from what the SP2D `advanced` to what of it this NPD asks for, so that two cannot ask for the same money.
 * `validated`: for UP each line from stage `released` to `reserved`.
 */
export const postings: Postings<Npd, NpdBasis, 'submitted' | 'validated'> = {
  submitted: (given) => {
    const { paper, body } = given;
    if (body.sumber !== 'TU') return [];
    return move(given, (line) => ({
      from: { ...at(line, 'advanced'), paper: body.sp2d ?? '' },
      to: { ...at(line, 'advanced'), paper: paper.id },
    }));
  },
  validated: (given) =>
    given.body.sumber === 'UP' ? move(given, (line) => ({ from: at(line, 'released'), to: at(line, 'reserved') })) : [],
};
