// TBP: the treasurer records what was paid from cash; the finance officer, who did not pay, issues the proof.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of a TBP. */
export const chain = defineChain({
  document: 'tbp',
  draft: { by: 'bendahara', within: 1, withdraw: true },
  steps: [{ name: 'issued', command: 'issue', by: 'ppk-skpd', return: ['draft'], within: 2 }],
});
