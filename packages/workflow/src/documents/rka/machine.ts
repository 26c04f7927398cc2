// RKA: the OPD drafts and its head signs; Bappeda, BPKAD and Inspektorat review side by side; TAPD approves.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of an RKA (Permendagri 77/2020). */
export const chain = defineChain({
  document: 'rka',
  draft: { by: 'pptk', also: ['perencana', 'ppk-skpd'], within: 10 },
  steps: [
    { name: 'signed', command: 'sign', by: 'pa', return: ['draft'], within: 2 },
    {
      name: 'reviewed',
      command: 'review',
      all: ['mitra-bappeda', 'bpkad', 'inspektorat'],
      return: ['draft', 'submitted'],
      within: 5,
    },
    { name: 'approved', command: 'approve', by: 'tapd', return: ['draft', 'submitted', 'signed'], within: 3 },
  ],
});
