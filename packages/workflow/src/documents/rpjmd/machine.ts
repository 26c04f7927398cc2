// RPJMD: Bappeda drafts five years; inspectorate and TAPD review, DPRD agrees, higher government evaluates, the head of region enacts.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of a five-year plan of the region (Permendagri 86/2017). */
export const chain = defineChain({
  document: 'rpjmd',
  draft: { by: 'kepala-bappeda', also: ['mitra-bappeda'], within: 60, withdraw: true },
  steps: [
    { name: 'reviewed', command: 'review', all: ['inspektorat', 'tapd'], return: ['draft'], within: 15 },
    { name: 'endorsed', command: 'endorse', by: 'sekda', return: ['draft', 'submitted'], within: 5 },
    { name: 'agreed', command: 'agree', by: 'dprd', return: ['draft', 'reviewed'], strategic: true, within: 30 },
    { name: 'evaluated', command: 'evaluate', by: 'gubernur', return: ['draft', 'endorsed'], within: 15 },
    {
      name: 'enacted',
      command: 'enact',
      by: 'kepala-daerah',
      return: ['draft', 'agreed'],
      strategic: true,
      within: 5,
    },
  ],
});
