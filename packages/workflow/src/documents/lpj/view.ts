// How an LPJ reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('LPJ Bendahara', "Treasurer's account (LPJ)"),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    verified: text('Diverifikasi', 'Verified'),
    approved: text('Disetujui', 'Approved'),
    ratified: text('Disahkan', 'Ratified'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    verify: text('Verifikasi', 'Verify'),
    approve: text('Setujui', 'Approve'),
    ratify: text('Sahkan', 'Ratify'),
    return: text('Kembalikan', 'Return'),
    withdraw: text('Tarik kembali', 'Take back'),
  },
  fields: {
    jenis: text('Jenis uang (UP/TU)', 'Kind of cash (UP/TU)'),
    bulan: text('Bulan', 'Month'),
    sp2d: text('SP2D-TU', 'SP2D of TU'),
    tbp: text('TBP', 'Proofs of payment (TBP)'),
    keterangan: text('Keterangan', 'Note'),
    rincian: text('Pembayaran', 'Payments'),
    'rincian.tbp': text('TBP', 'TBP'),
    'rincian.unit': text('Unit', 'Unit'),
    'rincian.subKegiatan': text('Sub kegiatan', 'Sub kegiatan'),
    'rincian.akun': text('Akun', 'Account'),
    'rincian.uraian': text('Uraian', 'Description'),
    'rincian.dana': text('Sumber dana', 'Fund source'),
    'rincian.jumlah': text('Jumlah', 'Amount'),
  },
};
