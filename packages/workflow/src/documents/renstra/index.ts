// The document type Renstra, in one value.

import { defineDocument } from '../../engine/document.ts';
import { idsIn } from '../../engine/field.ts';
import { sum } from '../../engine/money.ts';
import { ceilingsOf, Rpjmd } from '../rpjmd/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type RenstraBasis } from './rules.ts';
import { Renstra } from './schema.ts';
import { view } from './view.ts';

/** Renstra: one per OPD; stands on the enacted RPJMD it names. */
export const renstra = defineDocument<typeof chain, Renstra, RenstraBasis>({
  chain,
  law: 1,
  schema: Renstra,
  rules,
  postings,
  view,
  basis: {
    rpjmd: {
      schema: Rpjmd,
      by: { ids: (wire) => idsIn([wire['rpjmd']]) },
      on: 'open',
      state: 'enacted',
      ofAnyYear: true,
    },
  },
  prepare: (seed, basis) => ({
    mulai: basis.rpjmd[0]?.body.mulai ?? '',
    selesai: basis.rpjmd[0]?.body.selesai ?? '',
    tujuan: [],
    sasaran: [],
    indikator: [],
    pagu: [],
    ...seed,
  }),
  subject: (_body, paper) => paper.opd,
  title: (body) => `Renstra ${body.mulai}-${body.selesai} · ${body.pagu.length} program`,
  money: (body) => sum(body.pagu.flatMap(ceilingsOf)),
  opensIn: ['planning', 'budgeting', 'running'],
  mandatory: [{ office: 'kepala-daerah', moment: 'enacted', certain: 'M', cite: 'Aturan daerah' }],
});
