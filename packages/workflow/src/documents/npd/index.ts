// The document type NPD, in one value.

import { defineDocument } from '../../engine/document.ts';
import { idsIn } from '../../engine/field.ts';
import { sum } from '../../engine/money.ts';
import { text } from '../../engine/text.ts';
import { Dpa } from '../dpa/schema.ts';
import { Sp2d } from '../sp2d/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type NpdBasis } from './rules.ts';
import { Npd } from './schema.ts';
import { view } from './view.ts';

/** NPD: any number per sub kegiatan; stands on the ratified DPA it names and, for TU, on the issued SP2D that advanced the money. */
export const npd = defineDocument<typeof chain, Npd, NpdBasis>({
  chain,
  law: 2,
  schema: Npd,
  rules,
  postings,
  view,
  basis: {
    dpa: { schema: Dpa, by: { ids: (wire) => idsIn([wire['dpa']]) }, on: 'open', state: 'ratified', inForce: true },
    sp2d: {
      schema: Sp2d,
      by: { ids: (wire) => idsIn([wire['sp2d']]) },
      on: 'open',
      state: 'issued',
      needed: (wire) => wire['sumber'] === 'TU',
    },
  },
  prepare: (seed, basis) => {
    const source = basis.dpa[0]?.body;
    const wanted = seed['sumber'] === 'TU' ? (basis.sp2d[0]?.body.rincian ?? []) : (source?.rincian ?? []);
    const rows = wanted.map((row, index) => ({
      id: `n${index + 1}`,
      akun: row.akun,
      uraian: row.uraian,
      dana: row.dana,
      jumlah: '0',
    }));
    return {
      sumber: 'UP',
      subKegiatan: source?.subKegiatan ?? '',
      nama: source?.nama ?? '',
      keperluan: '',
      rincian: rows,
      ...seed,
    };
  },
  subject: (_body, paper) => paper.id,
  title: (body) => `${body.sumber} ${body.subKegiatan} ${body.keperluan || body.nama}`,
  money: (body) => sum(body.rincian.map((row) => row.jumlah)),
  facts: (body) => ({
    kind: body.sumber,
    accounts: body.rincian.map((row) => row.akun),
    funds: body.rincian.map((row) => row.dana),
  }),
  kinds: ['UP', 'TU'],
  mandatory: [
    { oneOf: ['pa', 'kpa'], moment: 'approved', certain: 'V', cite: 'Aturan daerah' },
    { office: 'bendahara', moment: 'validated', certain: 'V', cite: 'Aturan daerah' },
  ],
  opensIn: ['running'],
  number: { at: 'validated', series: 'NPD' },
  settings: {
    'tu-days': {
      unit: 'days',
      default: '31',
      label: text('Batas waktu memakai uang TU sesudah SP2D terbit', 'Days in which TU money is used after its SP2D'),
      cite: 'Aturan daerah',
    },
  },
});
