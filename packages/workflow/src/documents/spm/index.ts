// The document type SPM, in one value.

import { defineDocument } from '../../engine/document.ts';
import { moneyText, sum } from '../../engine/money.ts';
import { Spp } from '../spp/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type SpmBasis } from './rules.ts';
import { Spm } from './schema.ts';
import { view } from './view.ts';

/** SPM: one per SPP; stands on the approved SPP. */
export const spm = defineDocument<typeof chain, Spm, SpmBasis>({
  chain,
  schema: Spm,
  rules,
  postings,
  view,
  basis: { spp: { schema: Spp, by: { ids: (wire) => [String(wire['spp'])] }, on: 'open', state: 'approved' } },
  prepare: (seed, basis) => {
    const source = basis.spp[0]?.body;
    const rows = (source?.rincian ?? []).map((row) => ({ ...row, jumlah: moneyText(row.jumlah) }));
    return {
      subKegiatan: source?.subKegiatan ?? '',
      keperluan: source?.keperluan ?? '',
      penerima: source?.penerima ?? '',
      rincian: rows,
      potongan: [],
      ...seed,
    };
  },
  subject: (body) => body.spp,
  title: (body) => `${body.subKegiatan} ${body.keperluan}`,
  money: (body) => sum(body.rincian.map((row) => row.jumlah)),
  opensIn: ['running'],
  number: { at: 'issued', series: '03.0' },
});
