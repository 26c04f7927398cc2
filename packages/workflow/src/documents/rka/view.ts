// How an RKA reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('RKA', 'Work plan and budget (RKA)'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    signed: text('Ditandatangani', 'Signed'),
    reviewed: text('Ditelaah', 'Reviewed'),
    approved: text('Disetujui', 'Approved'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    sign: text('Tanda tangani', 'Sign'),
    review: text('Telaah', 'Review'),
    approve: text('Setujui', 'Approve'),
    return: text('Kembalikan', 'Return'),
  },
  fields: {
    subKegiatan: text('Kode sub kegiatan', 'Sub kegiatan code'),
    nama: text('Sub kegiatan', 'Sub kegiatan'),
    lokasi: text('Lokasi', 'Location'),
    mulai: text('Bulan mulai', 'First month'),
    selesai: text('Bulan selesai', 'Last month'),
    rincian: text('Rincian belanja', 'Lines'),
    'rincian.akun': text('Akun', 'Account'),
    'rincian.uraian': text('Uraian', 'Description'),
    'rincian.spesifikasi': text('Spesifikasi', 'Specification'),
    'rincian.paket': text('Paket', 'Package'),
    'rincian.volume1': text('Volume 1', 'Volume 1'),
    'rincian.satuan1': text('Satuan 1', 'Unit 1'),
    'rincian.volume2': text('Volume 2', 'Volume 2'),
    'rincian.satuan2': text('Satuan 2', 'Unit 2'),
    'rincian.volume3': text('Volume 3', 'Volume 3'),
    'rincian.satuan3': text('Satuan 3', 'Unit 3'),
    'rincian.volume4': text('Volume 4', 'Volume 4'),
    'rincian.satuan4': text('Satuan 4', 'Unit 4'),
    'rincian.harga': text('Harga satuan', 'Unit price'),
    'rincian.ppn': text('PPN %', 'VAT %'),
    'rincian.dana': text('Sumber dana', 'Fund source'),
    indikator: text('Keluaran', 'Outputs'),
    'indikator.tolokUkur': text('Tolok ukur', 'Measure'),
    'indikator.target': text('Target', 'Target'),
    'indikator.satuan': text('Satuan', 'Unit of measure'),
  },
};
