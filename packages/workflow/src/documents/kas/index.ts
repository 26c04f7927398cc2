// The document type Anggaran Kas, in one value.

import { defineDocument } from '../../engine/document.ts';
import { textIn } from '../../engine/field.ts';
import { moneyText, sum, type Sen } from '../../engine/money.ts';
import { ChangeBody, linesAfter } from '../../budget/change-paper.ts';
import { Dpa } from '../dpa/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type KasBasis } from './rules.ts';
import { Kas, monthsOf } from './schema.ts';
import { view } from './view.ts';

/** Anggaran kas: one per sub unit, sub kegiatan and budget edition. It may be drafted early and is submitted once its DPA is ratified. */
export const kas = defineDocument<typeof chain, Kas, KasBasis>({
  chain,
  law: 1,
  schema: Kas,
  rules,
  postings,
  view,
  basis: {
    dpa: { schema: Dpa, by: 'subject', on: 'submit', state: 'ratified' },
    pergeseran: { schema: ChangeBody, by: 'every', named: 'perubahan', on: 'open', state: 'ratified' },
    perubahan: { schema: ChangeBody, by: 'every', named: 'perubahan', on: 'open', state: 'ratified' },
  },
  prepare: (seed, basis, { unit }) => {
    if (seed['perubahan'] !== undefined) {
      const changes = [...basis.pergeseran, ...basis.perubahan].filter((it) => it.id === seed['perubahan']);
      const work = { unit, subKegiatan: textIn(seed['subKegiatan']) };
      const rincian = changes.flatMap((it) => changedPlan(it.body, work));
      return { nama: basis.dpa[0]?.body.nama ?? '', rincian, ...seed };
    }
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
  mandatory: [{ office: 'bud', moment: 'ratified', certain: 'V', cite: 'Permendagri 77/2020' }],
  editioned: true,
  locks: [{ aspect: 'kas', at: 'rincian' }],
});

/** Whole rupiah spread evenly, the remainder in December: a start that the drafter changes. */
function evenMonths(amount: Sen): Record<string, string> {
  const share = (amount / 1200n) * 100n;
  const last = amount - share * 11n;
  return Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`bulan${index + 1}`, moneyText(index === 11 ? last : share)]),
  );
}

/** The months of one sub kegiatan after a change. */
function changedPlan(change: ChangeBody, work: { unit: string; subKegiatan: string }): object[] {
  return linesAfter(change, work).map(({ akun, uraian, dana }, index) => {
    const plan = change.rencana.filter(
      (row) => row.unit === work.unit && row.subKegiatan === work.subKegiatan && row.akun === akun && row.dana === dana,
    );
    const months = Array.from({ length: 12 }, (_, month) => [
      `bulan${month + 1}`,
      moneyText(sum(plan.filter((row) => row.bulan === month + 1).map((row) => row.sesudah))),
    ]);
    return { id: `k${index + 1}`, akun, uraian, dana, ...Object.fromEntries(months) };
  });
}
