// The words of the absorption tree.
import { text } from '@siklus/workflow';
import { defineWords } from '../../parts/language.ts';

export const words = defineWords('serapan', {
  title: text('Serapan', 'Absorption'),
  lead: text('Anggaran sampai SP2D {year}, {month}.', 'Budget to SP2D in {year}, {month}.'),
  leadHow: text('Klik baris untuk dokumen di bawah angkanya.', 'Click a row for the papers below its figure.'),
  until: text('sampai dengan {month}', 'up to {month}'),
  axis: text('Susunan', 'Arrangement'),
  program: text('Program dan kegiatan', 'Programmes and activities'),
  akun: text('Akun belanja', 'Accounts'),
  month: text('Sampai bulan', 'Up to month'),
  wholeYear: text('Seluruh tahun', 'The whole year'),
  name: text('Uraian', 'Description'),
  anggaran: text('Anggaran', 'Budget'),
  kas: text('Kas', 'Cash plan'),
  spd: text('SPD', 'SPD'),
  spp: text('SPP', 'SPP'),
  sp2d: text('SP2D', 'SP2D'),
  sisa: text('Sisa', 'Left'),
  persen: text('%', '%'),
  total: text('Jumlah', 'Total'),
  csv: text('Unduh CSV', 'Download CSV'),
  print: text('Cetak', 'Print'),
  closeAll: text('Tutup semua', 'Collapse all'),
  loading: text('Memuat …', 'Loading …'),
  failed: text('Cabang ini gagal dimuat.', 'This branch could not be loaded.'),
  empty: text('Belum ada anggaran untuk pilihan ini', 'There is no budget for this choice yet'),
  emptyWhy: text(
    'Angka muncul setelah plafon disepakati dan RKA diajukan. Pilih OPD atau tahun lain.',
    'Figures appear once ceilings are agreed and RKA submitted. Choose another agency or year.',
  ),
  papers: text('Dokumen: {code} {name}', 'Papers: {code} {name}'),
  noPapers: text('Belum ada dokumen di bawah angka ini', 'There are no papers below this figure yet'),
  more: text('Muat berikutnya', 'Load more'),
  shown: text('{shown} dari {total} dokumen', '{shown} of {total} papers'),
  help: text(
    'Panah kanan membuka cabang, panah kiri menutup, Enter menampilkan dokumennya.',
    'Right arrow opens a branch, left arrow closes it, Enter shows its papers.',
  ),
  toggle: text('Buka atau tutup {code}', 'Open or close {code}'),
});
