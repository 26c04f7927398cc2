// The document type RKPD, in one value.

import { defineDocument } from '../../engine/document.ts';
import { sum } from '../../engine/money.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules } from './rules.ts';
import { Rkpd } from './schema.ts';
import { view } from './view.ts';

/** RKPD: one for the region and year; enacting it ends the planning of the region. */
export const rkpd = defineDocument<typeof chain, Rkpd, Record<never, never>>({
  chain,
  law: 1,
  schema: Rkpd,
  rules,
  postings,
  view,
  basis: {},
  prepare: (seed) => ({
    rancangan: 'rancangan awal',
    tema: '',
    pendapatan: '0',
    pembiayaan: '0',
    prioritas: [],
    pagu: [],
    ...seed,
  }),
  subject: () => 'rkpd',
  title: (body) => `RKPD · ${body.prioritas.length} prioritas · ${body.pagu.length} OPD`,
  money: (body) => sum(body.pagu.map((row) => row.pagu)),
  scope: 'region',
  opensIn: ['rkpd'],
  // A draft that is late is still finished while KUA-PPAS is drafted on it.
  revisesIn: ['rkpd', 'kuaPpas'],
  mandatory: [
    { office: 'gubernur', moment: 'facilitated', certain: 'M', cite: 'Aturan daerah' },
    { office: 'kepala-daerah', moment: 'enacted', certain: 'M', cite: 'Aturan daerah' },
  ],
  locks: [{ aspect: 'pagu', at: 'pagu.pagu' }],
});
