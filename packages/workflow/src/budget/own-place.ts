// A payment of one sub kegiatan names it once, above its rows: what is asked, advanced and paid back is looked up there, so its rows say nothing else.

import type { Finding } from '../engine/document.ts';
import { text, type Text } from '../engine/text.ts';

/** A row that may say of itself where it belongs. */
interface PlacedRow {
  readonly id: string;
  readonly akun: string;
  readonly unit?: string | undefined;
  readonly subKegiatan?: string | undefined;
}

/** A finding for every row that names a unit or a sub kegiatan other than its paper's, ending in what is to be done about it. */
export function rowsElsewhere(
  { unit }: { readonly unit: string },
  { subKegiatan = '-', rincian }: { readonly subKegiatan?: string | undefined; readonly rincian: readonly PlacedRow[] },
  mend: Text,
): readonly Finding[] {
  const here = `${unit} · ${subKegiatan}`;
  return rincian.flatMap((row) => {
    const there = `${row.unit ?? unit} · ${row.subKegiatan ?? subKegiatan}`;
    return there === here
      ? []
      : [
          {
            at: `rincian/${row.id}`,
            text: text(
              `Akun ${row.akun} menyebut ${there}, bukan ${here}; ${mend.id}.`,
              `Account ${row.akun} names ${there}, not ${here}; ${mend.en}.`,
            ),
          },
        ];
  });
}
