// How an SPM reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('SPM', 'Payment order (SPM)'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    issued: text('Diterbitkan', 'Issued'),
    cancelled: text('Dibatalkan', 'Cancelled'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    issue: text('Terbitkan', 'Issue'),
    return: text('Kembalikan', 'Return'),
    cancel: text('Batalkan', 'Cancel'),
  },
  fields: {
    spp: text('SPP', 'SPP'),
    jenis: text('Jenis', 'Kind'),
    subKegiatan: text('Sub kegiatan', 'Sub kegiatan'),
    kontrak: text('Kontrak', 'Contract'),
    keperluan: text('Keperluan', 'Purpose'),
    penerima: text('Penerima', 'Receiver'),
    bank: text('Bank', 'Bank'),
    rekening: text('Nomor rekening', 'Account number'),
    npwp: text('NPWP', 'Tax number (NPWP)'),
    nilai: text('Nilai UP', 'Amount of UP'),
    rincian: text('Rincian', 'Lines'),
    'rincian.unit': text('Unit', 'Unit'),
    'rincian.subKegiatan': text('Sub kegiatan', 'Sub kegiatan'),
    'rincian.akun': text('Akun', 'Account'),
    'rincian.uraian': text('Uraian', 'Description'),
    'rincian.dana': text('Sumber dana', 'Fund source'),
    'rincian.jumlah': text('Jumlah', 'Amount'),
    potongan: text('Potongan', 'Deductions'),
    'potongan.jenis': text('Jenis potongan', 'Kind of deduction'),
    'potongan.kodeBilling': text('Kode billing', 'Billing code'),
    'potongan.jumlah': text('Jumlah', 'Amount'),
    'potongan.keterangan': text('Keterangan', 'Note'),
    alasanNihil: text('Alasan tidak ada yang dibayarkan', 'Why nothing is paid'),
  },
};
