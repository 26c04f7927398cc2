// Usulan: a proposal goes from desk to desk. What citizens ask passes village and district, what a council member asks the council's secretariat.

import { defineChain } from '../../engine/chain.ts';

/** What each desk may change: volume and money, the sub kegiatan it would belong to, and its own recommendation. */
const deskFields = [
  'volume',
  'anggaran',
  'subKegiatan',
  'rekomendasi',
  'rekomendasi.meja',
  'rekomendasi.volume',
  'rekomendasi.anggaran',
  'rekomendasi.catatan',
] as const;

/** The approval chain of a proposal (Permendagri 86/2017); the order of desks follows the kind of proposer. */
export const chain = defineChain({
  document: 'usulan',
  draft: { by: 'pengusul', also: ['lurah'], within: 10, withdraw: true },
  steps: [
    {
      name: 'village-checked',
      command: 'check-village',
      by: 'lurah',
      when: { kind: ['masyarakat'] },
      return: ['draft'],
      reject: true,
      revises: deskFields,
      within: 5,
    },
    {
      name: 'district-checked',
      command: 'check-district',
      by: 'camat',
      when: { kind: ['masyarakat', 'musrenbang'] },
      return: ['draft', 'submitted'],
      reject: true,
      revises: deskFields,
      within: 5,
    },
    {
      name: 'council-checked',
      command: 'check-council',
      by: 'setwan',
      when: { kind: ['pokir'] },
      return: ['draft'],
      reject: true,
      revises: deskFields,
      within: 5,
    },
    {
      name: 'planned',
      command: 'plan',
      by: 'mitra-bappeda',
      return: ['draft', 'submitted', 'village-checked'],
      reject: true,
      reroute: true,
      revises: deskFields,
      within: 7,
    },
    {
      name: 'assessed',
      command: 'assess',
      by: 'perencana',
      return: ['draft', 'district-checked', 'council-checked'],
      reject: true,
      reroute: true,
      revises: deskFields,
      within: 7,
    },
    {
      name: 'accepted',
      command: 'accept',
      by: 'tapd',
      return: ['draft', 'planned'],
      reject: true,
      revises: deskFields,
      within: 10,
    },
  ],
  cancel: { by: ['pengusul'], in: ['draft', 'submitted'] },
});
