// LPJ: the treasurer accounts for cash; the finance officer verifies, the budget user approves, PPKD ratifies.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of an LPJ (Permendagri 77/2020): administrative towards the budget user, functional towards PPKD. */
export const chain = defineChain({
  document: 'lpj',
  draft: { by: 'bendahara', within: 5, withdraw: true },
  steps: [
    { name: 'verified', command: 'verify', by: 'ppk-skpd', return: ['draft'], within: 2 },
    { name: 'approved', command: 'approve', by: 'pa', return: ['draft', 'submitted'], within: 2 },
    { name: 'ratified', command: 'ratify', by: 'ppkd', return: ['draft', 'submitted', 'verified'], within: 3 },
  ],
});
