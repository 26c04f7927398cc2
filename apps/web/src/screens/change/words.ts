// The words of the editor of a shift or revision of the budget.
import { text } from '@siklus/workflow';
import { defineWords } from '../../parts/language.ts';

export const words = defineWords('change', {
  reason: text('Alasan', 'Reason'),
  reasonHint: text('Mengapa anggaran diubah; paling sedikit 10 huruf', 'Why the budget changes; at least 10 letters'),
  add: text('Tambah sub kegiatan', 'Add a sub kegiatan'),
  addHint: text('DPA yang berlaku di OPD ini', 'DPA in force of this agency'),
  noDpa: text(
    'OPD ini belum memiliki DPA yang disahkan; anggaran baru dapat diubah sesudah DPA disahkan.',
    'This agency has no ratified DPA yet; a budget can be changed once its DPA is ratified.',
  ),
  empty: text(
    'Belum ada sub kegiatan. Pilih di atas: rincian DPA dan anggaran kasnya terisi sendiri sebagai keadaan sebelum.',
    'No sub kegiatan yet. Choose one above: the lines of its DPA and its cash plan come by themselves as what stands before.',
  ),
  gone: text('DPA ini tidak lagi berlaku; pilih yang lain.', 'This DPA is no longer in force; choose another one.'),
  remove: text('Keluarkan {work}', 'Take {work} out'),
  removeShort: text('Keluarkan', 'Take out'),
  lines: text('Rincian {work}', 'Lines of {work}'),
  newLine: text('Akun baru', 'New account'),
  akun: text('Akun', 'Account'),
  uraian: text('Uraian', 'Description'),
  dana: text('Sumber dana', 'Fund source'),
  before: text('Sebelum', 'Before'),
  after: text('Sesudah', 'After'),
  difference: text('Selisih', 'Difference'),
  month: text('Jumlah 12 bulan', 'Twelve months'),
  strays: text('Selisih dengan rincian', 'Difference to the line'),
  plan: text('Rencana kas per bulan', 'Cash plan by month'),
  planBefore: text('Rencana kas sebelum, {work}', 'Cash plan before, {work}'),
  planAfter: text('Rencana kas sesudah, {work}', 'Cash plan after, {work}'),
  planHow: text(
    'Terisi sendiri: pengurangan diambil mulai Desember, penambahan dibagi rata mulai {month}. Ubah bila perlu.',
    'It fills itself: less is taken from December on backwards, more is spread evenly from {month} on. Edit where needed.',
  ),
  unplanned: text(
    'Belum ada anggaran kas yang disahkan; dananya berada di DPA, tanpa bulan.',
    'No cash plan is ratified yet; its money stands in the DPA, without months.',
  ),
  renew: text('Ambil ulang yang berlaku', 'Take anew what is in force'),
  stale: text(
    'Keadaan sebelum tidak lagi sama dengan dokumen yang berlaku. Ambil ulang; jumlah sesudah yang Anda ketik tetap.',
    'What stands before is no longer what is in force. Take it anew; the amounts after that you typed stay.',
  ),
  summary: text('Keseimbangan dan kewenangan', 'Balance and authority'),
  balanced: text('Seimbang', 'Balanced'),
  unbalanced: text('Belum seimbang', 'Not balanced yet'),
  authority: text('Kewenangan', 'Authority'),
  level: text('Tingkat tertinggi yang berubah: {level}', 'Highest level that changes: {level}'),
  cite: text('Dasar: {cite}', 'Source: {cite}'),
  moved: text('{name}: {before} menjadi {after}', '{name}: from {before} to {after}'),
  more: text('dan {n} lagi', 'and {n} more'),
  agree: text('Yang harus setuju: {who}', 'Who must agree: {who}'),
  tooHigh: text(
    'Ini melampaui pergeseran: harus melalui perubahan APBD dengan DPRD. Kembalikan jumlahnya, atau usulkan perubahan.',
    'This is beyond a shift: it takes a revision of the budget with the council. Put the amounts back, or propose a revision.',
  ),
  unequal: text(
    'Pergeseran tidak mengubah jumlah; selisih {money} masih harus dibagi.',
    'A shift does not change the total; {money} is still to be placed.',
  ),
  funds: text(
    'Sumber dana bergeser: hanya bila daerah mengizinkannya.',
    'Fund sources move: only where the region lets them.',
  ),
  lower: text('Jumlahnya tetap; pergeseran cukup: {authority}.', 'The total stays; a shift would do: {authority}.'),
  badMoney: text('isi jumlah rupiah, nol atau lebih', 'give rupiah, zero or more'),
  badCode: text('pilih kode dari daftar', 'choose a code from the list'),
  badText: text('isian terlalu panjang', 'the text is too long'),
});
