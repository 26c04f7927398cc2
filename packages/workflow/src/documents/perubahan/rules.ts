// The law of a revision: it has a reason, changes something, its cash plan follows, it undercuts no contract, and comes as often as the region allows.

import {
  nothingChanges,
  planStrays,
  reasonMissing,
  startsElsewhere,
  undercutsContract,
} from '../../budget/change-findings.ts';
import type { Rule } from '../../engine/document.ts';
import { text } from '../../engine/text.ts';
import type { Dpa } from '../dpa/schema.ts';
import { planOf, type Kas } from '../kas/schema.ts';
import type { Kontrak } from '../kontrak/schema.ts';
import type { Perubahan } from './schema.ts';

/** What a revision stands on. */
export type PerubahanBasis = { dpa: Dpa; kas: Kas; kontrak: Kontrak; perubahan: Perubahan };

type PerubahanRule = Rule<Perubahan, PerubahanBasis, 'submit'>;

const asOftenAsAllowed: PerubahanRule['check'] = ({ basis, setting }) => {
  const done = basis.perubahan.length;
  const most = setting('max-per-year');
  return BigInt(done) < BigInt(most.split('.')[0] ?? '1')
    ? []
    : [
        {
          at: 'alasan',
          text: text(
            `Perubahan APBD sudah ${done} kali tahun ini, paling banyak ${most} kali.`,
            `The budget has been revised ${done} time(s) this year, ${most} at most.`,
          ),
          figures: { sudah: String(done), paling: most },
        },
      ];
};

/** What a revision must meet when it is submitted; what is paid or committed is an account and is guarded by the ledger. */
export const rules: readonly PerubahanRule[] = [
  { name: 'reason-given', on: ['submit'], cite: 'PP 12/2019', check: ({ body }) => reasonMissing(body) },
  { name: 'something-changes', on: ['submit'], cite: 'PP 12/2019', check: ({ body }) => nothingChanges(body) },
  { name: 'as-often-as-allowed', on: ['submit'], cite: 'Aturan daerah', check: asOftenAsAllowed },
  { name: 'cash-plan-follows', on: ['submit'], cite: 'Aturan daerah', check: ({ body }) => planStrays(body) },
  {
    name: 'starts-in-force',
    on: ['submit'],
    cite: 'Aturan daerah',
    check: ({ body, basis }) =>
      startsElsewhere(
        body,
        basis.dpa,
        basis.kas.map((it) => ({ ...it, body: planOf(it.body) })),
      ),
  },
  {
    name: 'not-below-contract',
    on: ['submit'],
    cite: 'Aturan daerah',
    check: ({ body, basis }) => undercutsContract(body, basis.kontrak),
  },
];
