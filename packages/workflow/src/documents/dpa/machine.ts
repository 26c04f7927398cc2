// DPA: the OPD prepares it from its approved RKA; TAPD verifies, the regional secretary agrees, PPKD ratifies.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of a DPA (Permendagri 77/2020). */
export const chain = defineChain({
  document: 'dpa',
  draft: { by: 'ppk-skpd', also: ['pptk'], within: 6 },
  steps: [
    { name: 'verified', command: 'verify', by: 'tapd', return: ['draft'], within: 15 },
    { name: 'agreed', command: 'agree', by: 'sekda', return: ['draft', 'submitted'], within: 3 },
    {
      name: 'ratified',
      command: 'ratify',
      by: 'ppkd',
      return: ['draft', 'submitted', 'verified'],
      within: 3,
      strategic: true,
    },
  ],
});
