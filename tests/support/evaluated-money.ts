// The money of evaluations beside the reports of the same year: which of their figures are others than Serapan has.

import { figuresAsked, definitionOf, Evaluasi, moneyText, type Body } from '@siklus/workflow';
import { loadFigures } from '@siklus/api';
import { wholeTree, type TreeLine } from '@siklus/reports';
import type { Store } from '@siklus/store';

/** A figure of one sub kegiatan in a paper, and what Serapan has. */
export interface Differing {
  readonly paper: string;
  readonly opd: string;
  readonly subKegiatan: string;
  readonly name: 'anggaran' | 'realisasiAnggaran';
  readonly stands: bigint;
  readonly serapan: bigint;
}

/** How many figures were compared, what was paid by those that agree, and those that differ: in the papers, and as they would be read now. */
export interface ComparedMoney {
  readonly compared: number;
  readonly paid: bigint;
  readonly differing: readonly Differing[];
  readonly misread: readonly string[];
}

const columns = ['anggaran', 'realisasiAnggaran'] as const;

/** Compares every evaluation of a year, sub kegiatan by sub kegiatan, with the budget of the whole year and the SP2D until the end of its quarter. */
export async function compareMoney(store: Store, year: number): Promise<ComparedMoney> {
  const papers = await store.read
    .selectFrom('document')
    .select(['id', 'opd', 'unit', 'body'])
    .where('type', '=', 'evaluasi')
    .where('year', '=', year)
    .execute();
  const trees = new Map<string, Promise<readonly TreeLine[]>>();
  const treeOf = (opd: string, month: number): Promise<readonly TreeLine[]> => {
    const key = `${opd}/${month}`;
    const lines = trees.get(key) ?? wholeTree(store, { year, opd, month, axis: 'program' });
    trees.set(key, lines);
    return lines;
  };
  let [compared, paid] = [0, 0n];
  const differing: Differing[] = [];
  const misread: string[] = [];
  for (const { id, opd, unit, body } of papers) {
    const wire = JSON.parse(body) as Body; // a body as it is stored
    const { triwulan, rincian } = Evaluasi.parse(wire);
    const tree = await treeOf(opd, triwulan * 3);
    const fresh = await store.look(() =>
      loadFigures(figuresAsked(definitionOf('evaluasi'), wire), { year, opd, unit }),
    );
    for (const code of new Set(rincian.map((row) => row.subKegiatan))) {
      const line = tree.find((it) => it.code === code);
      const due = { anggaran: line?.anggaran ?? 0n, realisasiAnggaran: line?.sp2d ?? 0n };
      for (const name of columns) {
        const now = fresh?.[name]?.[code]?.value;
        if (now !== moneyText(due[name])) misread.push(`${id} ${code} ${name} ${now} ${moneyText(due[name])}`);
        const stands = rincian
          .filter((row) => row.subKegiatan === code)
          .reduce((total, row) => total + (row[name] ?? 0n), 0n);
        compared += 1;
        if (stands !== due[name])
          differing.push({ paper: id, opd, subKegiatan: code, name, stands, serapan: due[name] });
        else if (name === 'realisasiAnggaran') paid += stands;
      }
    }
  }
  return { compared, paid, differing, misread };
}
