// The document type Setoran, in one value.

import { ownNumber } from '../../budget/bill.ts';
import { defineDocument } from '../../engine/document.ts';
import { idsIn } from '../../engine/field.ts';
import { likelyDoubleSetting } from '../../engine/likely-double.ts';
import { Sp2d } from '../sp2d/schema.ts';
import { chain } from './machine.ts';
import { paidAt } from './place.ts';
import { postings } from './postings.ts';
import { rules, type SetoranBasis } from './rules.ts';
import { Setoran, setoranTotal } from './schema.ts';
import { view } from './view.ts';

/** Setoran: any number per SP2D as long as they stay within it; LS and TU stand on the issued SP2D they name, UP on nothing. */
export const setoran = defineDocument<typeof chain, Setoran, SetoranBasis>({
  chain,
  law: 2,
  schema: Setoran,
  rules,
  postings,
  view,
  basis: {
    sp2d: {
      schema: Sp2d,
      by: { ids: (wire) => idsIn([wire['sp2d']]) },
      on: 'open',
      state: 'issued',
      needed: (wire) => wire['asal'] !== 'UP',
    },
    setoran: { schema: Setoran, by: 'every', on: 'submit', state: 'recorded' },
  },
  prepare: (seed, basis, place) => {
    const [paid] = basis.sp2d;
    const source = paid?.body;
    const { subKegiatan, rincian } = paid === undefined ? { rincian: [] } : paidAt(paid, place.unit);
    const rows = rincian.map((row) => ({
      id: row.id,
      akun: row.akun,
      uraian: row.uraian,
      dana: row.dana,
      jumlah: '0',
    }));
    const content =
      seed['asal'] === 'UP'
        ? { nilai: '0', rincian: [] }
        : {
            ...(subKegiatan === undefined ? {} : { subKegiatan }),
            ...(source?.kontrak === undefined ? {} : { kontrak: source.kontrak }),
            rincian: rows,
          };
    return { asal: source?.jenis === 'TU' ? 'TU' : 'LS', alasan: '', bukti: '', tanggal: '', ...content, ...seed };
  },
  claims: (body, paper) => [ownNumber('deposit', { number: body.bukti, at: 'bukti' }, paper)],
  // A deposit has no receiver but the treasury: one is like another where the same amount comes back on the same SP2D, or out of the UP cash.
  likeness: (body) => ({ among: 'deposit', party: `${body.asal} ${body.sp2d ?? ''}`, day: body.tanggal }),
  subject: (_body, paper) => paper.id,
  title: (body) => [body.asal, ...(body.subKegiatan === undefined ? [] : [body.subKegiatan]), body.alasan].join(' '),
  money: setoranTotal,
  facts: (body) => ({
    kind: body.asal,
    accounts: body.rincian.map((row) => row.akun),
    funds: body.rincian.map((row) => row.dana),
  }),
  kinds: ['LS', 'TU', 'UP'],
  mandatory: [
    { office: 'ppk-skpd', moment: 'verified', certain: 'M', cite: 'Aturan daerah' },
    { oneOf: ['bud', 'kuasa-bud'], moment: 'recorded', certain: 'M', cite: 'Aturan daerah' },
  ],
  opensIn: ['running', 'accountability'],
  number: { at: 'recorded', series: 'STS' },
  settings: likelyDoubleSetting,
});
