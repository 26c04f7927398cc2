// The law of a revision: it has a reason, changes something, its cash plan follows, it undercuts no contract, and comes as often as the region allows.

import {
  cashPlanFollows,
  notBelowContract,
  reasonGiven,
  somethingChanges,
  startsInForce,
  type ChangeBasis,
} from '../../budget/change-rules.ts';
import type { Rule } from '../../engine/document.ts';
import { text } from '../../engine/text.ts';
import type { Perubahan } from './schema.ts';

type PerubahanRule = Rule<Perubahan, ChangeBasis, 'submit' | 'ratify'>;

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
  { name: 'reason-given', on: ['submit'], cite: 'PP 12/2019', check: reasonGiven },
  { name: 'something-changes', on: ['submit'], cite: 'PP 12/2019', check: somethingChanges },
  { name: 'as-often-as-allowed', on: ['submit', 'ratify'], cite: 'Aturan daerah', check: asOftenAsAllowed },
  { name: 'cash-plan-follows', on: ['submit'], cite: 'Aturan daerah', check: cashPlanFollows },
  { name: 'starts-in-force', on: ['submit', 'ratify'], cite: 'Aturan daerah', check: startsInForce },
  {
    name: 'not-below-contract',
    on: ['submit', 'ratify'],
    cite: 'Aturan daerah',
    check: notBelowContract,
  },
];
