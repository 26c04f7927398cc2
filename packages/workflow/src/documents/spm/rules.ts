// The law of an SPM: it orders exactly what its SPP asked for, and what it withholds is known, paid by its code, and leaves something to pay.

import { deductionFaults, withheldTooMuch } from '../../budget/deduction.ts';
import { ofOtherUnit } from '../../budget/same-unit.ts';
import type { Finding, Rule } from '../../engine/document.ts';
import { text } from '../../engine/text.ts';
import { paymentTotal, samePayment, type Spp } from '../spp/schema.ts';
import type { Spm } from './schema.ts';

/** What an SPM stands on. */
export type SpmBasis = { spp: Spp };

type SpmRule = Rule<Spm, SpmBasis, 'submit'>;

const equalsSpp: SpmRule['check'] = ({ paper, body, basis }) => {
  const findings: Finding[] = [...ofOtherUnit(paper, basis.spp, 'spp')];
  if (!basis.spp.every((it) => samePayment(body, it.body)))
    findings.push({
      at: 'rincian',
      text: text(
        'Jenis, kontrak, penerima, nilai dan rincian SPM harus sama dengan SPP yang disetujui.',
        'Kind, contract, receiver, amount and lines of the SPM must equal those of the approved SPP.',
      ),
    });
  return findings;
};

const deductionsListed: SpmRule['check'] = ({ body }) => deductionFaults(body);

const deductionsFit: SpmRule['check'] = ({ body }) => withheldTooMuch(paymentTotal(body), body, 'SPM');

/** What an SPM must meet when it is submitted. */
export const rules: readonly SpmRule[] = [
  { name: 'spm-equals-spp', on: ['submit'], cite: 'Permendagri 77/2020', check: equalsSpp },
  { name: 'deductions-listed', on: ['submit'], cite: 'Aturan daerah', check: deductionsListed },
  { name: 'deductions-fit', on: ['submit'], cite: 'Permendagri 77/2020', check: deductionsFit },
];
