// The law of a DPA: it is the approved RKA, to the rupiah.

import { linesAfter, type ChangeBody } from '../../budget/change-paper.ts';
import { changeNamed } from '../../budget/change-standing.ts';
import type { Finding, Rule } from '../../engine/document.ts';
import { moneyText, rupiah, type Sen } from '../../engine/money.ts';
import { text } from '../../engine/text.ts';
import { rkaByAccount, type Rka } from '../rka/schema.ts';
import type { Dpa } from './schema.ts';

/** What a DPA stands on. */
export type DpaBasis = { rka: Rka; pergeseran: ChangeBody; perubahan: ChangeBody };

type DpaRule = Rule<Dpa, DpaBasis, 'submit'>;

const equalsRka: DpaRule['check'] = ({ body, basis }) => {
  if (body.perubahan !== undefined) return [];
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
          `Akun ${row.akun}: DPA ${rupiah(row.jumlah)}, RKA ${rupiah(approved)}; harus sama.`,
          `Account ${row.akun}: DPA ${rupiah(row.jumlah)}, RKA ${rupiah(approved)}; they must be equal.`,
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

const equalsChange: DpaRule['check'] = ({ paper, body, basis }) => {
  if (body.perubahan === undefined) return [];
  const work = { unit: paper.unit, subKegiatan: body.subKegiatan };
  const named = changeNamed(body.perubahan, work, [...basis.pergeseran, ...basis.perubahan]);
  if ('findings' in named) return named.findings;
  const wanted = new Map(linesAfter(named.change, work).map((row) => [`${row.akun}|${row.dana}`, row.jumlah]));
  const held = new Map<string, Sen>();
  for (const row of body.rincian)
    held.set(`${row.akun}|${row.dana}`, (held.get(`${row.akun}|${row.dana}`) ?? 0n) + row.jumlah);
  return [...new Set([...wanted.keys(), ...held.keys()])].flatMap((key): Finding[] => {
    const [mine, theirs] = [held.get(key) ?? 0n, wanted.get(key) ?? 0n];
    if (mine === theirs) return [];
    return [
      {
        at: 'rincian',
        text: text(
          `Akun ${key.split('|')[0]}: DPA ${rupiah(mine)}, setelah perubahan ${rupiah(theirs)}; harus sama.`,
          `Account ${key.split('|')[0]}: DPA ${rupiah(mine)}, after the change ${rupiah(theirs)}; they must be equal.`,
        ),
        figures: { dpa: moneyText(mine), perubahan: moneyText(theirs) },
      },
    ];
  });
};

/** What a DPA must meet when it is submitted. */
export const rules: readonly DpaRule[] = [
  { name: 'dpa-equals-rka', on: ['submit'], cite: 'Permendagri 77/2020', check: equalsRka },
  { name: 'dpa-equals-change', on: ['submit'], cite: 'Permendagri 77/2020', check: equalsChange },
];
