// The document type Realisasi, in one value.

import { defineDocument } from '../../engine/document.ts';
import { own } from '../../engine/own.ts';
import { idsIn } from '../../engine/field.ts';
import { Dpa } from '../dpa/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type RealisasiBasis } from './rules.ts';
import { hundredthsOf, Realisasi } from './schema.ts';
import { view } from './view.ts';

/** Realisasi: one per sub unit, sub kegiatan and month; stands on the ratified DPA. */
export const realisasi = defineDocument<typeof chain, Realisasi, RealisasiBasis>({
  chain,
  law: 2,
  schema: Realisasi,
  rules,
  postings,
  view,
  basis: { dpa: { schema: Dpa, by: { ids: (wire) => idsIn([wire['dpa']]) }, on: 'open', state: 'ratified' } },
  figures: {
    fisikLalu: { of: 'progress', at: ({ subKegiatan }) => [subKegiatan], upTo: ({ bulan }) => bulan - 1 },
  },
  prepare: (seed, basis, { figures }) => {
    const source = basis.dpa[0]?.body;
    const last = own(figures?.['fisikLalu'], source?.subKegiatan ?? '');
    return {
      subKegiatan: source?.subKegiatan ?? '',
      nama: source?.nama ?? '',
      fisik: last?.value ?? '0',
      keluaran: '0',
      satuan: '',
      kendala: '',
      tindakLanjut: '',
      ...seed,
    };
  },
  subject: (body, paper) => `${paper.unit}/${body.subKegiatan}/${body.bulan}`,
  title: (body) => `${body.subKegiatan} ${body.nama} · bulan ${body.bulan}`,
  money: () => 0n,
  mandatory: [
    { office: 'verifikator-monev', moment: 'verified', certain: 'V', cite: 'Aturan daerah' },
    { oneOf: ['kabag-adbang', 'kepala-bappeda'], moment: 'accepted', certain: 'V', cite: 'Aturan daerah' },
  ],
  opensIn: ['running.monitoring.reporting', 'accountability'], // December is reported in January
  progress: ({ subKegiatan, bulan, fisik }) => ({
    subKegiatan,
    month: bulan,
    physical: hundredthsOf(fisik),
  }),
});
