// How a Renstra reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('Renstra', 'Five-year plan of an agency (Renstra)'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    verified: text('Diverifikasi', 'Verified'),
    approved: text('Disetujui', 'Approved'),
    enacted: text('Ditetapkan', 'Enacted'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    verify: text('Verifikasi', 'Verify'),
    approve: text('Setujui', 'Approve'),
    enact: text('Tetapkan', 'Enact'),
    return: text('Kembalikan', 'Return'),
    withdraw: text('Tarik kembali', 'Take back'),
  },
  fields: {
    rpjmd: text('RPJMD', 'RPJMD'),
    mulai: text('Tahun mulai', 'First year'),
    selesai: text('Tahun selesai', 'Last year'),
    tujuan: text('Tujuan', 'Goals'),
    'tujuan.acuan': text('Sasaran RPJMD', 'Objective of the RPJMD'),
    'tujuan.uraian': text('Tujuan', 'Goal'),
    sasaran: text('Sasaran', 'Objectives'),
    'sasaran.acuan': text('Tujuan', 'Goal'),
    'sasaran.uraian': text('Sasaran', 'Objective'),
    indikator: text('Indikator', 'Indicators'),
    'indikator.acuan': text('Tujuan/sasaran', 'Goal or objective'),
    'indikator.tolokUkur': text('Tolok ukur', 'Measure'),
    'indikator.satuan': text('Satuan', 'Unit of measure'),
    'indikator.rumus': text('Rumus', 'Formula'),
    'indikator.target1': text('Target tahun 1', 'Target year 1'),
    'indikator.target2': text('Target tahun 2', 'Target year 2'),
    'indikator.target3': text('Target tahun 3', 'Target year 3'),
    'indikator.target4': text('Target tahun 4', 'Target year 4'),
    'indikator.target5': text('Target tahun 5', 'Target year 5'),
    pagu: text('Program dan pagu', 'Programmes and ceilings'),
    'pagu.program': text('Kode program', 'Programme code'),
    'pagu.nama': text('Program', 'Programme'),
    'pagu.pagu1': text('Pagu tahun 1', 'Ceiling year 1'),
    'pagu.pagu2': text('Pagu tahun 2', 'Ceiling year 2'),
    'pagu.pagu3': text('Pagu tahun 3', 'Ceiling year 3'),
    'pagu.pagu4': text('Pagu tahun 4', 'Ceiling year 4'),
    'pagu.pagu5': text('Pagu tahun 5', 'Ceiling year 5'),
  },
};
