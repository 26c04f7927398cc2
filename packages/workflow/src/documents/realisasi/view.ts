// How a report of progress reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('Realisasi', 'Progress report'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Dilaporkan', 'Reported'),
    verified: text('Diverifikasi', 'Verified'),
    accepted: text('Diterima', 'Accepted'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Laporkan', 'Report'),
    verify: text('Verifikasi', 'Verify'),
    accept: text('Terima', 'Accept'),
    return: text('Kembalikan', 'Return'),
    withdraw: text('Tarik kembali', 'Take back'),
  },
  fields: {
    dpa: text('DPA', 'DPA'),
    subKegiatan: text('Kode sub kegiatan', 'Sub kegiatan code'),
    nama: text('Sub kegiatan', 'Sub kegiatan'),
    bulan: text('Bulan', 'Month'),
    fisik: text('Realisasi fisik kumulatif (%)', 'Cumulative physical progress (%)'),
    keluaran: text('Keluaran kumulatif', 'Cumulative output'),
    satuan: text('Satuan', 'Unit of measure'),
    kendala: text('Kendala', 'Obstacles'),
    tindakLanjut: text('Tindak lanjut', 'Follow-up'),
    alasanTurun: text('Alasan fisik turun', 'Why progress fell'),
    catatanVerifikator: text('Catatan verifikator', 'Note of the verifier'),
    catatanKabag: text('Catatan Kabag Adbang', 'Note of the head of development administration'),
  },
};
