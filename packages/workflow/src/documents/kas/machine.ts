// Anggaran kas: the OPD plans its months; the head of the OPD, the regional secretary and BUD validate in turn.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of a cash plan: three validators (Permendagri 77/2020). */
export const chain = defineChain({
  document: 'kas',
  draft: { by: 'ppk-skpd', also: ['bendahara'], within: 6 },
  steps: [
    { name: 'validated', command: 'validate', by: 'pa', return: ['draft'], within: 2 },
    { name: 'endorsed', command: 'endorse', by: 'sekda', return: ['draft', 'submitted'], within: 3 },
    { name: 'ratified', command: 'ratify', by: 'bud', return: ['draft', 'submitted', 'validated'], within: 3 },
  ],
});
