// What three document types demand of their chains, small and by hand, for tests of the chain format.
import type { ChainFrame } from '@siklus/workflow';

const always = { states: ['draft', 'submitted'], commands: ['revise', 'submit', 'return'] };

export const chainFrames: Readonly<Record<string, ChainFrame>> = {
  rka: {
    document: 'rka',
    drafters: ['pptk', 'perencana', 'ppk-skpd'],
    finals: 'approved',
    moments: ['submitted', 'reviewed', 'approved'],
    mandatory: [{ office: 'pa' }, { office: 'tapd', moment: 'approved' }],
    states: [...always.states, 'signed', 'reviewed', 'approved'],
    commands: [...always.commands, 'sign', 'review', 'approve'],
    fields: ['lokasi', 'rincian', 'rincian.harga'],
  },
  spp: {
    document: 'spp',
    drafters: ['bendahara', 'pptk'],
    finals: 'approved',
    moments: ['submitted', 'approved'],
    mandatory: [{ office: 'ppk-skpd', moment: 'verified' }, { office: 'pa' }],
    states: [...always.states, 'verified', 'approved'],
    commands: [...always.commands, 'verify', 'approve'],
    fields: ['rincian', 'rincian.jumlah'],
  },
  usulan: {
    document: 'usulan',
    drafters: ['perencana'],
    finals: 'accepted',
    moments: ['accepted'],
    mandatory: [{ office: 'mitra-bappeda' }],
    kinds: ['musrenbang', 'pokir'],
    states: [...always.states, 'screened', 'accepted'],
    commands: [...always.commands, 'screen', 'accept'],
    fields: ['nilai', 'lokasi.desa'],
  },
};
