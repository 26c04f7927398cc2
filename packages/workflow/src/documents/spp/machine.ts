// SPP: the treasurer of the OPD asks for payment; PPKD allows a TU first; the finance officer verifies, the budget user approves.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of an SPP (Permendagri 77/2020); only an SPP-TU waits for PPKD before it is verified. */
export const chain = defineChain({
  document: 'spp',
  draft: { by: 'bendahara', also: ['pptk'], within: 2 },
  steps: [
    { name: 'allowed', command: 'allow', by: 'ppkd', return: ['draft'], within: 2, when: { kind: ['TU'] } },
    { name: 'verified', command: 'verify', by: 'ppk-skpd', return: ['draft'], within: 2 },
    { name: 'approved', command: 'approve', by: 'pa', return: ['draft', 'submitted'], within: 1 },
  ],
  cancel: { by: ['bendahara'], in: ['draft', 'submitted'] },
});
