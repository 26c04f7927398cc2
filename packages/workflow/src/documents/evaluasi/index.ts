// The document type Evaluasi, in one value.

import { defineDocument, type BasisPaper } from '../../engine/document.ts';
import { numberIn } from '../../engine/field.ts';
import { sum } from '../../engine/money.ts';
import { Renja } from '../renja/schema.ts';
import { evaluasiSettings } from './e81.ts';
import { figures, filled } from './figures.ts';
import type { EvaluasiBasis } from './indicator-rules.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules } from './rules.ts';
import { Evaluasi } from './schema.ts';
import { view } from './view.ts';

/** Evaluasi: one per OPD and quarter; goes on from the evaluation of the quarter before, else begins with the indicators of the Renja. */
export const evaluasi = defineDocument<typeof chain, Evaluasi, EvaluasiBasis>({
  chain,
  law: 2,
  schema: Evaluasi,
  rules,
  postings,
  view,
  basis: {
    renja: { schema: Renja, by: 'opd', on: 'open', state: 'approved' },
    evaluasi: { schema: Evaluasi, by: 'every', on: 'open', state: 'evaluated' },
  },
  figures,
  filled,
  prepare: (seed, basis) => {
    const before = latestBefore(numberIn(seed['triwulan']), basis.evaluasi);
    return {
      rincian: before === undefined ? fromRenja(basis.renja[0]?.body) : wireRows(before),
      faktorPendorong: '',
      faktorPenghambat: '',
      tindakLanjutTriwulan: '',
      tindakLanjutRenja: '',
      ...seed,
    };
  },
  subject: (body, paper) => `${paper.opd}/${body.triwulan}`,
  title: (body) => `Evaluasi Renja · triwulan ${body.triwulan}`,
  // The money of a paper is a size, by which it is listed; what lies below zero stands in its rows.
  money: (body) => {
    const spent = sum(body.rincian.map((row) => row.realisasiAnggaran ?? 0n));
    return spent < 0n ? 0n : spent;
  },
  mandatory: [
    { office: 'pa', moment: 'signed', certain: 'V', cite: 'Permendagri 86/2017' },
    { office: 'kepala-bappeda', moment: 'evaluated', certain: 'V', cite: 'Permendagri 86/2017' },
  ],
  opensIn: ['running.monitoring', 'accountability'], // the last quarter is evaluated after the year
  settings: evaluasiSettings,
});

function latestBefore(quarter: number, papers: readonly BasisPaper<Evaluasi>[]): Evaluasi | undefined {
  return papers
    .map((it) => it.body)
    .filter((it) => it.triwulan < quarter)
    .toSorted((a, b) => b.triwulan - a.triwulan)[0];
}

function wireRows(body: Evaluasi): object[] {
  // Its money was that of its own quarter.
  return body.rincian.map(({ anggaran: _budget, realisasiAnggaran: _spent, ...row }) => row);
}

function fromRenja(renja: Renja | undefined): object[] {
  const rows = (renja?.rincian ?? []).flatMap(({ id, subKegiatan }) =>
    (renja?.indikator ?? [])
      .filter((it) => it.rincian === id)
      .map(({ tolokUkur, satuan, target }) => ({
        sasaran: '',
        subKegiatan,
        indikator: tolokUkur,
        satuan,
        rumus: 'positif',
        ...(target === undefined ? {} : { targetRenja: target }),
      })),
  );
  return rows.map((row, index) => ({ id: `e${index + 1}`, ...row }));
}
