// The law of an SPM: it orders exactly what its SPP asked for, and never withholds more than it pays.

import type { Rule } from '../../engine/document.ts';
import { moneyText, sum } from '../../engine/money.ts';
import { text } from '../../engine/text.ts';
import type { Spp } from '../spp/schema.ts';
import type { Spm } from './schema.ts';

/** What an SPM stands on. */
export type SpmBasis = { spp: Spp };

type SpmRule = Rule<Spm, SpmBasis, 'submit'>;

const equalsSpp: SpmRule['check'] = ({ body, basis }) => {
  const asked = new Map(basis.spp.flatMap((it) => it.body.rincian.map((row) => [row.id, row])));
  const same =
    body.rincian.length === asked.size &&
    body.rincian.every((row) => {
      const source = asked.get(row.id);
      return (
        source !== undefined && source.akun === row.akun && source.dana === row.dana && source.jumlah === row.jumlah
      );
    });
  return same
    ? []
    : [
        {
          at: 'rincian',
          text: text(
            'Rincian SPM harus sama dengan SPP yang disetujui.',
            'The lines of the SPM must equal those of the approved SPP.',
          ),
        },
      ];
};

const deductionsFit: SpmRule['check'] = ({ body }) => {
  const paid = sum(body.rincian.map((row) => row.jumlah));
  const withheld = sum(body.potongan.map((row) => row.jumlah));
  return withheld <= paid
    ? []
    : [
        {
          at: 'potongan',
          text: text(
            `Potongan ${moneyText(withheld)} melebihi nilai SPM ${moneyText(paid)}.`,
            `Deductions ${moneyText(withheld)} exceed the order ${moneyText(paid)}.`,
          ),
          figures: { potongan: moneyText(withheld), spm: moneyText(paid) },
        },
      ];
};

/** What an SPM must meet when it is submitted. */
export const rules: readonly SpmRule[] = [
  { name: 'spm-equals-spp', on: ['submit'], cite: 'Permendagri 77/2020', check: equalsSpp },
  { name: 'deductions-fit', on: ['submit'], cite: 'Permendagri 77/2020', check: deductionsFit },
];
