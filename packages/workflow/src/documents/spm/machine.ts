// SPM: the finance officer of the OPD prepares the payment order from an approved SPP; the budget user signs and issues it.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of an SPM (Permendagri 77/2020). */
export const chain = defineChain({
  document: 'spm',
  draft: { by: 'ppk-skpd', within: 2 },
  steps: [{ name: 'issued', command: 'issue', by: 'pa', return: ['draft'], within: 2 }],
  cancel: { by: ['ppk-skpd'], in: ['draft', 'submitted'] },
});
