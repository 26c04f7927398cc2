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
    'Enter atau F2 mengubah sel, Tab ke sel berikut, Ctrl+Enter baris baru, Ctrl+D isi ke bawah, Ctrl+V menempel dari Excel, Ctrl+Z mengurungkan; Esc lalu Tab keluar dari tabel.',
    'Enter or F2 edits a cell, Tab goes on, Ctrl+Enter adds a row, Ctrl+D fills down, Ctrl+V pastes from Excel, Ctrl+Z undoes; Esc then Tab leaves the grid.',
  ),
  rows: text('{n} baris', '{n} rows'),
});
