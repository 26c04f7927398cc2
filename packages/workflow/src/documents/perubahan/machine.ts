// Perubahan APBD of an OPD: the OPD proposes and its head signs; Bappeda and BPKAD review; head of region and DPRD agree; evaluation; PPKD ratifies.

import { defineChain } from '../../engine/chain.ts';

/** The approval chain of a revision of the budget (PP 12/2019, Permendagri 77/2020). */
export const chain = defineChain({
  document: 'perubahan',
  draft: { by: 'perencana', also: ['ppk-skpd'], within: 10, withdraw: true },
  steps: [
    { name: 'signed', command: 'sign', by: 'pa', return: ['draft'], within: 2 },
    {
      name: 'reviewed',
      command: 'review',
      all: ['mitra-bappeda', 'bpkad'],
      return: ['draft', 'submitted'],
      within: 5,
    },
    {
      name: 'agreed',
      command: 'agree',
      all: ['kepala-daerah', 'dprd'],
      return: ['draft', 'signed'],
      within: 20,
      strategic: true,
      reject: true,
    },
    { name: 'evaluated', command: 'evaluate', by: 'gubernur', return: ['draft', 'reviewed'], within: 15 },
    {
      name: 'ratified',
      command: 'ratify',
      by: 'ppkd',
      return: ['draft', 'agreed'],
      within: 3,
      strategic: true,
    },
  ],
  cancel: { by: ['perencana'], in: ['draft', 'submitted'] },
});
