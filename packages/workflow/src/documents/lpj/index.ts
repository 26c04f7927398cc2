// The document type LPJ, in one value.

import { defineDocument } from '../../engine/document.ts';
import { idsIn } from '../../engine/field.ts';
import { moneyText, sum } from '../../engine/money.ts';
import { Sp2d } from '../sp2d/schema.ts';
import { Tbp } from '../tbp/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type LpjBasis } from './rules.ts';
import { Lpj } from './schema.ts';
import { view } from './view.ts';

/** LPJ: for UP any number, for TU one per SP2D; stands on the issued TBP it names and, for TU, on the SP2D that advanced the money. */
export const lpj = defineDocument<typeof chain, Lpj, LpjBasis>({
  chain,
  law: 2,
  schema: Lpj,
  rules,
  postings,
  view,
  basis: {
    tbp: { schema: Tbp, by: { ids: (wire) => idsIn(wire['tbp']) }, on: 'open', state: 'issued' },
    sp2d: {
      schema: Sp2d,
      by: { ids: (wire) => idsIn([wire['sp2d']]) },
      on: 'open',
      state: 'issued',
      needed: (wire) => wire['jenis'] === 'TU',
    },
  },
  prepare: (seed, basis) => {
    const rows = basis.tbp.flatMap((proof) =>
      proof.body.rincian
        .filter((row) => row.jumlah > 0n)
        .map((row) => ({
          tbp: proof.id,
          unit: proof.unit,
          subKegiatan: proof.body.subKegiatan,
          akun: row.akun,
          uraian: row.uraian,
          dana: row.dana,
          jumlah: moneyText(row.jumlah),
        })),
    );
    return {
      jenis: 'UP',
      keterangan: '',
      rincian: rows.map((row, index) => ({ id: `j${index + 1}`, ...row })),
      ...seed,
    };
  },
  subject: (body, paper) => (body.jenis === 'TU' ? `TU/${body.sp2d ?? paper.id}` : paper.id),
  title: (body) => `LPJ ${body.jenis} bulan ${body.bulan}`,
  money: (body) => sum(body.rincian.map((row) => row.jumlah)),
  facts: (body) => ({
    kind: body.jenis,
    accounts: body.rincian.map((row) => row.akun),
    funds: body.rincian.map((row) => row.dana),
  }),
  kinds: ['UP', 'TU'],
  opensIn: ['running'],
  mandatory: [{ office: 'ppk-skpd', moment: 'verified', certain: 'V', cite: 'Permendagri 77/2020' }],
  number: { at: 'ratified', series: 'LPJ' },
});
