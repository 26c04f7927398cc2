// Kontrak: the commitment officer records a contract; the finance officer checks it against the budget, the budget user signs.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of a contract; the signature of the budget user may be delegated to a KPA. */
export const chain = defineChain({
  document: 'kontrak',
  draft: { by: 'ppk', within: 5, withdraw: true },
  steps: [
    { name: 'checked', command: 'check', by: 'ppk-skpd', return: ['draft'], within: 2 },
    { name: 'signed', command: 'sign', by: 'pa', return: ['draft', 'submitted'], within: 2 },
  ],
});
