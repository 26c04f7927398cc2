// Renja: the OPD drafts its programme for the year; its Bappeda partner verifies, Bappeda approves.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of a Renja (Permendagri 86/2017). */
export const chain = defineChain({
  document: 'renja',
  draft: { by: 'perencana', within: 10 },
  steps: [
    { name: 'verified', command: 'verify', by: 'mitra-bappeda', return: ['draft'], within: 5 },
    { name: 'approved', command: 'approve', by: 'kepala-bappeda', return: ['draft', 'submitted'], within: 3 },
  ],
});
