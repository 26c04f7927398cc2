// How a setoran reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('Setoran Pengembalian', 'Money paid back'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    verified: text('Diverifikasi', 'Verified'),
    recorded: text('Dibukukan', 'Recorded'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    verify: text('Verifikasi', 'Verify'),
    record: text('Bukukan', 'Record'),
    return: text('Kembalikan', 'Return'),
    withdraw: text('Tarik kembali', 'Take back'),
  },
  fields: {
    asal: text('Asal uang (LS/TU/UP)', 'Where the money comes from (LS/TU/UP)'),
    sp2d: text('SP2D', 'SP2D'),
    subKegiatan: text('Sub kegiatan', 'Sub kegiatan'),
    kontrak: text('Kontrak', 'Contract'),
    alasan: text('Alasan', 'Reason'),
    bukti: text('Nomor bukti setor', 'Number of the deposit'),
    tanggal: text('Tanggal setor', 'Day of the deposit'),
    nilai: text('Nilai setoran UP', 'Amount of UP paid back'),
    rincian: text('Rincian', 'Lines'),
    'rincian.akun': text('Akun', 'Account'),
    'rincian.uraian': text('Uraian', 'Description'),
    'rincian.dana': text('Sumber dana', 'Fund source'),
    'rincian.jumlah': text('Jumlah', 'Amount'),
  },
};
