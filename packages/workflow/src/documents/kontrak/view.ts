// How a contract reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('Kontrak', 'Contract'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    checked: text('Diperiksa', 'Checked'),
    signed: text('Ditandatangani', 'Signed'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    check: text('Periksa', 'Check'),
    sign: text('Tanda tangani', 'Sign'),
    return: text('Kembalikan', 'Return'),
    withdraw: text('Tarik kembali', 'Take back'),
  },
  fields: {
    nomor: text('Nomor kontrak', 'Number of the contract'),
    pekerjaan: text('Pekerjaan', 'Work'),
    penyedia: text('Penyedia', 'Provider'),
    bank: text('Bank', 'Bank'),
    rekening: text('Nomor rekening', 'Account number'),
    npwp: text('NPWP', 'Tax number (NPWP)'),
    tanggal: text('Tanggal kontrak', 'Day of signature'),
    mulai: text('Mulai', 'Begins'),
    selesai: text('Selesai', 'Ends'),
    dpa: text('DPA', 'DPA'),
    rincian: text('Nilai per akun', 'Value by account'),
    'rincian.subKegiatan': text('Sub kegiatan', 'Sub kegiatan'),
    'rincian.akun': text('Akun', 'Account'),
    'rincian.uraian': text('Uraian', 'Description'),
    'rincian.dana': text('Sumber dana', 'Fund source'),
    'rincian.jumlah': text('Jumlah', 'Amount'),
    termin: text('Termin', 'Terms of payment'),
    'termin.uraian': text('Uraian', 'Description'),
    'termin.persen': text('Persen', 'Percent'),
    'termin.jumlah': text('Jumlah', 'Amount'),
  },
};
