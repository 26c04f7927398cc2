// The law that every change of budget keeps, shift or revision: a reason, something that changes, a plan that follows, the right start, no contract cut.

import type { View } from '../engine/document.ts';
import { nothingChanges, planStrays, reasonMissing, undercutsContract, type Binding } from './change-findings.ts';
import type { BudgetInForce, ChangeBody, KasPlan } from './change-paper.ts';
import { monthsMissing, startsElsewhere } from './change-standing.ts';

/** What a change stands on: every DPA and cash plan in force, every signed contract, and every change ratified before. */
export type ChangeBasis = {
  dpa: BudgetInForce;
  kas: KasPlan;
  kontrak: Binding;
  pergeseran: ChangeBody;
  perubahan: ChangeBody;
};

type ChangeCheck = (view: View<ChangeBody, ChangeBasis>) => ReturnType<typeof nothingChanges>;

/** A change says why. */
export const reasonGiven: ChangeCheck = ({ body }) => reasonMissing(body);

/** A change changes a line or a month. */
export const somethingChanges: ChangeCheck = ({ body }) => nothingChanges(body);

/** The cash plan adds up to the lines before and after, and money of a planned sub kegiatan has its months. */
export const cashPlanFollows: ChangeCheck = ({ body, basis }) => [
  ...planStrays(body),
  ...monthsMissing(body, basis.kas),
];

/** A change starts from the papers in force. To be asked again at the end: another one may have been ratified while it was on its way. */
export const startsInForce: ChangeCheck = ({ paper, body, basis }) =>
  startsElsewhere(body, {
    edition: paper.edition,
    dpa: basis.dpa,
    kas: basis.kas,
    changes: [...basis.pergeseran, ...basis.perubahan].filter((it) => it.id !== paper.id),
  });

/** No line falls below what contracts bind; what is paid or committed is an account and is guarded by the ledger. */
export const notBelowContract: ChangeCheck = ({ body, basis }) => undercutsContract(body, basis.kontrak);
