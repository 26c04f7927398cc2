// SPP (LS first): the treasurer of the OPD asks for payment; the finance officer verifies, the budget user approves.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of an SPP (Permendagri 77/2020). */
export const chain = defineChain({
  document: 'spp',
  draft: { by: 'bendahara', also: ['pptk'], within: 2 },
  steps: [
    { name: 'verified', command: 'verify', by: 'ppk-skpd', return: ['draft'], within: 2 },
    { name: 'approved', command: 'approve', by: 'pa', return: ['draft', 'submitted'], within: 1 },
  ],
});
