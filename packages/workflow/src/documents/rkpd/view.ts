// How an RKPD reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('RKPD', 'Work plan of the region (RKPD)'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    reviewed: text('Direviu', 'Reviewed'),
    facilitated: text('Difasilitasi', 'Facilitated'),
    enacted: text('Ditetapkan', 'Enacted'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    review: text('Reviu', 'Review'),
    facilitate: text('Fasilitasi', 'Facilitate'),
    enact: text('Tetapkan', 'Enact'),
    return: text('Kembalikan', 'Return'),
    withdraw: text('Tarik kembali', 'Take back'),
  },
  fields: {
    rancangan: text('Tahap rancangan', 'Stage of the draft'),
    tema: text('Tema', 'Theme'),
    konsultasiPublik: text('Tanggal konsultasi publik', 'Date of the public consultation'),
    musrenbang: text('Tanggal musrenbang', 'Date of the musrenbang'),
    pendapatan: text('Proyeksi pendapatan', 'Projected revenue'),
    pembiayaan: text('Proyeksi pembiayaan neto', 'Projected net financing'),
    prioritas: text('Prioritas daerah', 'Priorities'),
    'prioritas.nama': text('Prioritas', 'Priority'),
    'prioritas.sasaran': text('Sasaran', 'Objective'),
    pagu: text('Pagu indikatif OPD', 'Ceilings of agencies'),
    'pagu.opd': text('Kode OPD', 'Agency code'),
    'pagu.nama': text('OPD', 'Agency'),
    'pagu.pagu': text('Pagu indikatif', 'Indicative ceiling'),
  },
};
