// The law of an SPM: it orders exactly what its SPP asked for, and what it withholds is known, paid by its code, and leaves something to pay.

import { cashWithheld } from '../../budget/cash-whole.ts';
import { deductionFaults, withheldTooMuch } from '../../budget/deduction.ts';
import { rowsElsewhere } from '../../budget/own-place.ts';
import { ofOtherUnit } from '../../budget/same-unit.ts';
import type { Finding, Rule } from '../../engine/document.ts';
import { text } from '../../engine/text.ts';
import { kindOf, paymentTotal, samePayment, type Spp } from '../spp/schema.ts';
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

// An SPP of an older law may have such rows; it goes back to its draft with the cancelled SPM.
const rowsOfPaper: SpmRule['check'] = ({ paper, body }) =>
  kindOf(body) === 'GU' || kindOf(body) === 'GU-NIHIL'
    ? []
    : rowsElsewhere(
        paper,
        body,
        text('batalkan SPM ini agar SPP dapat diperbaiki', 'cancel this SPM, so that the SPP can be mended'),
      );

const cashPaidWhole: SpmRule['check'] = ({ body }) =>
  cashWithheld(kindOf(body), body.potongan, text('kosongkan potongan', 'clear the deductions'));

/** What an SPM must meet when it is submitted. */
export const rules: readonly SpmRule[] = [
  { name: 'spm-equals-spp', on: ['submit'], cite: 'Permendagri 77/2020', check: equalsSpp },
  { name: 'rows-of-paper', on: ['submit'], cite: 'Aturan daerah', check: rowsOfPaper },
  { name: 'deductions-listed', on: ['submit'], cite: 'Aturan daerah', check: deductionsListed },
  { name: 'deductions-fit', on: ['submit'], cite: 'Permendagri 77/2020', check: deductionsFit },
  { name: 'cash-paid-whole', on: ['submit'], cite: 'Aturan daerah', check: cashPaidWhole },
];
