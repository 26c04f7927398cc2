// A submitted SPP reserves the money it asks for; a return to the draft gives it back.

import { reportedMonth } from '../../budget/reported-month.ts';
import type { Postings } from '../../engine/document.ts';
import { at, contractLimit, outside, type Transfer } from '../../engine/ledger.ts';
import type { SppBasis } from './kind-rules.ts';
import { lineOf, type Spp } from './schema.ts';

/**
 * `submitted`: LS and TU take each line from stage `released`, GU from what its LPJ proved, to `reserved`; an LS under a contract also takes from
 * what the contract may still ask for. UP is charged to no line and moves nothing yet.
 */
export const postings: Postings<Spp, SppBasis, 'submitted'> = {
  submitted: ({ paper, body, day }) =>
    body.rincian
      .filter((row) => row.jumlah > 0n && body.jenis !== 'UP')
      .flatMap((row): Transfer[] => {
        const line = lineOf(row, body, paper);
        const refill = body.jenis.startsWith('GU');
        const from = refill ? { ...at(line, 'proven'), paper: body.lpj ?? '' } : at(line, 'released');
        const amount = row.jumlah;
        const asked = { from, to: at(line, 'reserved'), amount, month: reportedMonth(paper, day) };
        const { kontrak } = body;
        return kontrak === undefined
          ? [asked]
          : [asked, { from: contractLimit(line, kontrak), to: outside, amount, month: 0 }];
      }),
};
