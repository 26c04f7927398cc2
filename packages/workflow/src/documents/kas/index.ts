// The document type Anggaran Kas, in one value.

import { defineDocument } from '../../engine/document.ts';
import { moneyText, sum, type Sen } from '../../engine/money.ts';
import { Dpa } from '../dpa/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type KasBasis } from './rules.ts';
import { Kas, monthsOf } from './schema.ts';
import { view } from './view.ts';

/** Anggaran kas: one per sub unit and sub kegiatan. It may be drafted early and is submitted once its DPA is ratified. */
export const kas = defineDocument<typeof chain, Kas, KasBasis>({
  chain,
  schema: Kas,
  rules,
  postings,
  view,
  basis: { dpa: { schema: Dpa, by: 'subject', on: 'submit', state: 'ratified' } },
  prepare: (seed, basis) => {
    const source = basis.dpa[0]?.body;
    const rows = (source?.rincian ?? []).map((row, index) => ({
      id: `k${index + 1}`,
      akun: row.akun,
      uraian: row.uraian,
      dana: row.dana,
      ...evenMonths(row.jumlah),
    }));
    return { nama: source?.nama ?? '', rincian: rows, ...seed };
  },
  subject: (body, paper) => `${paper.unit}/${body.subKegiatan}`,
  title: (body) => `${body.subKegiatan} ${body.nama}`,
  money: (body) => sum(body.rincian.flatMap(monthsOf)),
  opensIn: ['budgeting', 'running'],
});

/** Whole rupiah spread evenly, the remainder in December: a start that the drafter changes. */
function evenMonths(amount: Sen): Record<string, string> {
  const share = (amount / 1200n) * 100n;
  const last = amount - share * 11n;
  return Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`bulan${index + 1}`, moneyText(index === 11 ? last : share)]),
  );
}
