// How a Renja reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('Renja', 'Agency work plan (Renja)'),
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
    renstra: text('Renstra', 'Renstra'),
    rincian: text('Sub kegiatan', 'Sub kegiatan'),
    'rincian.unit': text('Unit', 'Unit'),
    'rincian.subKegiatan': text('Kode', 'Code'),
    'rincian.nama': text('Sub kegiatan', 'Sub kegiatan'),
    'rincian.lokasi': text('Lokasi', 'Location'),
    'rincian.dana': text('Sumber dana', 'Fund source'),
    'rincian.pagu': text('Pagu indikatif', 'Indicative ceiling'),
    'rincian.usulan': text('Usulan', 'Proposal'),
    indikator: text('Indikator', 'Indicators'),
    'indikator.tolokUkur': text('Tolok ukur', 'Measure'),
    'indikator.target': text('Target', 'Target'),
    'indikator.satuan': text('Satuan', 'Unit of measure'),
  },
};
