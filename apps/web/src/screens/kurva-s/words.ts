// The words of the S-curve.
import { text } from '@siklus/workflow';
import { defineWords } from '../../parts/language.ts';

export const words = defineWords('s-curve', {
  title: text('Kurva S', 'S-curve'),
  lead: text(
    'Rencana dari anggaran kas, uang dari SP2D, fisik dari laporan; kumulatif, persen dari anggaran.',
    'Plan from the cash plan, money from SP2D, physical from reports; cumulative, percent of the budget.',
  ),
  plan: text('Rencana kas', 'Cash plan'),
  paid: text('Keuangan (SP2D)', 'Money (SP2D)'),
  physical: text('Fisik', 'Physical'),
  chart: text(
    'Kurva S {title}: rencana, keuangan, dan fisik kumulatif per bulan. Angkanya ada di tabel di bawah.',
    'S-curve of {title}: plan, money and physical progress, cumulative by month. The figures are in the table below.',
  ),
  anggaran: text('Anggaran', 'Budget'),
  asOf: text('s.d. {month}', 'to {month}'),
  deviationMoney: text('Deviasi keuangan', 'Deviation, money'),
  deviationPhysical: text('Deviasi fisik', 'Deviation, physical'),
  none: text('belum ada data', 'no data yet'),
  'far-behind': text('jauh terlambat', 'far behind'),
  behind: text('terlambat', 'behind'),
  'on-plan': text('sesuai rencana', 'on plan'),
  ahead: text('lebih cepat', 'ahead'),
  points: text('{n} poin', '{n} points'),
  month: text('Bulan', 'Month'),
  table: text('Angka Kurva S', 'Figures of the S-curve'),
  planMoney: text('Rencana (Rp)', 'Plan (Rp)'),
  paidMoney: text('SP2D (Rp)', 'SP2D (Rp)'),
  subKegiatan: text('Sub kegiatan (kode atau nama)', 'Sub kegiatan (code or name)'),
  allSub: text('Semua sub kegiatan', 'All sub kegiatan'),
  empty: text('Belum ada anggaran untuk pilihan ini', 'There is no budget for this choice yet'),
  emptyWhy: text(
    'Kurva muncul setelah DPA disahkan dan anggaran kas disetujui. Pilih OPD lain, atau hapus sub kegiatan.',
    'The curve appears once a DPA is ratified and its cash plan approved. Choose another agency, or clear the sub kegiatan.',
  ),
});
