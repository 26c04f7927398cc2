// How an evaluation reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('Evaluasi Renja (E.81)', 'Quarterly evaluation (E.81)'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    signed: text('Ditandatangani', 'Signed'),
    evaluated: text('Dievaluasi', 'Evaluated'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    sign: text('Tanda tangani', 'Sign'),
    evaluate: text('Evaluasi', 'Evaluate'),
    return: text('Kembalikan', 'Return'),
    withdraw: text('Tarik kembali', 'Take back'),
  },
  fields: {
    triwulan: text('Triwulan', 'Quarter'),
    rincian: text('Indikator', 'Indicators'),
    'rincian.sasaran': text('Sasaran', 'Objective'),
    'rincian.subKegiatan': text('Kode sub kegiatan', 'Sub kegiatan code'),
    'rincian.indikator': text('Indikator', 'Indicator'),
    'rincian.satuan': text('Satuan', 'Unit of measure'),
    'rincian.rumus': text(
      'Rumus (positif, negatif, persentase, nilai-akhir)',
      'Formula (positif, negatif, persentase, nilai-akhir)',
    ),
    'rincian.targetRenstra': text('Target akhir Renstra', 'Final target of the Renstra'),
    'rincian.realisasiLalu': text('Realisasi s.d. tahun lalu', 'Reached until last year'),
    'rincian.targetRenja': text('Target Renja tahun berjalan', 'Target of this year'),
    'rincian.triwulan1': text('Triwulan I', 'Quarter 1'),
    'rincian.triwulan2': text('Triwulan II', 'Quarter 2'),
    'rincian.triwulan3': text('Triwulan III', 'Quarter 3'),
    'rincian.triwulan4': text('Triwulan IV', 'Quarter 4'),
    'rincian.anggaran': text('Anggaran', 'Budget'),
    'rincian.realisasiAnggaran': text('Realisasi anggaran', 'Money realised'),
    faktorPendorong: text('Faktor pendorong', 'What helped'),
    faktorPenghambat: text('Faktor penghambat', 'What hindered'),
    tindakLanjutTriwulan: text('Tindak lanjut triwulan berikutnya', 'Follow-up in the next quarter'),
    tindakLanjutRenja: text('Tindak lanjut Renja berikutnya', 'Follow-up in the next Renja'),
    catatanBappeda: text('Catatan Bappeda', 'Note of Bappeda'),
  },
};
