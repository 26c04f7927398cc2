// How the tour of all document types is laid out so that each comes to its end, which have no open text, what an SPP asks for.

import type { Body, DocumentType, Patch, Refusal } from '@siklus/workflow';
import { akun, bodies, dana, opd } from '../../support/bodies.ts';

const place = { unit: opd, subKegiatan: '1.01.01.2.01.02', akun, dana };

/** The papers of the tour: the small lawful ones, but the SPD leaves March something to shift, and the revision adds work instead of changing it anew. */
export const papers: Readonly<Record<DocumentType, Body>> = {
  ...bodies,
  spd: {
    ...bodies.spd,
    rincian: [
      { ...place, id: 's1', subKegiatan: '1.01.01.2.01.01', bulan: 2, jumlah: '300000.00' },
      { ...place, id: 's2', subKegiatan: '1.01.01.2.01.01', bulan: 3, jumlah: '400000.00' },
    ],
  },
  perubahan: {
    alasan: 'Pendapatan melampaui target',
    dpa: [],
    kas: [],
    sebelum: [],
    sesudah: [{ id: 'g1', ...place, uraian: 'Kertas', jumlah: '100000.00' }],
    rencana: [{ id: 'r1', ...place, bulan: 4, sebelum: '0', sesudah: '100000.00' }],
  },
};

/** The SP2D that once brought the agency its UP; receipts are paid out of that cash. */
export const upTransfer: Body = {
  spm: 'spm-up',
  jenis: 'UP',
  keperluan: 'Uang persediaan',
  penerima: 'Bendahara pengeluaran',
  nilai: '500000.00',
  rincian: [],
};

/** On which day a type is looked at, when it cannot be the first day of the tour: a quarter is evaluated when it is over. */
export const dayOf: Partial<Record<DocumentType, string>> = { evaluasi: '2026-04-01' };

const perda: Patch = { set: { nomorPerda: { to: '7' }, tanggalPerda: { to: '2026-03-30' } } };

/** What whoever stamps writes into the paper first, by type and command. */
export const recorded: Partial<Record<DocumentType, Readonly<Record<string, Patch>>>> = {
  apbd: { enact: perda },
  pertanggungjawaban: { audit: { set: { opini: { to: 'WTP' } } }, enact: perda },
};

/** Types whose draft has no open text: what they say comes from papers beneath them or stands in the rows of a sheet. */
export const withoutText: readonly DocumentType[] = [
  'renstra',
  'renja',
  'plafon',
  'rka',
  'apbd',
  'dpa',
  'kas',
  'spd',
  'sp2d',
  'realisasi',
  'pertanggungjawaban',
];

const ofCash = (lpj: string): readonly string[] => ['Jenis *', 'DPA', 'SPD', lpj, 'Kontrak', 'Bulan *'];
// As long as no DPA is chosen nothing says which sub kegiatan is paid.
const ofLine = ['Jenis *', 'DPA *', 'SPD *', 'LPJ UP', 'Kontrak', 'Kode sub kegiatan', 'Bulan *'];

/** What the dialog for a new SPP shows per kind, a star at what is required: LS and TU stand on DPA and SPD, GU on its LPJ, UP on nothing. */
export const askedOfSpp: Readonly<Record<string, readonly string[]>> = {
  UP: ofCash('LPJ UP'),
  GU: ofCash('LPJ UP *'),
  'GU-NIHIL': ofCash('LPJ UP *'),
  TU: ofLine,
  LS: ofLine,
};

/** What decides a refusal: the rule, the stage of money or the missing paper that it names. */
export const reasonOf = ({ code, rule, figures }: Refusal): string =>
  [code, rule ?? figures?.['stage'] ?? figures?.['type'] ?? ''].join(' ');
