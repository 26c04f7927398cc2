// The document type DPA, in one value.

import { defineDocument } from '../../engine/document.ts';
import { moneyText, sum } from '../../engine/money.ts';
import { Rka, rkaByAccount } from '../rka/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type DpaBasis } from './rules.ts';
import { Dpa } from './schema.ts';
import { view } from './view.ts';

/** DPA: one per sub unit and sub kegiatan; stands on the approved RKA of the same. */
export const dpa = defineDocument<typeof chain, Dpa, DpaBasis>({
  chain,
  schema: Dpa,
  rules,
  postings,
  view,
  basis: { rka: { schema: Rka, by: 'subject', on: 'open', state: 'approved' } },
  prepare: (seed, basis) => {
    const source = basis.rka[0]?.body;
    const rows = source === undefined ? [] : rkaByAccount(source);
    return {
      nama: source?.nama ?? '',
      rincian: rows.map((row, index) => ({ id: `d${index + 1}`, ...row, jumlah: moneyText(row.jumlah) })),
      ...seed,
    };
  },
  subject: (body, paper) => `${paper.unit}/${body.subKegiatan}`,
  title: (body) => `${body.subKegiatan} ${body.nama}`,
  money: (body) => sum(body.rincian.map((row) => row.jumlah)),
  opensIn: ['budgeting', 'running'],
  opensInRegion: ['apbd', 'execution'],
  number: { at: 'ratified', series: 'DPA' },
});
