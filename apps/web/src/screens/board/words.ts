// The words of the cycle board.
import { text } from '@siklus/workflow';
import { defineWords } from '../../parts/language.ts';

export const words = defineWords('board', {
  title: text('Papan Siklus', 'Cycle board'),
  lead: text(
    'Tahap dan uang tiap OPD, dari rencana sampai pertanggungjawaban. Klik judul tahap untuk membentangkannya, klik sel untuk membuka dokumennya.',
    'Stage and money of every agency, from plan to accountability. Click a phase to unfold it, a cell to open its papers.',
  ),
  region: text('Siklus daerah {year}', 'The cycle of the region, {year}'),
  now: text('Sedang berjalan', 'Now'),
  past: text('Selesai', 'Done'),
  next: text('Akan datang', 'To come'),
  opd: text('OPD', 'Agency'),
  search: text('Cari OPD', 'Find an agency'),
  sort: text('Urutkan', 'Sort'),
  byCode: text('Kode OPD', 'Agency code'),
  byName: text('Nama OPD', 'Agency name'),
  byDue: text('Tenggat terdekat', 'Nearest deadline'),
  byShare: text('Serapan terendah', 'Least spent'),
  share: text('Serapan {n} %', '{n} % spent'),
  byMoney: text('Anggaran terbesar', 'Largest budget'),
  show: text('Tampilkan', 'Show'),
  all: text('Semua OPD', 'All agencies'),
  late: text('Yang terlambat', 'Overdue only'),
  open: text('Yang belum selesai', 'Unfinished only'),
  own: text('Dokumen daerah', 'Papers of the region'),
  fold: text('Lipat {phase}', 'Fold {phase}'),
  unfold: text('Bentangkan {phase}', 'Unfold {phase}'),
  ended: text('{n} {state}', '{n} {state}'),
  total: text('Seluruh daerah', 'Whole region'),
  done: text('{done} dari {total} selesai', '{done} of {total} done'),
  none: text('Belum ada', 'None yet'),
  nobody: text('Tidak ada OPD yang cocok dengan saringan', 'No agency fits the filter'),
  nobodyWhy: text('Hapus kata pencarian atau pilih "Semua OPD".', 'Clear the search or choose "All agencies".'),
  empty: text('Belum ada OPD pada tahun {year}', 'There is no agency in {year} yet'),
  emptyWhy: text(
    'Impor DPA atau buka Renja pertama, lalu papan ini terisi sendiri.',
    'Import a budget or open the first Renja; the board then fills by itself.',
  ),
  count: text('{shown} dari {all} OPD', '{shown} of {all} agencies'),
  window: text('Dibuka {opens} – {closes}', 'Open {opens} – {closes}'),
  legend: text(
    'Keterangan warna: abu-abu disusun, nila dalam proses, hijau laut final',
    'Colours: grey draft, indigo under way, teal final',
  ),
});
