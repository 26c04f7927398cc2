// How a perubahan reads.

import { changeFields } from '../../budget/change-words.ts';
import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('Perubahan APBD', 'Budget revision (perubahan APBD)'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    signed: text('Ditandatangani PA', 'Signed'),
    reviewed: text('Ditelaah', 'Reviewed'),
    agreed: text('Disetujui bersama', 'Agreed jointly'),
    evaluated: text('Dievaluasi', 'Evaluated'),
    ratified: text('Disahkan', 'Ratified'),
    rejected: text('Ditolak', 'Rejected'),
    cancelled: text('Dibatalkan', 'Cancelled'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    sign: text('Tanda tangani', 'Sign'),
    review: text('Telaah', 'Review'),
    agree: text('Setujui', 'Agree'),
    evaluate: text('Evaluasi', 'Evaluate'),
    ratify: text('Sahkan', 'Ratify'),
    return: text('Kembalikan', 'Return'),
    withdraw: text('Tarik kembali', 'Take back'),
    reject: text('Tolak', 'Reject'),
    cancel: text('Batalkan', 'Cancel'),
  },
  fields: changeFields,
};
