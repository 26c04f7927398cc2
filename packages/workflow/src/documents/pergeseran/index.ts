// The document type Pergeseran, in one value.

import { ChangeBody, changeLines, namedIn, prepareChange } from '../../budget/change-paper.ts';
import type { ChangeBasis } from '../../budget/change-rules.ts';
import { named } from '../../budget/change-standing.ts';
import { classifyShift, shiftAuthorities } from '../../budget/shift.ts';
import { defineDocument } from '../../engine/document.ts';
import { sum } from '../../engine/money.ts';
import { text } from '../../engine/text.ts';
import { Dpa } from '../dpa/schema.ts';
import { KasInForce } from '../kas/schema.ts';
import { Kontrak } from '../kontrak/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules } from './rules.ts';
import { Pergeseran } from './schema.ts';
import { view } from './view.ts';

/** Pergeseran: one at a time for an OPD; stands on the DPAs and cash plans that it changes, and opens the next budget edition. */
export const pergeseran = defineDocument<typeof chain, Pergeseran, ChangeBasis>({
  chain,
  law: 2,
  schema: Pergeseran,
  rules,
  postings,
  view,
  basis: {
    dpa: { schema: Dpa, by: 'every', named: 'dpa', on: 'open', state: 'ratified' },
    kas: { schema: KasInForce, by: 'every', named: 'kas', on: 'open', state: 'ratified' },
    kontrak: { schema: Kontrak, by: 'every', on: 'submit', state: 'signed' },
    pergeseran: { schema: Pergeseran, by: 'every', on: 'submit', state: 'ratified' },
    perubahan: { schema: ChangeBody, by: 'every', on: 'submit', state: 'ratified' },
  },
  prepare: (seed, basis) =>
    prepareChange(
      { dpa: [], kas: [], ...seed },
      named(basis.dpa, namedIn('dpa')(seed)),
      named(basis.kas, namedIn('kas')(seed)),
    ),
  subject: (_body, paper) => paper.opd,
  title: (body) => `Pergeseran anggaran · ${body.alasan.slice(0, 80) || `${body.sesudah.length} baris`}`,
  money: (body) => sum(body.sesudah.map((row) => row.jumlah)),
  opensIn: ['running.execution'],
  number: { at: 'ratified', series: 'PG' },
  opensEdition: { at: 'ratified', kind: 'pergeseran' },
  editioned: true,
  mandatory: [
    { office: 'pa', moment: 'signed', certain: 'V', cite: 'Permendagri 77/2020' },
    { office: 'sekda', moment: 'agreed', when: { kind: ['sekda'] }, certain: 'V', cite: 'Permendagri 77/2020' },
    { office: 'ppkd', moment: 'ratified', certain: 'V', cite: 'Permendagri 77/2020' },
  ],
  locks: [
    { aspect: 'rincian', at: 'sesudah', code: 'akun' },
    { aspect: 'akun', at: 'sesudah', code: 'akun' },
    { aspect: 'kas', at: 'rencana' },
  ],
  facts: (body) => ({ kind: classifyShift(changeLines('', body.sebelum), changeLines('', body.sesudah)).authority }),
  kinds: shiftAuthorities,
  settings: {
    'dana-moves': {
      unit: 'count',
      default: '0',
      label: text(
        'Pergeseran antar sumber dana tanpa perubahan APBD (0 = tidak boleh, 1 = boleh dengan persetujuan Sekda)',
        'Shifts between fund sources without a revision of the budget (0 = none, 1 = with the agreement of the secretary)',
      ),
      cite: 'Aturan daerah',
    },
  },
});
