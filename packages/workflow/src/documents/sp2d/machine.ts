// SP2D: the deputy treasurer prepares the transfer for an issued SPM; the treasurer of the region issues it.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of an SP2D (Permendagri 77/2020). */
export const chain = defineChain({
  document: 'sp2d',
  draft: { by: 'kuasa-bud', within: 2 },
  steps: [{ name: 'issued', command: 'issue', by: 'bud', return: ['draft'], within: 2 }],
  cancel: { by: ['kuasa-bud'], in: ['draft', 'submitted'] },
});
