// The keys of a grid with what they do. The grid acts on just these, the list of shortcuts shows them.
import { text, type Text } from '@siklus/workflow';

/** Keys that are pressed with Ctrl. */
export const withCtrl = {
  Enter: text('Baris baru di tabel isian', 'New row in a grid'),
  d: text(
    'Isi ke bawah dari sel pertama pilihan, atau dari sel di atasnya',
    'Fill down from the first selected cell, or from the one above',
  ),
  z: text('Urungkan', 'Undo'),
  y: text('Ulangi', 'Redo'),
  a: text('Pilih seluruh tabel', 'Select the whole grid'),
  Delete: text('Hapus baris terpilih', 'Remove the selected rows'),
} as const satisfies Readonly<Record<string, Text>>;

/** Keys that are pressed alone. */
export const alone = {
  Enter: text('Ubah sel; Esc batal', 'Edit a cell; Esc cancels'),
  F2: text('Ubah sel tanpa menghapus isinya', 'Edit a cell and keep what it says'),
  Delete: text('Kosongkan sel terpilih', 'Empty the selected cells'),
  Escape: text('Lalu Tab: keluar dari tabel', 'Then Tab: leave the grid'),
  F8: text('Ke sel salah berikutnya; Shift+F8 sebelumnya', 'To the next wrong cell; Shift+F8 to the previous'),
} as const satisfies Readonly<Record<string, Text>>;

/** What the clipboard does, by the keys that every machine has for it. */
const clipboard: Readonly<Record<string, Text>> = {
  c: text('Salin ke Excel', 'Copy to Excel'),
  v: text('Tempel dari Excel', 'Paste from Excel'),
};

/** Every key of a grid, for the list of shortcuts. */
export const gridKeys: readonly { readonly keys: readonly string[]; readonly does: Text }[] = [
  ...Object.entries(alone).map(([key, does]) => ({ keys: [key], does })),
  ...Object.entries({ ...withCtrl, ...clipboard }).map(([key, does]) => ({
    keys: ['Ctrl', key.length === 1 ? key.toUpperCase() : key],
    does,
  })),
];
