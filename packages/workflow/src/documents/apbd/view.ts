// How the APBD reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('APBD', 'Regional budget (APBD)'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    verified: text('Diverifikasi TAPD', 'Verified'),
    agreed: text('Disetujui bersama', 'Jointly approved'),
    evaluated: text('Dievaluasi', 'Evaluated'),
    corrected: text('Disempurnakan', 'Corrected'),
    enacted: text('Ditetapkan', 'Enacted'),
    rejected: text('Tidak disetujui', 'Not agreed'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    verify: text('Verifikasi', 'Verify'),
    agree: text('Setujui bersama', 'Agree'),
    evaluate: text('Tetapkan hasil evaluasi', 'Evaluate'),
    correct: text('Sempurnakan', 'Correct'),
    enact: text('Tetapkan', 'Enact'),
    return: text('Kembalikan', 'Return'),
    withdraw: text('Tarik kembali', 'Take back'),
    reject: text('Tolak', 'Reject'),
  },
  fields: {
    jalur: text('Ditetapkan dengan (perda atau perkada)', 'Enacted as (perda or perkada)'),
    pendapatan: text('Pendapatan', 'Revenue'),
    'pendapatan.akun': text('Akun', 'Account'),
    'pendapatan.uraian': text('Uraian', 'Description'),
    'pendapatan.jumlah': text('Jumlah', 'Amount'),
    belanja: text('Belanja per OPD', 'Spending by agency'),
    'belanja.opd': text('OPD', 'Agency'),
    'belanja.akun': text('Akun (jenis)', 'Account (jenis)'),
    'belanja.jumlah': text('Jumlah', 'Amount'),
    pembiayaan: text('Pembiayaan', 'Financing'),
    'pembiayaan.arah': text('Arah (terima atau keluar)', 'Direction (terima in, keluar out)'),
    'pembiayaan.akun': text('Akun', 'Account'),
    'pembiayaan.uraian': text('Uraian', 'Description'),
    'pembiayaan.jumlah': text('Jumlah', 'Amount'),
    koreksi: text('Hasil evaluasi', 'Result of the evaluation'),
    'koreksi.butir': text('Butir evaluasi', 'Point of the evaluation'),
    'koreksi.tindak': text('Penyempurnaan', 'Correction made'),
    nomorPerda: text('Nomor Perda/Perkada', 'Number of the Perda or Perkada'),
    tanggalPerda: text('Tanggal Perda/Perkada', 'Date of the Perda or Perkada'),
  },
};
