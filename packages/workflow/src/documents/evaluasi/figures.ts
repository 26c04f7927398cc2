// The money of an evaluation: budget in force and money realised of its sub kegiatan, as the ledger has them.

import type { Figures, FigureSpec, Filled } from '../../engine/figure.ts';
import { own } from '../../engine/own.ts';
import type { Body, Row } from '../../engine/patch.ts';
import type { Evaluasi } from './schema.ts';

const everySubKegiatan = ({ rincian }: Evaluasi): string[] => rincian.map((row) => row.subKegiatan);

/** Pagu of the DPA in force for the year, and SP2D less what came back until the end of the quarter. */
export const figures: Readonly<Record<string, FigureSpec<Evaluasi>>> = {
  anggaran: { of: 'roll-up', measure: 'anggaran', at: everySubKegiatan },
  realisasiAnggaran: {
    of: 'roll-up',
    measure: 'sp2d',
    at: everySubKegiatan,
    upTo: ({ triwulan }) => triwulan * 3,
  },
};

const names = Object.keys(figures);

// The money of a sub kegiatan stands on its first row, so that it is not counted twice; the others have none.
function rowsWith(rows: readonly Row[], read: Figures): Row[] {
  const seen = new Set<unknown>();
  return rows.map((row) => {
    const code = row['subKegiatan'];
    const bare = Object.fromEntries(Object.entries(row).filter(([field]) => !names.includes(field)));
    if (typeof code !== 'string' || seen.has(code)) return { ...bare, id: row.id };
    seen.add(code);
    const money = names.flatMap((name) => {
      const figure = own(own(read, name), code);
      return figure === undefined ? [] : [[name, figure.value] as const];
    });
    return { ...bare, id: row.id, ...Object.fromEntries(money) };
  });
}

/** Both columns are filled by the engine. */
export const filled: Filled = {
  fields: names.map((name) => `rincian.${name}`),
  from: (wire: Body, read: Figures): Body =>
    Array.isArray(wire['rincian']) ? { ...wire, rincian: rowsWith(wire['rincian'] as readonly Row[], read) } : wire, // the schema reads rows there
};
