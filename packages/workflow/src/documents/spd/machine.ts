// SPD: the deputy treasurer provides funds for a period of the cash plan; PPKD issues.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of an SPD (Permendagri 77/2020). */
export const chain = defineChain({
  document: 'spd',
  draft: { by: 'kuasa-bud', within: 2 },
  steps: [{ name: 'issued', command: 'issue', by: 'ppkd', return: ['draft'], within: 2 }],
});
