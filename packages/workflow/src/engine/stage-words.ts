// How the stages of the two cycles read, by their dotted paths: a refusal names them, and the charts are drawn with them.

import { text, type Text } from './text.ts';

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
      'running.execution.payment': text('Penatausahaan', 'Payments'),
      'running.execution.payment.cashPlan': text('Anggaran kas', 'Cash plan'),
      'running.execution.payment.funding': text('Penyediaan dana', 'Provision of funds'),
      'running.execution.payment.paying': text('Pembayaran', 'Paying'),
      'running.execution.change': text('Perubahan anggaran', 'Change of budget'),
      'running.execution.change.settled': text('Tanpa perubahan berjalan', 'No change under way'),
      'running.execution.change.shifting': text('Pergeseran diproses', 'Shift under way'),
      'running.execution.change.revising': text('Perubahan APBD diproses', 'Revision under way'),
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
      'rkpd.drafting': text('Penyusunan RKPD', 'Drafting the RKPD'),
      'rkpd.deliberation': text('Pembahasan RKPD', 'Deliberating the RKPD'),
      'rkpd.enacted': text('RKPD ditetapkan', 'RKPD enacted'),
      kuaPpas: text('KUA-PPAS', 'General policy and ceilings (KUA-PPAS)'),
      'kuaPpas.drafting': text('Pembahasan plafon', 'Discussing the ceilings'),
      'kuaPpas.agreed': text('Plafon disepakati', 'Ceilings agreed'),
      rapbd: text('Rancangan APBD', 'Draft budget (RAPBD)'),
      'rapbd.drafting': text('Penyusunan RAPBD', 'Drafting the RAPBD'),
      'rapbd.deliberation': text('Pembahasan RAPBD', 'Deliberating the RAPBD'),
      evaluation: text('Evaluasi RAPBD', 'Evaluation of the draft APBD'),
      apbd: text('Penetapan APBD', 'Enactment of the APBD'),
      execution: text('Pelaksanaan', 'Execution'),
      'execution.payment': text('Penatausahaan', 'Payments'),
      'execution.payment.preparing': text('Persiapan pembayaran', 'Preparing payments'),
      'execution.payment.paying': text('Pembayaran', 'Paying'),
      'execution.change': text('Perubahan anggaran', 'Change of budget'),
      'execution.change.settled': text('Tanpa perubahan berjalan', 'No change under way'),
      'execution.change.revising': text('Perubahan APBD diproses', 'Revision under way'),
      accountability: text('Pertanggungjawaban', 'Accountability'),
      'accountability.reporting': text('Penyusunan laporan', 'Reporting'),
      'accountability.audit': text('Pemeriksaan dan pembahasan', 'Audit and deliberation'),
      'accountability.enacted': text('Pertanggungjawaban ditetapkan', 'Accountability enacted'),
      closed: text('Ditutup', 'Closed'),
    },
  },
};

/** How a stage of a cycle reads, by its dotted path; the path itself where nobody named it. */
export function stageName(kind: 'opd' | 'daerah', stage: string): Text {
  return stageWords[kind].stages[stage] ?? text(stage, stage);
}
