// A ratified pergeseran moves the money of every changed line back the whole way, and the whole way forward again.

import { changeLines, changePlan } from '../../budget/change-paper.ts';
import { changeTransfers } from '../../budget/change-transfers.ts';
import type { Postings } from '../../engine/document.ts';
import type { PergeseranBasis } from './rules.ts';
import type { Pergeseran } from './schema.ts';

/** `ratified`: what lines lose from their months to outside, what they gain from outside to their months. */
export const postings: Postings<Pergeseran, PergeseranBasis, 'ratified'> = {
  ratified: ({ paper, body }) =>
    changeTransfers(
      changeLines(paper.opd, body.sebelum),
      changeLines(paper.opd, body.sesudah),
      changePlan(paper.opd, body.rencana),
    ),
};
