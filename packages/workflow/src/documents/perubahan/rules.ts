// The law of a revision: it has a reason, changes something, its cash plan follows, it undercuts no contract, and comes as often as the region allows.

import { nothingChanges, planStrays, reasonMissing, undercutsContract } from '../../budget/change-findings.ts';
import type { ChangeBody, PlanInForce } from '../../budget/change-paper.ts';
import { monthsMissing, startsElsewhere, type Read } from '../../budget/change-standing.ts';
import type { Rule } from '../../engine/document.ts';
import { text } from '../../engine/text.ts';
import type { Dpa } from '../dpa/schema.ts';
import { planOf, type Kas } from '../kas/schema.ts';
import type { Kontrak } from '../kontrak/schema.ts';
import type { Perubahan } from './schema.ts';

/** What a revision stands on. */
export type PerubahanBasis = { dpa: Dpa; kas: Kas; kontrak: Kontrak; pergeseran: ChangeBody; perubahan: ChangeBody };

type PerubahanRule = Rule<Perubahan, PerubahanBasis, 'submit' | 'ratify'>;

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

const plansOf = (kas: Parameters<PerubahanRule['check']>[0]['basis']['kas']): readonly Read<PlanInForce>[] =>
  kas.map((it) => ({ ...it, body: planOf(it.body) }));

const planFollows: PerubahanRule['check'] = ({ body, basis }) => [
  ...planStrays(body),
  ...monthsMissing(body, plansOf(basis.kas)),
];

// Asked again at the end: another change may have been ratified while this one was on its way.
const inForce: PerubahanRule['check'] = ({ paper, body, basis }) =>
  startsElsewhere(body, {
    edition: paper.edition,
    dpa: basis.dpa,
    kas: plansOf(basis.kas),
    changes: [...basis.pergeseran, ...basis.perubahan].filter((it) => it.id !== paper.id),
  });

/** What a revision must meet when it is submitted; what is paid or committed is an account and is guarded by the ledger. */
export const rules: readonly PerubahanRule[] = [
  { name: 'reason-given', on: ['submit'], cite: 'PP 12/2019', check: ({ body }) => reasonMissing(body) },
  { name: 'something-changes', on: ['submit'], cite: 'PP 12/2019', check: ({ body }) => nothingChanges(body) },
  { name: 'as-often-as-allowed', on: ['submit', 'ratify'], cite: 'Aturan daerah', check: asOftenAsAllowed },
  { name: 'cash-plan-follows', on: ['submit'], cite: 'Aturan daerah', check: planFollows },
  { name: 'starts-in-force', on: ['submit', 'ratify'], cite: 'Aturan daerah', check: inForce },
  {
    name: 'not-below-contract',
    on: ['submit', 'ratify'],
    cite: 'Aturan daerah',
    check: ({ body, basis }) => undercutsContract(body, basis.kontrak),
  },
];
