// An LPJ of UP gathers what its payments spent; ratified, that money is proven and may be asked for again. TU money is realised already.

import { reportedMonth } from '../../budget/reported-month.ts';
import type { Postings } from '../../engine/document.ts';
import { at, type Place, type Transfer } from '../../engine/ledger.ts';
import type { LpjBasis } from './rules.ts';
import type { Lpj, LpjRow } from './schema.ts';

type Way = { readonly from: (row: LpjRow, place: Place) => Place; readonly to: (place: Place) => Place };

type Given = {
  readonly paper: { readonly opd: string; readonly year: number };
  readonly body: Lpj;
  readonly day: string;
};

function move({ paper, body, day }: Given, way: Way): Transfer[] {
  const { opd } = paper;
  const month = reportedMonth(paper, day);
  return body.rincian
    .filter((row) => row.jumlah > 0n && body.jenis === 'UP')
    .map((row): Transfer => {
      const place = at({ opd, unit: row.unit, subKegiatan: row.subKegiatan, akun: row.akun, dana: row.dana }, 'spent');
      return { from: way.from(row, place), to: way.to(place), amount: row.jumlah, month };
    });
}

/**
 * For UP only. `submitted`: each row from what its TBP `spent` to what this LPJ accounts for, so that no payment is claimed twice; `ratified`:
 * from there to what this LPJ has `proven`.
 */
export const postings: Postings<Lpj, LpjBasis, 'submitted' | 'ratified'> = {
  submitted: (given) =>
    move(given, {
      from: (row, place) => ({ ...place, paper: row.tbp }),
      to: (place) => ({ ...place, paper: given.paper.id }),
    }),
  ratified: (given) =>
    move(given, {
      from: (_row, place) => ({ ...place, paper: given.paper.id }),
      to: (place) => ({ ...place, stage: 'proven', paper: given.paper.id }),
    }),
};
