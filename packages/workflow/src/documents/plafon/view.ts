// How a ceiling reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('Plafon (KUA-PPAS)', 'Ceiling (KUA-PPAS)'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Dibahas', 'Under discussion'),
    agreed: text('Disepakati', 'Agreed'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    agree: text('Sepakati', 'Agree'),
    return: text('Kembalikan', 'Return'),
    withdraw: text('Tarik kembali', 'Take back'),
  },
  fields: {
    rincian: text('Plafon per sub kegiatan', 'Ceilings by sub kegiatan'),
    'rincian.subKegiatan': text('Kode', 'Code'),
    'rincian.nama': text('Sub kegiatan', 'Sub kegiatan'),
    'rincian.dana': text('Sumber dana', 'Fund source'),
    'rincian.jumlah': text('Plafon', 'Ceiling'),
  },
};
