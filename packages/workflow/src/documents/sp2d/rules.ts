// The law of an SP2D: it pays exactly what its SPM orders.

import { cashWithheld } from '../../budget/cash-whole.ts';
import { sameDeductions } from '../../budget/deduction.ts';
import { rowsElsewhere } from '../../budget/own-place.ts';
import { ofOtherUnit } from '../../budget/same-unit.ts';
import type { Finding, Rule } from '../../engine/document.ts';
import { text } from '../../engine/text.ts';
import type { Spm } from '../spm/schema.ts';
import { kindOf, samePayment } from '../spp/schema.ts';
import type { Sp2d } from './schema.ts';

/** What an SP2D stands on. */
export type Sp2dBasis = { spm: Spm };

type Sp2dRule = Rule<Sp2d, Sp2dBasis, 'submit'>;

const equalsSpm: Sp2dRule['check'] = ({ paper, body, basis }) => {
  const findings: Finding[] = [...ofOtherUnit(paper, basis.spm, 'spm')];
  if (!basis.spm.every((it) => samePayment(body, it.body) && sameDeductions(body.potongan, it.body.potongan)))
    findings.push({
      at: 'rincian',
      text: text(
        'Jenis, kontrak, penerima, nilai, rincian dan potongan SP2D harus sama dengan SPM.',
        'Kind, contract, receiver, amount, lines and deductions of the SP2D must equal those of the SPM.',
      ),
    });
  return findings;
};

// An SPP of an older law may have such rows; it goes back to its draft with the cancelled SP2D.
const rowsOfPaper: Sp2dRule['check'] = ({ paper, body }) =>
  kindOf(body) === 'GU' || kindOf(body) === 'GU-NIHIL'
    ? []
    : rowsElsewhere(
        paper,
        body,
        text(
          'batalkan SP2D ini agar SPM dan SPP dapat diperbaiki',
          'cancel this SP2D, so that the SPM and SPP can be mended',
        ),
      );

const cashPaidWhole: Sp2dRule['check'] = ({ body }) =>
  cashWithheld(
    kindOf(body),
    body.potongan,
    text(
      'batalkan SP2D ini agar potongan pada SPM dapat dikosongkan',
      'cancel this SP2D, so that the deductions of its SPM can be cleared',
    ),
  );

/** What an SP2D must meet when it is submitted. */
export const rules: readonly Sp2dRule[] = [
  { name: 'sp2d-equals-spm', on: ['submit'], cite: 'Permendagri 77/2020', check: equalsSpm },
  { name: 'rows-of-paper', on: ['submit'], cite: 'Aturan daerah', check: rowsOfPaper },
  { name: 'cash-paid-whole', on: ['submit'], cite: 'Aturan daerah', check: cashPaidWhole },
];
