// How an SPD reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('SPD', 'Fund release (SPD)'),
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
  },
  fields: {
    mulai: text('Bulan mulai', 'First month'),
    selesai: text('Bulan selesai', 'Last month'),
    kas: text('Anggaran kas dasar', 'Cash plans drawn on'),
    rincian: text('Dana yang disediakan', 'Funds provided'),
    'rincian.unit': text('Unit', 'Unit'),
    'rincian.subKegiatan': text('Sub kegiatan', 'Sub kegiatan'),
    'rincian.akun': text('Akun', 'Account'),
    'rincian.dana': text('Sumber dana', 'Fund source'),
    'rincian.bulan': text('Bulan', 'Month'),
    'rincian.jumlah': text('Jumlah', 'Amount'),
  },
};
