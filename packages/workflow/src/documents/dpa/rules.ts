// The law of a DPA: it is the approved RKA, to the rupiah.

import type { Finding, Rule } from '../../engine/document.ts';
import { moneyText } from '../../engine/money.ts';
import { text } from '../../engine/text.ts';
import { rkaByAccount, type Rka } from '../rka/schema.ts';
import type { Dpa } from './schema.ts';

/** What a DPA stands on. */
export type DpaBasis = { rka: Rka };

type DpaRule = Rule<Dpa, DpaBasis, 'submit'>;

const equalsRka: DpaRule['check'] = ({ body, basis }) => {
  const wanted = new Map(
    basis.rka.flatMap((it) => rkaByAccount(it.body)).map((row) => [`${row.akun}|${row.dana}`, row.jumlah]),
  );
  const findings: Finding[] = [];
  for (const row of body.rincian) {
    const key = `${row.akun}|${row.dana}`;
    const approved = wanted.get(key) ?? 0n;
    wanted.delete(key);
    if (approved !== row.jumlah) {
      findings.push({
        at: `rincian/${row.id}/jumlah`,
        text: text(
          `Akun ${row.akun}: DPA ${moneyText(row.jumlah)}, RKA ${moneyText(approved)}; harus sama.`,
          `Account ${row.akun}: DPA ${moneyText(row.jumlah)}, RKA ${moneyText(approved)}; they must be equal.`,
        ),
        figures: { dpa: moneyText(row.jumlah), rka: moneyText(approved) },
      });
    }
  }
  for (const [key, amount] of wanted) {
    if (amount > 0n)
      findings.push({
        at: 'rincian',
        text: text(
          `Akun ${key.split('|')[0]} ada di RKA tetapi tidak di DPA.`,
          `Account ${key.split('|')[0]} is in the RKA but not in the DPA.`,
        ),
        figures: { rka: moneyText(amount) },
      });
  }
  return findings;
};

/** What a DPA must meet when it is submitted. */
export const rules: readonly DpaRule[] = [
  { name: 'dpa-equals-rka', on: ['submit'], cite: 'Permendagri 77/2020', check: equalsRka },
];
