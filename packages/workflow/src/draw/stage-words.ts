// How the stages of the two cycles read on a process map, by their dotted paths.

import { text, type Text } from '../engine/text.ts';

/** Names of each cycle and of its stages. A test asks that every stage has one. */
export const stageWords: Readonly<
  Record<'opd' | 'daerah', { readonly name: Text; readonly stages: Readonly<Record<string, Text>> }>
> = {
  opd: {
    name: text('Siklus tahunan OPD', 'Annual cycle of an agency'),
    stages: {
      planning: text('Perencanaan', 'Planning'),
      'planning.drafting': text('Penyusunan Renja', 'Drafting the Renja'),
      'planning.verification': text('Verifikasi Renja', 'Verifying the Renja'),
      budgeting: text('Penganggaran', 'Budgeting'),
      'budgeting.ceiling': text('Penetapan plafon', 'Agreeing the ceiling'),
      'budgeting.rka': text('Penyusunan RKA', 'Drafting the RKA'),
      'budgeting.dpa': text('Penyusunan DPA', 'Drafting the DPA'),
      running: text('Tahun berjalan', 'Running year'),
      'running.execution': text('Pelaksanaan', 'Execution'),
      'running.execution.cashPlan': text('Anggaran kas', 'Cash plan'),
      'running.execution.funding': text('Penyediaan dana', 'Provision of funds'),
      'running.execution.paying': text('Pembayaran', 'Payments'),
      'running.monitoring': text('Monitoring dan evaluasi', 'Monitoring and evaluation'),
      'running.monitoring.waiting': text('Menunggu dana', 'Waiting for funds'),
      'running.monitoring.reporting': text('Pelaporan bulanan', 'Monthly reports'),
      accountability: text('Pertanggungjawaban', 'Accountability'),
      closed: text('Ditutup', 'Closed'),
    },
  },
  daerah: {
    name: text('Siklus tahunan daerah', 'Annual cycle of the region'),
    stages: {
      rkpd: text('RKPD', 'RKPD'),
      kuaPpas: text('KUA-PPAS', 'KUA-PPAS'),
      'kuaPpas.drafting': text('Pembahasan plafon', 'Discussing the ceilings'),
      'kuaPpas.agreed': text('Plafon disepakati', 'Ceilings agreed'),
      rapbd: text('Rancangan APBD', 'Draft APBD'),
      evaluation: text('Evaluasi RAPBD', 'Evaluation of the draft APBD'),
      apbd: text('Penetapan APBD', 'Enactment of the APBD'),
      execution: text('Pelaksanaan', 'Execution'),
      accountability: text('Pertanggungjawaban', 'Accountability'),
      closed: text('Ditutup', 'Closed'),
    },
  },
};
