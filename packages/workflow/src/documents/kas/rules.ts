// The law of a cash plan: for every account the twelve months add up to the DPA.

import type { ChangeBody } from '../../budget/change-paper.ts';
import { changeNamed } from '../../budget/change-standing.ts';
import type { Finding, Rule } from '../../engine/document.ts';
import { moneyText, rupiah, sum } from '../../engine/money.ts';
import { text } from '../../engine/text.ts';
import type { Dpa } from '../dpa/schema.ts';
import { monthsOf, type Kas } from './schema.ts';

/** What a cash plan stands on. */
export type KasBasis = { dpa: Dpa; pergeseran: ChangeBody; perubahan: ChangeBody };

type KasRule = Rule<Kas, KasBasis, 'submit'>;

const equalsDpa: KasRule['check'] = ({ body, basis }) => {
  const budget = new Map<string, bigint>();
  for (const row of basis.dpa.flatMap((it) => it.body.rincian)) {
    const key = `${row.akun}|${row.dana}`;
    budget.set(key, (budget.get(key) ?? 0n) + row.jumlah);
  }
  const findings: Finding[] = [];
  const report = (at: string, akun: string, planned: bigint, wanted: bigint): void => {
    if (planned === wanted) return;
    findings.push({
      at,
      text: text(
        `Akun ${akun}: jumlah 12 bulan ${rupiah(planned)}, DPA ${rupiah(wanted)}, selisih ${rupiah(planned - wanted)}.`,
        `Account ${akun}: twelve months ${rupiah(planned)}, DPA ${rupiah(wanted)}, difference ${rupiah(planned - wanted)}.`,
      ),
      figures: { kas: moneyText(planned), dpa: moneyText(wanted), selisih: moneyText(planned - wanted) },
    });
  };
  for (const row of body.rincian) {
    const key = `${row.akun}|${row.dana}`;
    report(`rincian/${row.id}`, row.akun, sum(monthsOf(row)), budget.get(key) ?? 0n);
    budget.delete(key);
  }
  for (const [key, amount] of budget) report('rincian', key.split('|')[0] ?? key, 0n, amount);
  return findings;
};

const equalsChange: KasRule['check'] = ({ paper, body, basis }) => {
  if (body.perubahan === undefined) return [];
  const work = { unit: paper.unit, subKegiatan: body.subKegiatan };
  const named = changeNamed(body.perubahan, work, [...basis.pergeseran, ...basis.perubahan]);
  if ('findings' in named) return named.findings;
  const plan = named.change.rencana.filter((row) => row.unit === work.unit && row.subKegiatan === work.subKegiatan);
  // Money without months still stands in the DPA: an ordinary cash plan is what it waits for.
  if (plan.some((row) => row.bulan === 0 && row.sesudah > 0n))
    return [
      {
        at: 'perubahan',
        text: text(
          'Perubahan yang disebut belum membagi dana sub kegiatan ini menurut bulan; susun anggaran kas biasa tanpa menyebut perubahan.',
          'The change it names gives this sub kegiatan no months yet; make an ordinary cash plan without naming it.',
        ),
      },
    ];
  return body.rincian.flatMap((row) =>
    monthsOf(row).flatMap((amount, index): Finding[] => {
      const mine = plan.filter((it) => it.akun === row.akun && it.dana === row.dana && it.bulan === index + 1);
      const wanted = sum(mine.map((it) => it.sesudah));
      if (amount === wanted) return [];
      return [
        {
          at: `rincian/${row.id}/bulan${index + 1}`,
          text: text(
            `Akun ${row.akun} bulan ${index + 1}: anggaran kas ${rupiah(amount)}, setelah perubahan ${rupiah(wanted)}; harus sama.`,
            `Account ${row.akun}, month ${index + 1}: cash plan ${rupiah(amount)}, after the change ${rupiah(wanted)}; they must be equal.`,
          ),
          figures: { kas: moneyText(amount), perubahan: moneyText(wanted) },
        },
      ];
    }),
  );
};

/** What a cash plan must meet when it is submitted. */
export const rules: readonly KasRule[] = [
  { name: 'kas-equals-dpa', on: ['submit'], cite: 'Permendagri 77/2020', check: equalsDpa },
  { name: 'kas-equals-change', on: ['submit'], cite: 'Permendagri 77/2020', check: equalsChange },
];
