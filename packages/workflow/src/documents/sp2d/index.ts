// The document type SP2D, in one value.

import { paymentLikeness } from '../../budget/bill.ts';
import { deductionCopy, deductionNames, withheldOf } from '../../budget/deduction.ts';
import { defineDocument } from '../../engine/document.ts';
import { idsIn } from '../../engine/field.ts';
import { likelyDoubleSetting } from '../../engine/likely-double.ts';
import type { Body } from '../../engine/patch.ts';
import { Spm } from '../spm/schema.ts';
import { kindOf, payeeCopy, payeeFields, paymentCopy, paymentTitle, paymentTotal } from '../spp/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type Sp2dBasis } from './rules.ts';
import { Sp2d } from './schema.ts';
import { view } from './view.ts';

/** SP2D: one per SPM; stands on the issued SPM. */
export const sp2d = defineDocument<typeof chain, Sp2d, Sp2dBasis>({
  chain,
  law: 2,
  schema: Sp2d,
  rules,
  postings,
  view,
  basis: { spm: { schema: Spm, by: { ids: (wire) => idsIn([wire['spm']]) }, on: 'open', state: 'issued' } },
  prepare: (seed, basis) => {
    const source = basis.spm[0]?.body;
    return {
      ...paymentCopy(source),
      keperluan: '',
      penerima: '',
      ...seed,
      ...(source === undefined ? {} : copyOf(source)),
    };
  },
  copied: { fields: [...payeeFields, 'potongan'], from: ({ spm }) => spm[0] && copyOf(spm[0].body) },
  lists: { 'potongan.jenis': deductionNames },
  breakdown: (body) => withheldOf(paymentTotal(body), body.potongan),
  likeness: (body) => (kindOf(body) === 'LS' ? paymentLikeness({ penerima: body.penerima }, 'sp2d') : undefined),
  subject: (body) => body.spm,
  title: (body) => paymentTitle(body, body.keperluan),
  money: paymentTotal,
  mandatory: [{ oneOf: ['bud', 'kuasa-bud'], moment: 'issued', certain: 'V', cite: 'Permendagri 77/2020' }],
  opensIn: ['running'],
  stampsIn: ['running'], // money paid after the year would stand in a month of the old one
  onCancel: { spm: 'draft' },
  number: { at: 'issued', series: '04.0' },
  settings: likelyDoubleSetting,
});

/** What an SP2D repeats of its SPM: whom it pays, what for, and what is withheld. */
function copyOf(order: Spm): Body {
  return { ...payeeCopy(order), potongan: deductionCopy(order.potongan) };
}
