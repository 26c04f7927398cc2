// The words of monthly progress.
import { text } from '@siklus/workflow';
import { defineWords } from '../../parts/language.ts';

export const words = defineWords('realisasi', {
  title: text('Realisasi {month} {year}', 'Progress of {month} {year}'),
  lead: text(
    'Satu laporan per sub kegiatan dan bulan: fisik, keluaran, kendala, tindak lanjut. Uang diambil dari SP2D.',
    'One report for each sub kegiatan and month: physical progress, output, obstacles, follow-up. Money comes from SP2D.',
  ),
  month: text('Bulan', 'Month'),
  order: text('Urutan', 'Order'),
  tulis: text('Yang belum dilaporkan dahulu', 'Not reported first'),
  periksa: text('Yang menunggu verifikasi dahulu', 'To be verified first'),
  kode: text('Menurut kode', 'By code'),
  search: text('Cari sub kegiatan', 'Find a sub kegiatan'),
  list: text('Sub kegiatan yang dilaporkan', 'Sub kegiatan to report on'),
  count: text('{shown} dari {total}', '{shown} of {total}'),
  more: text('Muat berikutnya', 'Load more'),
  empty: text('Tidak ada sub kegiatan untuk dilaporkan', 'No sub kegiatan to report on'),
  emptyWhy: text(
    'Laporan dibuka dari DPA yang sudah disahkan. Longgarkan saringan, atau tunggu DPA disahkan.',
    'Reports are opened from a ratified DPA. Loosen the filter, or wait until the DPA is ratified.',
  ),
  notYet: text('Belum dilaporkan', 'Not reported yet'),
  physicalNow: text('Fisik terakhir {n} %', 'Last physical {n} %'),
  noPhysical: text('Fisik belum ada', 'No physical progress yet'),
  paid: text('SP2D {n} %', 'SP2D {n} %'),
  pick: text(
    'Pilih sub kegiatan di daftar untuk mengisi laporannya.',
    'Choose a sub kegiatan from the list to report on it.',
  ),
  back: text('Kembali ke daftar', 'Back to the list'),
  fisik: text('Realisasi fisik kumulatif (%)', 'Cumulative physical progress (%)'),
  fisikHint: text(
    '0 sampai 100, kumulatif sejak Januari. Sebelumnya: {n} %.',
    '0 to 100, cumulative since January. Before: {n} %.',
  ),
  keluaran: text('Keluaran kumulatif', 'Cumulative output'),
  satuan: text('Satuan', 'Unit of measure'),
  kendala: text('Kendala', 'Obstacles'),
  kendalaHint: text('Kosongkan bila tidak ada.', 'Leave empty if there are none.'),
  tindakLanjut: text('Tindak lanjut', 'Follow-up'),
  tindakLanjutHint: text('Wajib bila ada kendala.', 'Required when there is an obstacle.'),
  alasanTurun: text('Alasan fisik turun', 'Why progress fell'),
  alasanTurunHint: text(
    'Wajib bila lebih rendah daripada {n} % yang terakhir dilaporkan.',
    'Required when below the {n} % last reported.',
  ),
  needReason: text(
    'Fisik lebih rendah daripada laporan terakhir, alasannya belum diisi',
    'Progress is below the last report, the reason is missing',
  ),
  save: text('Simpan dulu', 'Save for later'),
  report: text('Laporkan', 'Report'),
  saved: text('Tersimpan sebagai konsep', 'Saved as a draft'),
  reported: text('Laporan dikirim ke verifikator', 'Report sent to the verifier'),
  badNumber: text('Isi angka, misalnya 45 atau 45,5', 'Give a number, such as 45 or 45,5'),
  over: text('Tidak boleh lebih dari 100', 'At most 100'),
  needFollowUp: text('Kendala disebut, tindak lanjut belum diisi', 'An obstacle is named, the follow-up is missing'),
  locked: text('Laporan ini berstatus {state}; hanya dapat dibaca', 'This report is {state}; it can only be read'),
  paper: text('Lihat dokumen dan cap', 'See the paper and its stamps'),
  curve: text('Kurva S sub kegiatan ini', 'S-curve of this sub kegiatan'),
  fullCurve: text('Layar penuh', 'Full screen'),
  notMine: text(
    'Hanya PPTK atau perencana OPD ini yang dapat mengisi laporan.',
    'Only the PPTK or planner of this agency can report.',
  ),
  future: text(
    'Bulan ini belum berjalan; laporan dapat disimpan, belum dapat dikirim.',
    'This month has not begun; the report can be saved, not sent.',
  ),
});
