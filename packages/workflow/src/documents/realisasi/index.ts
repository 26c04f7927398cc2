// The document type Realisasi, in one value.

import { defineDocument } from '../../engine/document.ts';
import { parseMoney } from '../../engine/money.ts';
import { Dpa } from '../dpa/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type RealisasiBasis } from './rules.ts';
import { Realisasi } from './schema.ts';
import { view } from './view.ts';

/** Realisasi: one per sub unit, sub kegiatan and month; stands on the ratified DPA. */
export const realisasi = defineDocument<typeof chain, Realisasi, RealisasiBasis>({
  chain,
  law: 2,
  schema: Realisasi,
  rules,
  postings,
  view,
  basis: { dpa: { schema: Dpa, by: { ids: (wire) => [String(wire['dpa'])] }, on: 'open', state: 'ratified' } },
  prepare: (seed, basis) => {
    const source = basis.dpa[0]?.body;
    return {
      subKegiatan: source?.subKegiatan ?? '',
      nama: source?.nama ?? '',
      fisik: '0',
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
  opensIn: ['running.monitoring.reporting', 'accountability'], // December is reported in January
  progress: ({ subKegiatan, bulan, fisik }) => ({
    subKegiatan,
    month: bulan,
    physical: Number(parseMoney(fisik.replace(/(\.\d{2})\d+$/, '$1'))),
  }), // percent with two decimals as hundredths
});
