// A paper and what it stands on belong to one unit: its money is booked on its own unit, whatever the paper below says.

import type { BasisPaper, Finding } from '../engine/document.ts';
import { text } from '../engine/text.ts';

/** A finding for every paper of another unit that a paper stands on; `at` is the field that names it, and the code of its type. */
export function ofOtherUnit(
  { unit }: { readonly unit: string },
  bases: readonly Pick<BasisPaper<unknown>, 'id' | 'number' | 'unit'>[],
  at: string,
): readonly Finding[] {
  return bases
    .filter((it) => it.unit !== unit)
    .map((it) => ({
      at,
      text: text(
        `${at.toUpperCase()} ${it.number ?? it.id} milik unit ${it.unit}, dokumen ini milik unit ${unit}; buka dokumen baru pada unit ${it.unit}.`,
        `${at.toUpperCase()} ${it.number ?? it.id} is of unit ${it.unit}, this paper of unit ${unit}; open a new one in unit ${it.unit}.`,
      ),
      figures: { unit, dasar: it.unit },
    }));
}
