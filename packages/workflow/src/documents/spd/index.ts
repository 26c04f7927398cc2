// The document type SPD, in one value.

import { defineDocument, type BasisPaper } from '../../engine/document.ts';
import { numberIn } from '../../engine/field.ts';
import { idsIn } from '../../engine/field.ts';
import { moneyText, sum } from '../../engine/money.ts';
import { Kas, monthsOf } from '../kas/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type SpdBasis } from './rules.ts';
import { Spd } from './schema.ts';
import { view } from './view.ts';

/** SPD: any number per OPD; stands on the ratified cash plans it names. */
export const spd = defineDocument<typeof chain, Spd, SpdBasis>({
  chain,
  law: 2,
  schema: Spd,
  rules,
  postings,
  view,
  basis: {
    kas: { schema: Kas, by: { ids: (wire) => idsIn(wire['kas']) }, on: 'open', state: 'ratified', inForce: true },
  },
  prepare: (seed, basis) => ({
    rincian: fromKas(basis.kas, numberIn(seed['mulai']), numberIn(seed['selesai'])),
    ...seed,
  }),
  subject: (_body, paper) => paper.id,
  title: (body) => `SPD bulan ${body.mulai}-${body.selesai}`,
  money: (body) => sum(body.rincian.map((row) => row.jumlah)),
  opensIn: ['running'],
  mandatory: [{ office: 'ppkd', moment: 'issued', certain: 'M', cite: 'Aturan daerah' }],
  number: { at: 'issued', series: '01.0' },
});

function fromKas(plans: readonly BasisPaper<Kas>[], first: number, last: number): object[] {
  const rows = plans.flatMap((plan) =>
    plan.body.rincian.flatMap((row) =>
      monthsOf(row).flatMap((amount, index) =>
        amount > 0n && index + 1 >= first && index + 1 <= last
          ? [
              {
                unit: plan.unit,
                subKegiatan: plan.body.subKegiatan,
                akun: row.akun,
                dana: row.dana,
                bulan: index + 1,
                jumlah: moneyText(amount),
              },
            ]
          : [],
      ),
    ),
  );
  return rows.map((row, index) => ({ id: `s${index + 1}`, ...row }));
}
