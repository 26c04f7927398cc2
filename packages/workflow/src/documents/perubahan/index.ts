// The document type Perubahan, in one value.

import { ChangeBody, namedIn, prepareChange } from '../../budget/change-paper.ts';
import type { ChangeBasis } from '../../budget/change-rules.ts';
import { named } from '../../budget/change-standing.ts';
import { defineDocument } from '../../engine/document.ts';
import { sum } from '../../engine/money.ts';
import { text } from '../../engine/text.ts';
import { Dpa } from '../dpa/schema.ts';
import { KasInForce } from '../kas/schema.ts';
import { Kontrak } from '../kontrak/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules } from './rules.ts';
import { Perubahan } from './schema.ts';
import { view } from './view.ts';

/** Perubahan: one at a time for an OPD; stands on the DPAs and cash plans that it changes, and opens the next budget edition. */
export const perubahan = defineDocument<typeof chain, Perubahan, ChangeBasis>({
  chain,
  law: 2,
  schema: Perubahan,
  rules,
  postings,
  view,
  basis: {
    dpa: { schema: Dpa, by: 'every', named: 'dpa', on: 'open', state: 'ratified' },
    kas: { schema: KasInForce, by: 'every', named: 'kas', on: 'open', state: 'ratified' },
    kontrak: { schema: Kontrak, by: 'every', on: 'submit', state: 'signed' },
    pergeseran: { schema: ChangeBody, by: 'every', on: 'submit', state: 'ratified' },
    perubahan: { schema: Perubahan, by: 'every', on: 'submit', state: 'ratified' },
  },
  prepare: (seed, basis) =>
    prepareChange(
      { dpa: [], kas: [], ...seed },
      named(basis.dpa, namedIn('dpa')(seed)),
      named(basis.kas, namedIn('kas')(seed)),
    ),
  subject: (_body, paper) => paper.opd,
  title: (body) => `Perubahan APBD · ${body.alasan.slice(0, 80) || `${body.sesudah.length} baris`}`,
  money: (body) => sum(body.sesudah.map((row) => row.jumlah)),
  opensIn: ['running.execution'],
  number: { at: 'ratified', series: 'PP' },
  opensEdition: { at: 'ratified', kind: 'perubahan' },
  editioned: true,
  mandatory: [
    { office: 'dprd', moment: 'agreed', certain: 'V', cite: 'PP 12/2019' },
    { office: 'gubernur', moment: 'evaluated', certain: 'M', cite: 'Aturan daerah' },
    { office: 'ppkd', moment: 'ratified', certain: 'V', cite: 'Permendagri 77/2020' },
  ],
  locks: [
    { aspect: 'rincian', at: 'sesudah', code: 'akun' },
    { aspect: 'akun', at: 'sesudah', code: 'akun' },
    { aspect: 'kas', at: 'rencana' },
  ],
  settings: {
    'max-per-year': {
      unit: 'count',
      default: '1',
      label: text('Perubahan APBD dalam setahun', 'Budget revisions in a year'),
      cite: 'Aturan daerah',
    },
  },
});
