// How an SPP reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('SPP', 'Payment request (SPP)'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    allowed: text('Diizinkan', 'Allowed'),
    verified: text('Diverifikasi', 'Verified'),
    approved: text('Disetujui', 'Approved'),
    cancelled: text('Dibatalkan', 'Cancelled'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    allow: text('Izinkan', 'Allow'),
    verify: text('Verifikasi', 'Verify'),
    approve: text('Setujui', 'Approve'),
    return: text('Kembalikan', 'Return'),
    cancel: text('Batalkan', 'Cancel'),
  },
  fields: {
    jenis: text('Jenis', 'Kind'),
    dpa: text('DPA', 'DPA'),
    spd: text('SPD', 'SPD'),
    lpj: text('LPJ UP', 'LPJ of UP'),
    kontrak: text('Kontrak', 'Contract'),
    subKegiatan: text('Kode sub kegiatan', 'Sub kegiatan code'),
    nama: text('Sub kegiatan', 'Sub kegiatan'),
    bulan: text('Bulan', 'Month'),
    keperluan: text('Keperluan', 'Purpose'),
    penerima: text('Penerima', 'Receiver'),
    bank: text('Bank', 'Bank'),
    rekening: text('Nomor rekening', 'Account number'),
    npwp: text('NPWP', 'Tax number (NPWP)'),
    nomorTagihan: text('Nomor tagihan', 'Number of the bill'),
    tanggalTagihan: text('Tanggal tagihan', 'Day of the bill'),
    nilai: text('Nilai UP', 'Amount of UP'),
    rincian: text('Rincian', 'Lines'),
    'rincian.unit': text('Unit', 'Unit'),
    'rincian.subKegiatan': text('Sub kegiatan', 'Sub kegiatan'),
    'rincian.akun': text('Akun', 'Account'),
    'rincian.uraian': text('Uraian', 'Description'),
    'rincian.dana': text('Sumber dana', 'Fund source'),
    'rincian.jumlah': text('Jumlah', 'Amount'),
    rincianTu: text('Rencana penggunaan TU', 'Plan of TU'),
    'rincianTu.uraian': text('Uraian', 'Description'),
    'rincianTu.jumlah': text('Jumlah', 'Amount'),
  },
};
