// How the paper of a change of budget reads.

import { text, type Text } from '../engine/text.ts';

const lineFields: Readonly<Record<string, Text>> = {
  unit: text('Unit', 'Unit'),
  subKegiatan: text('Sub kegiatan', 'Sub kegiatan'),
  akun: text('Akun', 'Account'),
  dana: text('Sumber dana', 'Fund source'),
};

/** Labels of the fields of a change, by path. */
export const changeFields: Readonly<Record<string, Text>> = {
  alasan: text('Alasan', 'Reason'),
  dpa: text('DPA yang berlaku', 'DPA in force'),
  kas: text('Anggaran kas yang berlaku', 'Cash plans in force'),
  sebelum: text('Sebelum', 'Before'),
  sesudah: text('Sesudah', 'After'),
  rencana: text('Rencana kas', 'Cash plan'),
  ...Object.fromEntries(
    ['sebelum', 'sesudah', 'rencana'].flatMap((list) =>
      Object.entries(lineFields).map(([field, label]) => [`${list}.${field}`, label]),
    ),
  ),
  'sebelum.uraian': text('Uraian', 'Description'),
  'sebelum.jumlah': text('Jumlah', 'Amount'),
  'sesudah.uraian': text('Uraian', 'Description'),
  'sesudah.jumlah': text('Jumlah', 'Amount'),
  'rencana.bulan': text('Bulan (0 = belum ada rencana kas)', 'Month (0 = no cash plan yet)'),
  'rencana.sebelum': text('Sebelum', 'Before'),
  'rencana.sesudah': text('Sesudah', 'After'),
};
