// The law of a cash plan: for every account the twelve months add up to the DPA.

import type { Finding, Rule } from '../../engine/document.ts';
import { moneyText, sum } from '../../engine/money.ts';
import { text } from '../../engine/text.ts';
import type { Dpa } from '../dpa/schema.ts';
import { monthsOf, type Kas } from './schema.ts';

/** What a cash plan stands on. */
export type KasBasis = { dpa: Dpa };

type KasRule = Rule<Kas, KasBasis, 'submit'>;

const equalsDpa: KasRule['check'] = ({ body, basis }) => {
  const budget = new Map(
    basis.dpa.flatMap((it) => it.body.rincian).map((row) => [`${row.akun}|${row.dana}`, row.jumlah]),
  );
  const findings: Finding[] = [];
  const report = (at: string, akun: string, planned: bigint, wanted: bigint): void => {
    if (planned === wanted) return;
    findings.push({
      at,
      text: text(
        `Akun ${akun}: jumlah 12 bulan ${moneyText(planned)}, DPA ${moneyText(wanted)}, selisih ${moneyText(planned - wanted)}.`,
        `Account ${akun}: twelve months ${moneyText(planned)}, DPA ${moneyText(wanted)}, difference ${moneyText(planned - wanted)}.`,
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

/** What a cash plan must meet when it is submitted. */
export const rules: readonly KasRule[] = [
  { name: 'kas-equals-dpa', on: ['submit'], cite: 'Permendagri 77/2020', check: equalsDpa },
];
