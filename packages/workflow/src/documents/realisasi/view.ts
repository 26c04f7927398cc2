// How a report of progress reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('Realisasi', 'Progress report'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Dilaporkan', 'Reported'),
    accepted: text('Diterima', 'Accepted'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Laporkan', 'Report'),
    accept: text('Terima', 'Accept'),
    return: text('Kembalikan', 'Return'),
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
  },
};
