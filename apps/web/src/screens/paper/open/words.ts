// The words of opening a paper.
import { text } from '@siklus/workflow';
import { defineWords } from '../../../parts/language.ts';

export const words = defineWords('open-paper', {
  new: text('Dokumen baru', 'New paper'),
  title: text('Buka dokumen baru tahun {year}', 'Open a new paper of {year}'),
  type: text('Jenis dokumen', 'Document type'),
  opd: text('OPD', 'Agency'),
  unit: text('Unit', 'Unit'),
  region: text('Dokumen milik daerah', 'A paper of the region'),
  choose: text('Pilih', 'Choose'),
  pick: text('Pilih {types}', 'Choose {types}'),
  noBasis: text('Belum ada {types} yang final untuk dijadikan dasar.', 'There is no final {types} to stand on yet.'),
  noOptionalBasis: text('Tidak ada {types}; boleh dilewati.', 'There is no {types}; it may be left out.'),
  rest: text('Isi selebihnya diubah setelah dokumen dibuka.', 'The rest is filled in once the paper is open.'),
  open: text('Buka', 'Open'),
  cancel: text('Batal', 'Cancel'),
  late: text('Ajukan sebagai susulan', 'Hand in late'),
  lateWhy: text(
    'Jadwalnya sudah tutup. Dokumen dapat dibuka sebagai susulan: alasannya tercatat, dan baru dapat diajukan setelah diterima.',
    'Its window has closed. The paper can be opened as a late one: the reason is recorded, and it can be submitted once it is let in.',
  ),
  reason: text('Alasan keterlambatan', 'Reason for being late'),
  reasonHint: text('Paling sedikit 5 huruf', 'At least 5 letters'),
});
