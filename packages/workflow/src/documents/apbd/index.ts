// The document type APBD, in one value.

import { defineDocument } from '../../engine/document.ts';
import { text } from '../../engine/text.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type ApbdBasis } from './rules.ts';
import { Apbd, apbdTotals } from './schema.ts';
import { view } from './view.ts';

/** APBD: one paper of the region a year; a rejected one leaves room for another, such as a Perkada. */
export const apbd = defineDocument<typeof chain, Apbd, ApbdBasis>({
  chain,
  law: 1,
  schema: Apbd,
  rules,
  postings,
  view,
  basis: {},
  prepare: (seed) => ({ jalur: 'perda', pendapatan: [], belanja: [], pembiayaan: [], koreksi: [], ...seed }),
  subject: (_body, paper) => paper.opd,
  title: (body) =>
    `APBD · ${body.jalur === 'perda' ? 'Perda' : 'Perkada'}${body.nomorPerda === undefined ? '' : ` ${body.nomorPerda}`}`,
  money: (body) => apbdTotals(body).belanja,
  scope: 'region',
  opensIn: ['rapbd', 'evaluation'],
  facts: (body) => ({ kind: body.jalur }),
  kinds: ['perda', 'perkada'],
  mandatory: [
    { office: 'tapd', moment: 'verified', certain: 'V', cite: 'PP 12/2019' },
    { office: 'dprd', moment: 'agreed', when: { kind: ['perda'] }, certain: 'V', cite: 'PP 12/2019' },
    { office: 'gubernur', moment: 'evaluated', certain: 'M', cite: 'Aturan daerah' },
  ],
  locks: [
    { aspect: 'pendapatan', at: 'pendapatan', code: 'akun' },
    { aspect: 'pembiayaan', at: 'pembiayaan', code: 'akun' },
    { aspect: 'pagu', at: 'belanja.jumlah', code: 'akun' },
    { aspect: 'akun', at: 'belanja', code: 'akun' },
  ],
  settings: {
    'perkada-limit': {
      unit: 'rupiah',
      default: '0',
      label: text(
        'Batas pengeluaran APBD dengan Perkada (rupiah; 0 = belum diatur)',
        'Limit of expenditure of an APBD by Perkada (rupiah; 0 = not set)',
      ),
      cite: 'Aturan daerah',
    },
  },
});
