// How a Renstra reads.

import { text } from '../../engine/text.ts';
import { ceilingFields, periodFields, targetFields } from '../../indicators/five-year.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('Renstra', 'Five-year plan of an agency (Renstra)'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    verified: text('Diverifikasi', 'Verified'),
    approved: text('Disetujui', 'Approved'),
    enacted: text('Ditetapkan', 'Enacted'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    verify: text('Verifikasi', 'Verify'),
    approve: text('Setujui', 'Approve'),
    enact: text('Tetapkan', 'Enact'),
    return: text('Kembalikan', 'Return'),
    withdraw: text('Tarik kembali', 'Take back'),
  },
  fields: {
    rpjmd: text('RPJMD', 'RPJMD'),
    ...periodFields,
    tujuan: text('Tujuan', 'Goals'),
    'tujuan.acuan': text('Sasaran RPJMD', 'Objective of the RPJMD'),
    'tujuan.uraian': text('Tujuan', 'Goal'),
    sasaran: text('Sasaran', 'Objectives'),
    'sasaran.acuan': text('Tujuan', 'Goal'),
    'sasaran.uraian': text('Sasaran', 'Objective'),
    ...targetFields,
    pagu: text('Program dan pagu', 'Programmes and ceilings'),
    ...ceilingFields,
  },
};
