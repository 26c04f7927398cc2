// How a pergeseran reads.

import { changeFields } from '../../budget/change-words.ts';
import { text } from '../../engine/text.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('Pergeseran anggaran', 'Budget shift (pergeseran)'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    signed: text('Ditandatangani PA', 'Signed'),
    checked: text('Diperiksa BPKAD', 'Checked'),
    agreed: text('Disetujui Sekda', 'Agreed by the secretary'),
    ratified: text('Disahkan', 'Ratified'),
    rejected: text('Ditolak', 'Rejected'),
    cancelled: text('Dibatalkan', 'Cancelled'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    sign: text('Tanda tangani', 'Sign'),
    check: text('Periksa', 'Check'),
    agree: text('Setujui', 'Agree'),
    ratify: text('Sahkan', 'Ratify'),
    return: text('Kembalikan', 'Return'),
    withdraw: text('Tarik kembali', 'Take back'),
    reject: text('Tolak', 'Reject'),
    cancel: text('Batalkan', 'Cancel'),
  },
  fields: changeFields,
};
