// Where money is paid back: the unit and sub kegiatan of the lines that its SP2D paid, which under an older law need not be those above them.

import type { BasisPaper, Finding } from '../../engine/document.ts';
import { text } from '../../engine/text.ts';
import type { Sp2d } from '../sp2d/schema.ts';
import { lineOf, type SppRow } from '../spp/schema.ts';

type Paid = Pick<BasisPaper<Sp2d>, 'id' | 'number' | 'opd' | 'unit' | 'body'>;

const placeText = (unit: string, subKegiatan: string): string => `unit ${unit}, sub kegiatan ${subKegiatan || '-'}`;

/** Where a setoran gives money back, in words. */
export function placeOf(
  { unit }: { readonly unit: string },
  { subKegiatan = '' }: { readonly subKegiatan?: string | undefined },
): string {
  return placeText(unit, subKegiatan);
}

/** Where an SP2D paid a row, in the same words. */
export function placePaid(paid: Paid, row: SppRow): string {
  const { unit, subKegiatan } = lineOf(row, paid.body, paid);
  return placeText(unit, subKegiatan);
}

/** Every place in which an SP2D paid, each once. */
export function placesPaid(paid: Paid): readonly string[] {
  return [...new Set(paid.body.rincian.map((row) => placePaid(paid, row)))];
}

/** A finding where an SP2D paid nothing in the place of a setoran. */
export function paidElsewhere(paid: Paid, here: string): readonly Finding[] {
  const places = placesPaid(paid);
  if (places.length === 0 || places.includes(here)) return []; // of no rows nothing is left to pay back, which is another rule's
  const there = places.join('; ');
  return [
    {
      at: 'sp2d',
      text: text(
        `SP2D ${paid.number ?? paid.id} dibayar dari ${there}, setoran ini dari ${here}; buka setoran baru di tempat yang dibayar.`,
        `SP2D ${paid.number ?? paid.id} was paid from ${there}, this paper is of ${here}; open a new one where it was paid.`,
      ),
      figures: { dibayar: there, setoran: here },
    },
  ];
}

/** The rows that an SP2D paid on the first of its sub kegiatan in a unit; those above which it says so where it paid nothing there. */
export function paidAt(
  paid: Paid,
  unit: string,
): { readonly subKegiatan?: string | undefined; readonly rincian: readonly SppRow[] } {
  const { subKegiatan, rincian } = paid.body;
  const first = rincian.map((row) => lineOf(row, paid.body, paid)).find((line) => line.unit === unit);
  if (first === undefined) return { subKegiatan, rincian };
  const here = placeText(unit, first.subKegiatan);
  return {
    subKegiatan: first.subKegiatan || undefined,
    rincian: rincian.filter((row) => placePaid(paid, row) === here),
  };
}
