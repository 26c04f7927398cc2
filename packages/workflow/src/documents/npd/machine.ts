// NPD: the activity officer asks for cash; the budget user or a delegated one approves; the treasurer confirms that it can be paid.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of an NPD; PA and KPA are equal here, because small agencies have no KPA. */
export const chain = defineChain({
  document: 'npd',
  draft: { by: 'pptk', within: 2, withdraw: true },
  steps: [
    { name: 'approved', command: 'approve', of: ['kpa', 'pa'], need: 1, return: ['draft'], within: 2 },
    { name: 'validated', command: 'validate', by: 'bendahara', return: ['draft', 'submitted'], within: 1 },
  ],
});
