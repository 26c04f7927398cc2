// Evaluasi: the planner fills the quarter, the head of the agency signs, Bappeda evaluates.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of a quarterly evaluation of the Renja, form E.81 (Permendagri 86/2017). */
export const chain = defineChain({
  document: 'evaluasi',
  draft: { by: 'perencana', also: ['pptk'], within: 10, withdraw: true },
  steps: [
    { name: 'signed', command: 'sign', by: 'pa', return: ['draft'], within: 3 },
    {
      name: 'evaluated',
      command: 'evaluate',
      by: 'kepala-bappeda',
      return: ['draft', 'submitted'],
      within: 10,
      revises: ['catatanBappeda'],
    },
  ],
});
