// How an SPP reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('SPP-LS', 'Payment request (SPP-LS)'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    verified: text('Diverifikasi', 'Verified'),
    approved: text('Disetujui', 'Approved'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    verify: text('Verifikasi', 'Verify'),
    approve: text('Setujui', 'Approve'),
    return: text('Kembalikan', 'Return'),
  },
  fields: {
    jenis: text('Jenis', 'Kind'),
    dpa: text('DPA', 'DPA'),
    spd: text('SPD', 'SPD'),
    subKegiatan: text('Kode sub kegiatan', 'Sub kegiatan code'),
    nama: text('Sub kegiatan', 'Sub kegiatan'),
    bulan: text('Bulan', 'Month'),
    keperluan: text('Keperluan', 'Purpose'),
    penerima: text('Penerima', 'Receiver'),
    bank: text('Bank', 'Bank'),
    rekening: text('Nomor rekening', 'Account number'),
    rincian: text('Rincian', 'Lines'),
    'rincian.akun': text('Akun', 'Account'),
    'rincian.uraian': text('Uraian', 'Description'),
    'rincian.dana': text('Sumber dana', 'Fund source'),
    'rincian.jumlah': text('Jumlah', 'Amount'),
  },
};
