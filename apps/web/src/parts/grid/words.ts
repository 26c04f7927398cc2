// The words of the grid.
import { text } from '@siklus/workflow';
import { defineWords } from '../language.ts';

export const words = defineWords('grid', {
  row: text('Baris', 'Row'),
  add: text('Baris baru', 'New row'),
  remove: text('Hapus baris terpilih', 'Remove selected rows'),
  undo: text('Urungkan', 'Undo'),
  redo: text('Ulangi', 'Redo'),
  empty: text(
    'Belum ada baris. Tekan “{add}”, atau tempel dari Excel.',
    'No rows yet. Press “{add}”, or paste from Excel.',
  ),
  emptyRead: text('Tidak ada baris.', 'There are no rows.'),
  help: text(
    'Enter atau F2 mengubah sel, Tab ke sel berikut, Ctrl+Enter baris baru, Ctrl+D isi ke bawah, Ctrl+V menempel dari Excel, Ctrl+Z mengurungkan, F8 ke sel salah berikut; Esc lalu Tab keluar dari tabel.',
    'Enter or F2 edits a cell, Tab goes on, Ctrl+Enter adds a row, Ctrl+D fills down, Ctrl+V pastes from Excel, Ctrl+Z undoes, F8 goes to the next wrong cell; Esc then Tab leaves the grid.',
  ),
  rows: text('{n} baris', '{n} rows'),
  unknown: text('“{code}” tidak ada di daftar kode', '“{code}” is not in the list of codes'),
  faults: text('{n} sel salah', '{n} wrong cells'),
  fault: text('1 sel salah', '1 wrong cell'),
  faultList: text('Sel yang salah', 'Wrong cells'),
  nextFault: text('Sel salah berikutnya', 'Next wrong cell'),
  previousFault: text('Sel salah sebelumnya', 'Previous wrong cell'),
  moreFaults: text('dan {n} lagi', 'and {n} more'),
  full: text('Tabel ini sudah penuh: paling banyak {most} baris.', 'This grid is full: it takes at most {most} rows.'),
  over: text(
    '{n} baris tempelan tidak dimuat, yaitu baris {from} sampai {to}: {why} Baris selebihnya sudah masuk.',
    '{n} pasted rows were left out, rows {from} to {to} of them: {why} All others were taken.',
  ),
  overOne: text(
    '1 baris tempelan tidak dimuat, yaitu baris {from}: {why} Baris selebihnya sudah masuk.',
    '1 pasted row was left out, row {from} of them: {why} All others were taken.',
  ),
  atMost: text('tabel ini paling banyak {most} baris.', 'this grid takes at most {most} rows.'),
  fixed: text('tabel ini tidak menerima baris baru.', 'this grid takes no new rows.'),
  header: text('Baris judul tidak ikut dimuat: {cells}.', 'The line of headings was left out: {cells}.'),
  wide: text(
    '{n} kolom tempelan di kanan kolom terakhir tidak dimuat.',
    '{n} pasted columns beyond the last one were left out.',
  ),
  copyOver: text('Salin baris yang tidak dimuat', 'Copy the rows left out'),
  copied: text('Tersalin', 'Copied'),
  overLines: text('Baris yang tidak dimuat', 'Rows left out'),
  close: text('Tutup', 'Close'),
});
