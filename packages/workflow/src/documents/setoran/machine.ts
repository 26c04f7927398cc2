// Setoran: the treasurer pays money back into the treasury; the finance officer verifies, the deputy treasurer records it.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of money paid back. */
export const chain = defineChain({
  document: 'setoran',
  draft: { by: 'bendahara', within: 1, withdraw: true },
  steps: [
    { name: 'verified', command: 'verify', by: 'ppk-skpd', return: ['draft'], within: 2 },
    { name: 'recorded', command: 'record', by: 'kuasa-bud', return: ['draft', 'submitted'], within: 2 },
  ],
});
