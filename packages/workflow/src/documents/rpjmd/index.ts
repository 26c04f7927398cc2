// The document type RPJMD, in one value.

import { defineDocument } from '../../engine/document.ts';
import { sum } from '../../engine/money.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules } from './rules.ts';
import { ceilingsOf, Rpjmd } from './schema.ts';
import { view } from './view.ts';

/** RPJMD: one for five years of the region; what every Renstra stands on. */
export const rpjmd = defineDocument<typeof chain, Rpjmd, Record<never, never>>({
  chain,
  law: 1,
  schema: Rpjmd,
  rules,
  postings,
  view,
  basis: {},
  prepare: (seed) => ({ visi: '', misi: [], tujuan: [], sasaran: [], indikator: [], pagu: [], ...seed }),
  subject: (body) => `${body.mulai}-${body.selesai}`,
  title: (body) => `RPJMD ${body.mulai}-${body.selesai} · ${body.pagu.length} program`,
  money: (body) => sum(body.pagu.flatMap(ceilingsOf)),
  scope: 'region',
  opensIn: ['rkpd', 'kuaPpas', 'rapbd', 'evaluation', 'apbd', 'execution', 'accountability'],
  mandatory: [
    { office: 'dprd', moment: 'agreed', certain: 'M', cite: 'Aturan daerah' },
    { office: 'kepala-daerah', moment: 'enacted', certain: 'M', cite: 'Aturan daerah' },
  ],
});
