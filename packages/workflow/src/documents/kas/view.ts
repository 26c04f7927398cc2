// How a cash plan reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('Anggaran kas', 'Cash plan'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    validated: text('Divalidasi PA', 'Validated by the agency'),
    endorsed: text('Divalidasi Sekda', 'Validated by the secretary'),
    ratified: text('Disahkan BUD', 'Ratified by the treasurer'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    validate: text('Validasi', 'Validate'),
    endorse: text('Validasi', 'Endorse'),
    ratify: text('Sahkan', 'Ratify'),
    return: text('Kembalikan', 'Return'),
  },
  fields: {
    subKegiatan: text('Kode sub kegiatan', 'Sub kegiatan code'),
    nama: text('Sub kegiatan', 'Sub kegiatan'),
    perubahan: text('Pergeseran/perubahan', 'Shift or revision'),
    rincian: text('Rencana penarikan', 'Plan by month'),
    'rincian.akun': text('Akun', 'Account'),
    'rincian.uraian': text('Uraian', 'Description'),
    'rincian.dana': text('Sumber dana', 'Fund source'),
    'rincian.bulan1': text('Januari', 'January'),
    'rincian.bulan2': text('Februari', 'February'),
    'rincian.bulan3': text('Maret', 'March'),
    'rincian.bulan4': text('April', 'April'),
    'rincian.bulan5': text('Mei', 'May'),
    'rincian.bulan6': text('Juni', 'June'),
    'rincian.bulan7': text('Juli', 'July'),
    'rincian.bulan8': text('Agustus', 'August'),
    'rincian.bulan9': text('September', 'September'),
    'rincian.bulan10': text('Oktober', 'October'),
    'rincian.bulan11': text('November', 'November'),
    'rincian.bulan12': text('Desember', 'December'),
  },
};
