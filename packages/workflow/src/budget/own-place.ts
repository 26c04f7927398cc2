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
  { subKegiatan = '', rincian }: { readonly subKegiatan?: string | undefined; readonly rincian: readonly PlacedRow[] },
  mend: Text,
): readonly Finding[] {
  const own = { unit, subKegiatan };
  return rincian.flatMap((row) =>
    (['unit', 'subKegiatan'] as const).flatMap((field): Finding[] => {
      const named = row[field];
      if (named === undefined || named === own[field]) return [];
      const what = field === 'unit' ? 'unit' : 'sub kegiatan';
      const mine = own[field] === '' ? '-' : own[field];
      return [
        {
          at: `rincian/${row.id}/${field}`,
          text: text(
            `Akun ${row.akun} menyebut ${what} ${named}, dokumen ini ${what} ${mine}; ${mend.id}.`,
            `Account ${row.akun} names ${what} ${named}, this paper is of ${what} ${mine}; ${mend.en}.`,
          ),
          figures: { disebut: named, dokumen: own[field] },
        },
      ];
    }),
  );
}
