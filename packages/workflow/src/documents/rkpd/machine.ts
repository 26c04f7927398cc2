// RKPD: Bappeda drafts the year of the region; inspectorate and Sekda review, higher government facilitates, the head of region enacts.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of the region's plan for a year (Permendagri 86/2017). */
export const chain = defineChain({
  document: 'rkpd',
  draft: { by: 'kepala-bappeda', also: ['mitra-bappeda'], within: 20, withdraw: true },
  steps: [
    { name: 'reviewed', command: 'review', all: ['inspektorat', 'sekda'], return: ['draft'], within: 10 },
    { name: 'facilitated', command: 'facilitate', by: 'gubernur', return: ['draft', 'submitted'], within: 15 },
    {
      name: 'enacted',
      command: 'enact',
      by: 'kepala-daerah',
      return: ['draft', 'reviewed'],
      strategic: true,
      within: 5,
    },
  ],
});
