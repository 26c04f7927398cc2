// How a TBP reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('TBP', 'Proof of payment (TBP)'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    issued: text('Diterbitkan', 'Issued'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    issue: text('Terbitkan', 'Issue'),
    return: text('Kembalikan', 'Return'),
    withdraw: text('Tarik kembali', 'Take back'),
  },
  fields: {
    npd: text('NPD', 'NPD'),
    sumber: text('Sumber uang (UP/TU)', 'Source of cash (UP/TU)'),
    sp2d: text('SP2D-TU', 'SP2D of TU'),
    subKegiatan: text('Sub kegiatan', 'Sub kegiatan'),
    bulan: text('Bulan', 'Month'),
    keperluan: text('Keperluan', 'Purpose'),
    penerima: text('Penerima', 'Receiver'),
    nomorTagihan: text('Nomor tagihan', 'Number of the bill'),
    tanggalTagihan: text('Tanggal tagihan', 'Day of the bill'),
    rincian: text('Yang dibayar', 'Paid'),
    'rincian.akun': text('Akun', 'Account'),
    'rincian.uraian': text('Uraian', 'Description'),
    'rincian.dana': text('Sumber dana', 'Fund source'),
    'rincian.jumlah': text('Jumlah', 'Amount'),
    npdRincian: text('Yang diminta NPD', 'Asked by the NPD'),
    'npdRincian.akun': text('Akun', 'Account'),
    'npdRincian.dana': text('Sumber dana', 'Fund source'),
    'npdRincian.jumlah': text('Jumlah', 'Amount'),
    potongan: text('Pajak', 'Taxes'),
    'potongan.jenis': text('Jenis pajak', 'Kind of tax'),
    'potongan.kodeBilling': text('Kode billing', 'Billing code'),
    'potongan.jumlah': text('Jumlah', 'Amount'),
    'potongan.keterangan': text('Keterangan', 'Note'),
    alasanNihil: text('Alasan tidak ada yang dibayarkan', 'Why nothing is paid'),
  },
};
