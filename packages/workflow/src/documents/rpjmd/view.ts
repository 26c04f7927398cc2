// How an RPJMD reads.

import { text } from '../../engine/text.ts';
import { ceilingFields, periodFields, targetFields } from '../../indicators/five-year.ts';

/** Names of the type, its states, commands and fields. */
export const view = {
  name: text('RPJMD', 'Five-year plan of the region (RPJMD)'),
  states: {
    draft: text('Disusun', 'Draft'),
    submitted: text('Diajukan', 'Submitted'),
    reviewed: text('Direviu', 'Reviewed'),
    endorsed: text('Disetujui Sekda', 'Endorsed'),
    agreed: text('Disetujui DPRD', 'Agreed by the council'),
    evaluated: text('Dievaluasi', 'Evaluated'),
    enacted: text('Ditetapkan', 'Enacted'),
  },
  commands: {
    revise: text('Ubah', 'Edit'),
    submit: text('Ajukan', 'Submit'),
    review: text('Reviu', 'Review'),
    endorse: text('Setujui', 'Endorse'),
    agree: text('Setujui bersama', 'Agree'),
    evaluate: text('Evaluasi', 'Evaluate'),
    enact: text('Tetapkan', 'Enact'),
    return: text('Kembalikan', 'Return'),
    withdraw: text('Tarik kembali', 'Take back'),
  },
  fields: {
    ...periodFields,
    visi: text('Visi', 'Vision'),
    misi: text('Misi', 'Missions'),
    'misi.uraian': text('Misi', 'Mission'),
    tujuan: text('Tujuan', 'Goals'),
    'tujuan.acuan': text('Misi', 'Mission'),
    'tujuan.uraian': text('Tujuan', 'Goal'),
    sasaran: text('Sasaran', 'Objectives'),
    'sasaran.acuan': text('Tujuan', 'Goal'),
    'sasaran.uraian': text('Sasaran', 'Objective'),
    ...targetFields,
    pagu: text('Pagu program', 'Programme ceilings'),
    ...ceilingFields,
  },
};
