// The document type SPP, in one value.

import { defineDocument } from '../../engine/document.ts';
import { idsIn } from '../../engine/field.ts';
import { sum } from '../../engine/money.ts';
import { Dpa } from '../dpa/schema.ts';
import { Spd } from '../spd/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type SppBasis } from './rules.ts';
import { Spp } from './schema.ts';
import { view } from './view.ts';

/** SPP-LS: any number per sub kegiatan; stands on the ratified DPA and the issued SPD it names. */
export const spp = defineDocument<typeof chain, Spp, SppBasis>({
  chain,
  schema: Spp,
  rules,
  postings,
  view,
  basis: {
    dpa: { schema: Dpa, by: { ids: (wire) => [String(wire['dpa'])] }, on: 'open', state: 'ratified' },
    spd: { schema: Spd, by: { ids: (wire) => idsIn(wire['spd']) }, on: 'open', state: 'issued' },
  },
  prepare: (seed, basis) => {
    const source = basis.dpa[0]?.body;
    const rows = (source?.rincian ?? []).map((row, index) => ({
      id: `b${index + 1}`,
      akun: row.akun,
      uraian: row.uraian,
      dana: row.dana,
      jumlah: '0',
    }));
    return {
      jenis: 'LS',
      subKegiatan: source?.subKegiatan ?? '',
      nama: source?.nama ?? '',
      keperluan: '',
      penerima: '',
      bank: '',
      rekening: '',
      rincian: rows,
      ...seed,
    };
  },
  subject: (_body, paper) => paper.id,
  title: (body) => `${body.subKegiatan} ${body.keperluan || body.nama}`,
  money: (body) => sum(body.rincian.map((row) => row.jumlah)),
  opensIn: ['running'],
  number: { at: 'submitted', series: '02.0' },
});
