// The law of an SP2D: it pays exactly what its SPM orders.

import type { Rule } from '../../engine/document.ts';
import { text } from '../../engine/text.ts';
import type { Spm } from '../spm/schema.ts';
import type { Sp2d } from './schema.ts';

/** What an SP2D stands on. */
export type Sp2dBasis = { spm: Spm };

type Sp2dRule = Rule<Sp2d, Sp2dBasis, 'submit'>;

const equalsSpm: Sp2dRule['check'] = ({ body, basis }) => {
  const ordered = new Map(
    basis.spm.flatMap((it) => it.body.rincian.map((row) => [`${row.id}|${row.akun}|${row.dana}`, row.jumlah])),
  );
  const same =
    body.rincian.length === ordered.size &&
    body.rincian.every((row) => ordered.get(`${row.id}|${row.akun}|${row.dana}`) === row.jumlah);
  return same
    ? []
    : [
        {
          at: 'rincian',
          text: text('Rincian SP2D harus sama dengan SPM.', 'The lines of the SP2D must equal those of the SPM.'),
        },
      ];
};

/** What an SP2D must meet when it is submitted. */
export const rules: readonly Sp2dRule[] = [
  { name: 'sp2d-equals-spm', on: ['submit'], cite: 'Permendagri 77/2020', check: equalsSpm },
];
