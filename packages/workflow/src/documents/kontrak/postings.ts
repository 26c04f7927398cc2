// A signed contract sets a limit of its own, from which its payments draw beside the budget.

import type { Postings } from '../../engine/document.ts';
import { contractLimit, outside } from '../../engine/ledger.ts';
import type { KontrakBasis } from './rules.ts';
import type { Kontrak } from './schema.ts';

/** `signed`: the value on each line from outside to the limit of this contract. */
export const postings: Postings<Kontrak, KontrakBasis, 'signed'> = {
  signed: ({ paper, body }) =>
    body.rincian
      .filter((row) => row.jumlah > 0n)
      .map(({ subKegiatan, akun, dana, jumlah }) => {
        const line = { opd: paper.opd, unit: paper.unit, subKegiatan, akun, dana };
        return { from: outside, to: contractLimit(line, paper.id), amount: jumlah, month: 0 };
      }),
};
