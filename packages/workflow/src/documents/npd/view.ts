// How an NPD reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('NPD', 'Cash request (NPD)'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    approved: text('Disetujui', 'Approved'),
    validated: text('Divalidasi', 'Validated'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    approve: text('Setujui', 'Approve'),
    validate: text('Validasi', 'Validate'),
    return: text('Kembalikan', 'Return'),
    withdraw: text('Tarik kembali', 'Take back'),
  },
  fields: {
    sumber: text('Sumber uang (UP/TU)', 'Source of cash (UP/TU)'),
    dpa: text('DPA', 'DPA'),
    sp2d: text('SP2D-TU', 'SP2D of TU'),
    subKegiatan: text('Kode sub kegiatan', 'Sub kegiatan code'),
    nama: text('Sub kegiatan', 'Sub kegiatan'),
    bulan: text('Bulan', 'Month'),
    keperluan: text('Keperluan', 'Purpose'),
    rincian: text('Rincian', 'Lines'),
    'rincian.akun': text('Akun', 'Account'),
    'rincian.uraian': text('Uraian', 'Description'),
    'rincian.dana': text('Sumber dana', 'Fund source'),
    'rincian.jumlah': text('Jumlah', 'Amount'),
  },
};
