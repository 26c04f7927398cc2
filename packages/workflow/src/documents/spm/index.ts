// The document type SPM, in one value.

import { billingClaims, paymentLikeness } from '../../budget/bill.ts';
import { deductionNames, withheldOf } from '../../budget/deduction.ts';
import { defineDocument } from '../../engine/document.ts';
import { idsIn } from '../../engine/field.ts';
import { likelyDoubleSetting } from '../../engine/likely-double.ts';
import { kindOf, payeeCopy, payeeFields, paymentCopy, paymentTitle, paymentTotal, Spp } from '../spp/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type SpmBasis } from './rules.ts';
import { Spm } from './schema.ts';
import { view } from './view.ts';

/** SPM: one per SPP; stands on the approved SPP. */
export const spm = defineDocument<typeof chain, Spm, SpmBasis>({
  chain,
  law: 2,
  schema: Spm,
  rules,
  postings,
  view,
  basis: { spp: { schema: Spp, by: { ids: (wire) => idsIn([wire['spp']]) }, on: 'open', state: 'approved' } },
  prepare: (seed, basis) => {
    const source = basis.spp[0]?.body;
    return {
      ...paymentCopy(source),
      keperluan: '',
      penerima: '',
      potongan: [],
      ...seed,
      ...(source === undefined ? {} : payeeCopy(source)),
    };
  },
  copied: { fields: payeeFields, from: ({ spp }) => spp[0] && payeeCopy(spp[0].body) },
  lists: { 'potongan.jenis': deductionNames },
  breakdown: (body) => withheldOf(paymentTotal(body), body.potongan),
  claims: (body) => billingClaims(body.potongan),
  likeness: (body) => (kindOf(body) === 'LS' ? paymentLikeness({ penerima: body.penerima }, 'spm') : undefined),
  subject: (body) => body.spp,
  title: (body) => paymentTitle(body, body.keperluan),
  money: paymentTotal,
  mandatory: [{ oneOf: ['pa', 'kpa'], moment: 'issued', certain: 'V', cite: 'Permendagri 77/2020' }],
  opensIn: ['running'],
  onCancel: { spp: 'draft' },
  number: { at: 'issued', series: '03.0' },
  settings: likelyDoubleSetting,
});
