// Pergeseran: the OPD proposes a shift and its head signs; how high it reaches decides who else must approve. PPKD ratifies.

import { defineChain } from '../../engine/chain.ts';

/**
 * The approval chain of a shift (Permendagri 77/2020). The kind of a shift is the authority that its highest moved subtotal asks for: BPKAD
 * checks what goes beyond descriptions, the regional secretary agrees to moves between objek.
 */
export const chain = defineChain({
  document: 'pergeseran',
  draft: { by: 'ppk-skpd', also: ['perencana'], within: 5, withdraw: true },
  steps: [
    { name: 'signed', command: 'sign', by: 'pa', return: ['draft'], within: 2 },
    {
      name: 'checked',
      command: 'check',
      by: 'bpkad',
      when: { kind: ['ppkd', 'sekda'] },
      return: ['draft', 'submitted'],
      within: 3,
      reject: true,
    },
    {
      name: 'agreed',
      command: 'agree',
      by: 'sekda',
      when: { kind: ['sekda'] },
      return: ['draft', 'submitted', 'signed'],
      within: 3,
      strategic: true,
      reject: true,
    },
    {
      name: 'ratified',
      command: 'ratify',
      by: 'ppkd',
      return: ['draft', 'submitted', 'signed'],
      within: 3,
      strategic: true,
      reject: true,
    },
  ],
  cancel: { by: ['ppk-skpd'], in: ['draft', 'submitted'] },
});
