// The document type Renja, in one value.

import { defineDocument } from '../../engine/document.ts';
import { sum } from '../../engine/money.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules } from './rules.ts';
import { Renja } from './schema.ts';
import { view } from './view.ts';

/** Renja: one per OPD and year; the base of its ceilings. */
export const renja = defineDocument<typeof chain, Renja, Record<never, never>>({
  chain,
  schema: Renja,
  rules,
  postings,
  view,
  basis: {},
  prepare: (seed) => ({ rincian: [], indikator: [], ...seed }),
  subject: (_body, paper) => paper.opd,
  title: (body) => `Renja · ${body.rincian.length} sub kegiatan`,
  money: (body) => sum(body.rincian.map((row) => row.pagu)),
  opensIn: ['planning'],
});
