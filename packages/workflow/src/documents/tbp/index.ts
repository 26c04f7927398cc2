// The document type TBP, in one value.

import { billClaim, billingClaims, paymentLikeness } from '../../budget/bill.ts';
import { deductionNames, withheldOf } from '../../budget/deduction.ts';
import { defineDocument } from '../../engine/document.ts';
import { idsIn } from '../../engine/field.ts';
import { likelyDoubleSetting } from '../../engine/likely-double.ts';
import { moneyText } from '../../engine/money.ts';
import { Npd } from '../npd/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type TbpBasis } from './rules.ts';
import { Tbp, tbpTotal } from './schema.ts';
import { view } from './view.ts';

/** TBP: one per NPD; stands on the validated NPD. One that pays nothing gives the NPD back. */
export const tbp = defineDocument<typeof chain, Tbp, TbpBasis>({
  chain,
  law: 2,
  schema: Tbp,
  rules,
  postings,
  view,
  basis: { npd: { schema: Npd, by: { ids: (wire) => idsIn([wire['npd']]) }, on: 'open', state: 'validated' } },
  prepare: (seed, basis) => {
    const source = basis.npd[0]?.body;
    const rows = (source?.rincian ?? []).map((row) => ({ ...row, jumlah: moneyText(row.jumlah) }));
    return {
      sumber: source?.sumber ?? 'UP',
      ...(source?.sp2d === undefined ? {} : { sp2d: source.sp2d }),
      subKegiatan: source?.subKegiatan ?? '',
      bulan: source?.bulan ?? 1,
      keperluan: source?.keperluan ?? '',
      penerima: '',
      rincian: rows,
      npdRincian: rows.map(({ id, akun, dana, jumlah }) => ({ id, akun, dana, jumlah })),
      potongan: [],
      ...seed,
    };
  },
  lists: { 'potongan.jenis': deductionNames },
  breakdown: (body) => withheldOf(tbpTotal(body), body.potongan),
  claims: (body) => [...billClaim(body), ...billingClaims(body.potongan)],
  likeness: (body) => paymentLikeness(body, 'bill'),
  subject: (body) => body.npd,
  title: (body) => `${body.sumber} ${body.subKegiatan} ${body.keperluan}`,
  money: tbpTotal,
  facts: (body) => ({
    kind: body.sumber,
    accounts: body.rincian.map((row) => row.akun),
    funds: body.rincian.map((row) => row.dana),
  }),
  kinds: ['UP', 'TU'],
  mandatory: [{ oneOf: ['ppk-skpd', 'bendahara'], moment: 'issued', certain: 'M', cite: 'Aturan daerah' }],
  opensIn: ['running'],
  number: { at: 'issued', series: 'TBP' },
  settings: likelyDoubleSetting,
});
