// Realisasi: the activity officer reports a month; the monitoring verifier checks, the head of development administration accepts. Both leave a note.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of a monthly report of progress. */
export const chain = defineChain({
  document: 'realisasi',
  draft: { by: 'pptk', also: ['perencana'], within: 5, withdraw: true },
  steps: [
    {
      name: 'verified',
      command: 'verify',
      by: 'verifikator-monev',
      return: ['draft'],
      within: 5,
      revises: ['catatanVerifikator'],
    },
    {
      name: 'accepted',
      command: 'accept',
      by: 'kabag-adbang',
      return: ['draft', 'submitted'],
      within: 5,
      revises: ['catatanKabag'],
    },
  ],
});
