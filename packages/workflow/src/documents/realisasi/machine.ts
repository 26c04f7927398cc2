// Realisasi: the activity officer reports a month; the monitoring verifier accepts.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of a monthly report of progress. */
export const chain = defineChain({
  document: 'realisasi',
  draft: { by: 'pptk', also: ['perencana'], within: 5 },
  steps: [{ name: 'accepted', command: 'accept', by: 'verifikator-monev', return: ['draft'], within: 5 }],
});
