// What later papers take from a Renja has to be in it.

import type { Finding } from '../engine/document.ts';
import { text } from '../engine/text.ts';

interface Row {
  readonly id: string;
  readonly subKegiatan: string;
}

/** A finding for every row of `rincian` whose sub kegiatan is in none of the Renja. */
export function outsideRenja(
  rows: readonly Row[],
  renja: readonly { readonly body: { readonly rincian: readonly Pick<Row, 'subKegiatan'>[] } }[],
): readonly Finding[] {
  const planned = new Set(renja.flatMap((it) => it.body.rincian.map((row) => row.subKegiatan)));
  return rows
    .filter((row) => !planned.has(row.subKegiatan))
    .map((row) => ({
      at: `rincian/${row.id}/subKegiatan`,
      text: text(
        `Sub kegiatan ${row.subKegiatan} tidak ada dalam Renja yang disetujui; hapus barisnya atau perbaiki kodenya.`,
        `Sub kegiatan ${row.subKegiatan} is not in the approved Renja; delete its row or correct its code.`,
      ),
    }));
}
