// Pertanggungjawaban: PPKD drafts the financial report, Inspektorat reviews, BPK audits, BPKAD answers the findings, head of region and DPRD agree,
// the regional secretary enters the Perda.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of the account of the year (PP 12/2019). */
export const chain = defineChain({
  document: 'pertanggungjawaban',
  draft: { by: 'ppkd', within: 20, withdraw: true },
  steps: [
    { name: 'reviewed', command: 'review', by: 'inspektorat', return: ['draft'], within: 10 },
    {
      name: 'audited',
      command: 'audit',
      by: 'bpk',
      return: ['draft'],
      within: 40,
      revises: ['opini', 'temuan', 'temuan.temuan', 'temuan.rekomendasi'],
    },
    {
      name: 'answered',
      command: 'answer',
      by: 'bpkad',
      return: ['draft'],
      within: 10,
      revises: ['temuan.tindakLanjut'],
    },
    {
      name: 'agreed',
      command: 'agree',
      all: ['kepala-daerah', 'dprd'],
      return: ['draft', 'audited'],
      within: 20,
      strategic: true,
    },
    {
      name: 'enacted',
      command: 'enact',
      by: 'sekda',
      return: ['draft', 'answered'],
      within: 10,
      revises: ['nomorPerda', 'tanggalPerda'],
    },
  ],
});
