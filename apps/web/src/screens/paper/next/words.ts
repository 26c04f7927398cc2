// The words of opening the next paper.
import { text } from '@siklus/workflow';
import { defineWords } from '../../../parts/language.ts';

export const words = defineWords('next', {
  title: text('Buka dokumen turunan', 'Open a paper that stands on this'),
  drafted: text('{type} disusun oleh {who}', '{type} is drafted by {who}'),
  open: text('Buka {type}', 'Open {type}'),
  cancel: text('Batal', 'Cancel'),
  stands: text('Berdasarkan: {title}', 'Stands on: {title}'),
  plain: text('Isi awal diambil dari dokumen ini.', 'Its first contents are taken from this paper.'),
  pergeseran: text('Ajukan pergeseran', 'Propose a shift'),
  perubahan: text('Usulkan perubahan', 'Propose a revision'),
  change: text(
    'Rincian DPA ini dan anggaran kasnya menjadi keadaan sebelum; sub kegiatan lain dapat ditambahkan sesudah dibuka.',
    'The lines of this DPA and its cash plan become what stands before; other sub kegiatan can be added once it is open.',
  ),
  changeNoKas: text(
    'Rincian DPA ini menjadi keadaan sebelum; belum ada anggaran kas yang disahkan.',
    'The lines of this DPA become what stands before; no cash plan is ratified yet.',
  ),
  subKegiatan: text('Sub kegiatan', 'Sub kegiatan'),
  unit: text('Unit', 'Unit'),
  first: text('Bulan mulai', 'First month'),
  last: text('Bulan selesai', 'Last month'),
  month: text('Bulan', 'Month'),
  which: text('Anggaran kas yang dibiayai', 'Cash plans to fund'),
  onlyThis: text('Hanya yang ini', 'This one only'),
  allOfOpd: text('Semua yang disahkan di OPD ini ({n})', 'All ratified ones of this agency ({n})'),
  spd: text('SPD yang menjadi dasar', 'SPD it draws on'),
  noSpd: text(
    'Belum ada SPD terbit untuk OPD ini. Minta Kuasa BUD menerbitkannya dari anggaran kas.',
    'No SPD has been issued for this agency yet. Ask the deputy treasurer to issue one from the cash plan.',
  ),
});
