// APBD: PPKD drafts, TAPD verifies, head of region and DPRD agree where it becomes a Perda; the higher government evaluates, BPKAD corrects, the
// regional secretary enters it into the gazette.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of the APBD (UU 23/2014, PP 12/2019). A Perkada, made when no agreement comes about, skips the joint approval. */
export const chain = defineChain({
  document: 'apbd',
  draft: { by: 'ppkd', within: 20, withdraw: true },
  steps: [
    { name: 'verified', command: 'verify', by: 'tapd', return: ['draft'], within: 5 },
    {
      name: 'agreed',
      command: 'agree',
      all: ['kepala-daerah', 'dprd'],
      when: { kind: ['perda'] },
      return: ['draft', 'submitted'],
      within: 40,
      strategic: true,
      reject: true,
    },
    {
      name: 'evaluated',
      command: 'evaluate',
      by: 'gubernur',
      return: ['draft', 'verified'],
      within: 15,
      revises: ['koreksi', 'koreksi.butir'],
    },
    {
      name: 'corrected',
      command: 'correct',
      by: 'bpkad',
      return: ['draft', 'verified'],
      within: 7,
      revises: ['koreksi.tindak', 'pendapatan.jumlah', 'belanja.jumlah', 'pembiayaan.jumlah'],
    },
    {
      name: 'enacted',
      command: 'enact',
      by: 'sekda',
      return: ['draft', 'evaluated'],
      within: 5,
      revises: ['nomorPerda', 'tanggalPerda'],
    },
  ],
});
