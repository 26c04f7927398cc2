// The words of the inbox.
import { text } from '@siklus/workflow';
import { defineWords } from '../../parts/language.ts';

export const words = defineWords('inbox', {
  title: text('Kotak Masuk', 'Inbox'),
  lead: text('{total} dokumen menunggu Anda, {late} melewati tenggat.', '{total} papers wait for you, {late} overdue.'),
  search: text('Cari judul, kode, atau OPD', 'Find a title, code or agency'),
  office: text('Jabatan', 'Office'),
  anyOffice: text('Semua jabatan saya', 'All my offices'),
  late: text('Terlambat', 'Overdue'),
  soon: text('Tenggat dekat', 'Due soon'),
  calm: text('Berikutnya', 'Later'),
  empty: text('Tidak ada yang menunggu Anda', 'Nothing waits for you'),
  emptyWhy: text(
    'Dokumen muncul di sini begitu memerlukan cap dari jabatan yang Anda pegang. Perubahan tampil tanpa memuat ulang.',
    'Papers appear here once they need a stamp of an office you hold. Changes show without reloading.',
  ),
  nothing: text('Tidak ada yang cocok dengan saringan', 'Nothing fits the filter'),
  nothingWhy: text('Hapus kata pencarian atau pilih jenis lain.', 'Clear the search or choose another type.'),
  paper: text('Dokumen', 'Paper'),
  opd: text('OPD', 'Agency'),
  money: text('Nilai', 'Amount'),
  due: text('Tenggat', 'Deadline'),
  action: text('Tindakan', 'Action'),
  select: text('Pilih {title}', 'Select {title}'),
  choice: text('Pilihan', 'Selection'),
  selectAll: text('Pilih semua yang menunggu cap', 'Select all that wait for a stamp'),
  selected: text('{n} dipilih · {money}', '{n} selected · {money}'),
  approve: text('Setujui yang dipilih', 'Approve the selected'),
  stamp: text('Beri cap', 'Stamp'),
  returnMany: text('Kembalikan yang dipilih', 'Return the selected'),
  returnOne: text('Kembalikan', 'Return'),
  clear: text('Batal pilih', 'Clear selection'),
  mend: text('Perbaiki', 'Mend'),
  write: text('Lanjutkan', 'Continue'),
  returned: text('Dikembalikan: {reason}', 'Returned: {reason}'),
});
