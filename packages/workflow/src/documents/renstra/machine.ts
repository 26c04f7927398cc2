// Renstra: the OPD drafts its five years on the RPJMD; its Bappeda partner verifies, Bappeda approves, the head of region enacts.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of an agency's five-year plan (Permendagri 86/2017). */
export const chain = defineChain({
  document: 'renstra',
  draft: { by: 'perencana', within: 30, withdraw: true },
  steps: [
    { name: 'verified', command: 'verify', by: 'mitra-bappeda', return: ['draft'], within: 10 },
    { name: 'approved', command: 'approve', by: 'kepala-bappeda', return: ['draft', 'submitted'], within: 5 },
    {
      name: 'enacted',
      command: 'enact',
      by: 'kepala-daerah',
      return: ['draft', 'verified'],
      strategic: true,
      within: 10,
    },
  ],
});
