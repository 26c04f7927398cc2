// Plafon (KUA-PPAS): TAPD drafts the ceilings of an OPD; the head of region and DPRD agree side by side.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of a ceiling: an agreement of two parties (PP 12/2019). */
export const chain = defineChain({
  document: 'plafon',
  draft: { by: 'tapd', also: ['bpkad'], within: 10, withdraw: true },
  steps: [
    {
      name: 'agreed',
      command: 'agree',
      all: ['kepala-daerah', 'dprd'],
      return: ['draft'],
      within: 10,
      strategic: true,
    },
  ],
});
