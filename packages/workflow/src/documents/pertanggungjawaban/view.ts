// How the account of a year reads.

import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('Pertanggungjawaban APBD', 'Account of the year'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    reviewed: text('Direviu', 'Reviewed'),
    audited: text('Diaudit', 'Audited'),
    answered: text('Ditindaklanjuti', 'Answered'),
    agreed: text('Disetujui bersama', 'Jointly approved'),
    enacted: text('Ditetapkan', 'Enacted'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    review: text('Reviu', 'Review'),
    audit: text('Sampaikan hasil audit', 'Give the audit'),
    answer: text('Tindak lanjuti temuan', 'Answer the findings'),
    agree: text('Setujui bersama', 'Agree'),
    enact: text('Tetapkan', 'Enact'),
    return: text('Kembalikan', 'Return'),
    withdraw: text('Tarik kembali', 'Take back'),
  },
  fields: {
    rincian: text('Anggaran dan realisasi', 'Budget and realisation'),
    'rincian.akun': text('Akun', 'Account'),
    'rincian.uraian': text('Uraian', 'Description'),
    'rincian.anggaran': text('Anggaran', 'Budget'),
    'rincian.realisasi': text('Realisasi', 'Realisation'),
    opini: text('Opini BPK', 'Opinion of the audit'),
    temuan: text('Temuan', 'Findings'),
    'temuan.temuan': text('Temuan', 'Finding'),
    'temuan.rekomendasi': text('Rekomendasi', 'Recommendation'),
    'temuan.tindakLanjut': text('Tindak lanjut', 'Follow-up'),
    nomorPerda: text('Nomor Perda', 'Number of the Perda'),
    tanggalPerda: text('Tanggal Perda', 'Date of the Perda'),
  },
};
