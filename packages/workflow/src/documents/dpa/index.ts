// The document type DPA, in one value.

import { defineDocument } from '../../engine/document.ts';
import { textIn } from '../../engine/field.ts';
import { moneyText, sum } from '../../engine/money.ts';
import { ChangeBody, linesAfter } from '../../budget/change-paper.ts';
import { Rka, rkaByAccount } from '../rka/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type DpaBasis } from './rules.ts';
import { Dpa } from './schema.ts';
import { view } from './view.ts';

/** DPA: one per sub unit, sub kegiatan and budget edition; the first stands on the approved RKA of the same, later ones on the change that made them. */
export const dpa = defineDocument<typeof chain, Dpa, DpaBasis>({
  chain,
  law: 2,
  schema: Dpa,
  rules,
  postings,
  view,
  basis: {
    rka: {
      schema: Rka,
      by: 'subject',
      on: 'open',
      state: 'approved',
      needed: (wire) => wire['perubahan'] === undefined,
    },
    pergeseran: { schema: ChangeBody, by: 'every', named: 'perubahan', on: 'open', state: 'ratified' },
    perubahan: { schema: ChangeBody, by: 'every', named: 'perubahan', on: 'open', state: 'ratified' },
  },
  prepare: (seed, basis, { unit }) => {
    if (seed['perubahan'] !== undefined) {
      const changes = [...basis.pergeseran, ...basis.perubahan].filter((it) => it.id === seed['perubahan']);
      const rows = changes.flatMap((it) => linesAfter(it.body, { unit, subKegiatan: textIn(seed['subKegiatan']) }));
      const rincian = rows.map((row, index) => ({ id: `d${index + 1}`, ...row, jumlah: moneyText(row.jumlah) }));
      return { nama: basis.rka[0]?.body.nama ?? '', rincian, ...seed };
    }
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
  mandatory: [{ office: 'ppkd', moment: 'ratified', certain: 'V', cite: 'Permendagri 77/2020' }],
  number: { at: 'ratified', series: 'DPA' },
  editioned: true,
});
