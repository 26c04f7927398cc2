// Money for a treasurer is paid whole: the treasurer accounts for all of it, and what is withheld of its payments stands on their TBP.

import type { Finding } from '../engine/document.ts';
import { text, type Text } from '../engine/text.ts';
import type { Deduction } from './deduction.ts';

/** A finding where an order to a treasurer (`kind` UP, GU or TU), or one that pays nobody (GU-NIHIL), withholds something, ending in what is to be done. */
export function cashWithheld(kind: string, potongan: readonly Deduction[] | undefined, mend: Text): readonly Finding[] {
  if (kind === 'LS' || potongan === undefined || potongan.length === 0) return [];
  const why =
    kind === 'GU-NIHIL'
      ? text('GU nihil tidak membayar siapa pun', 'A GU nihil pays nobody')
      : text(
          `Uang ${kind} diterima bendahara utuh, potongan dicatat pada TBP`,
          `The treasurer gets the money of a ${kind} whole, deductions stand on the TBP`,
        );
  return [{ at: 'potongan', text: text(`${why.id}; ${mend.id}.`, `${why.en}; ${mend.en}.`) }];
}
