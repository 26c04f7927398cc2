// How a DPA reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('DPA', 'Budget execution document (DPA)'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    verified: text('Diverifikasi', 'Verified'),
    agreed: text('Disetujui Sekda', 'Agreed by the secretary'),
    ratified: text('Disahkan', 'Ratified'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    verify: text('Verifikasi', 'Verify'),
    agree: text('Setujui', 'Agree'),
    ratify: text('Sahkan', 'Ratify'),
    return: text('Kembalikan', 'Return'),
  },
  fields: {
    subKegiatan: text('Kode sub kegiatan', 'Sub kegiatan code'),
    nama: text('Sub kegiatan', 'Sub kegiatan'),
    perubahan: text('Pergeseran/perubahan', 'Shift or revision'),
    rincian: text('Rincian anggaran', 'Budget by account'),
    'rincian.akun': text('Akun', 'Account'),
    'rincian.uraian': text('Uraian', 'Description'),
    'rincian.dana': text('Sumber dana', 'Fund source'),
    'rincian.jumlah': text('Jumlah', 'Amount'),
  },
};
