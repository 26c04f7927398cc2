// The document type Renja, in one value.

import { defineDocument } from '../../engine/document.ts';
import { idsIn } from '../../engine/field.ts';
import type { Body, Row } from '../../engine/patch.ts';
import { sum } from '../../engine/money.ts';
import { Renstra } from '../renstra/schema.ts';
import { Usulan } from '../usulan/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type RenjaBasis } from './rules.ts';
import { Renja } from './schema.ts';
import { view } from './view.ts';

/** Renja: one per OPD and year; the base of its ceilings. The enacted Renstra and accepted proposals are its basis as far as it names them. */
export const renja = defineDocument<typeof chain, Renja, RenjaBasis>({
  chain,
  law: 2,
  schema: Renja,
  rules,
  postings,
  view,
  basis: {
    renstra: {
      schema: Renstra,
      by: { ids: (wire) => idsIn([wire['renstra']]) },
      on: 'open',
      state: 'enacted',
      needed: (wire) => wire['renstra'] !== undefined,
      ofAnyYear: true,
    },
    usulan: {
      schema: Usulan,
      by: { ids: proposalsIn },
      on: 'submit',
      state: 'accepted',
      needed: (wire) => proposalsIn(wire).length > 0,
    },
  },
  prepare: (seed) => ({ rincian: [], indikator: [], ...seed }),
  subject: (_body, paper) => paper.opd,
  title: (body) => `Renja · ${body.rincian.length} sub kegiatan`,
  money: (body) => sum(body.rincian.map((row) => row.pagu)),
  mandatory: [
    { office: 'mitra-bappeda', moment: 'verified', certain: 'M', cite: 'Aturan daerah' },
    { oneOf: ['kepala-bappeda', 'kepala-daerah'], moment: 'approved', certain: 'M', cite: 'Aturan daerah' },
  ],
  opensIn: ['planning'],
  locks: [
    { aspect: 'sub-kegiatan', at: '+rincian' },
    { aspect: 'pagu', at: 'rincian.pagu' },
  ],
});

function proposalsIn(wire: Body): readonly string[] {
  const rows = Array.isArray(wire['rincian']) ? (wire['rincian'] as readonly (Row | null)[]) : []; // lists of a body hold rows; what was sent, anything
  return idsIn(rows.map((row) => row?.['usulan']));
}
