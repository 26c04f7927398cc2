// An LPJ of UP gathers what its payments spent; ratified, that money is proven and may be asked for again. TU money is realised already.

import type { Postings } from '../../engine/document.ts';
import { at, type Place, type Transfer } from '../../engine/ledger.ts';
import type { LpjBasis } from './rules.ts';
import type { Lpj, LpjRow } from './schema.ts';

type Way = { readonly from: (row: LpjRow, place: Place) => Place; readonly to: (place: Place) => Place };

function move(body: Lpj, opd: string, day: string, way: Way): Transfer[] {
  return body.rincian
    .filter((row) => row.jumlah > 0n && body.jenis === 'UP')
    .map((row): Transfer => {
      const place = at({ opd, unit: row.unit, subKegiatan: row.subKegiatan, akun: row.akun, dana: row.dana }, 'spent');
      return { from: way.from(row, place), to: way.to(place), amount: row.jumlah, month: Number(day.slice(5, 7)) };
    });
}

/**
 * For UP only. `submitted`: each row from what its TBP `spent` to what this LPJ accounts for, so that no payment is claimed twice; `ratified`:
 * from there to what this LPJ has `proven`.
 */
export const postings: Postings<Lpj, LpjBasis, 'submitted' | 'ratified'> = {
  submitted: ({ paper, body, day }) =>
    move(body, paper.opd, day, {
      from: (row, place) => ({ ...place, paper: row.tbp }),
      to: (place) => ({ ...place, paper: paper.id }),
    }),
  ratified: ({ paper, body, day }) =>
    move(body, paper.opd, day, {
      from: (_row, place) => ({ ...place, paper: paper.id }),
      to: (place) => ({ ...place, stage: 'proven', paper: paper.id }),
    }),
};
