// The law of a TBP: it pays no more than its NPD allowed, line by line, to a named receiver.

import { billFaults } from '../../budget/bill.ts';
import { deductionFaults, nothingPaid, withheldTooMuch } from '../../budget/deduction.ts';
import { receiverFaults } from '../../budget/payee.ts';
import { ofOtherUnit } from '../../budget/same-unit.ts';
import type { Finding, Rule } from '../../engine/document.ts';
import { moneyText, rupiah } from '../../engine/money.ts';
import { text } from '../../engine/text.ts';
import type { Npd } from '../npd/schema.ts';
import { tbpTotal, type Tbp } from './schema.ts';

/** What a TBP stands on. */
export type TbpBasis = { npd: Npd };

type TbpRule = Rule<Tbp, TbpBasis, 'submit'>;

const copiesNpd: TbpRule['check'] = ({ paper, body, basis }) => {
  const rowsOf = (rows: Npd['rincian'] | Tbp['npdRincian']): string =>
    rows
      .map((row) => `${row.id}|${row.akun}|${row.dana}|${row.jumlah}`)
      .toSorted()
      .join('\n');
  const same = basis.npd.every(
    ({ body: npd }) =>
      npd.sumber === body.sumber &&
      npd.sp2d === body.sp2d &&
      npd.subKegiatan === body.subKegiatan &&
      rowsOf(npd.rincian) === rowsOf(body.npdRincian),
  );
  const findings: Finding[] = [...ofOtherUnit(paper, basis.npd, 'npd')];
  if (!same)
    findings.push({
      at: 'npdRincian',
      text: text(
        'Sumber uang, sub kegiatan dan rincian NPD pada TBP harus sama dengan NPD; buka TBP baru.',
        'Source of cash, sub kegiatan and lines of the NPD must equal the NPD; open a new TBP.',
      ),
    });
  return findings;
};

const withinNpd: TbpRule['check'] = ({ body }) => {
  const left = new Map(body.npdRincian.map((row) => [`${row.id}|${row.akun}|${row.dana}`, row.jumlah]));
  return body.rincian.flatMap((row): Finding[] => {
    const key = `${row.id}|${row.akun}|${row.dana}`;
    const asked = left.get(key) ?? 0n;
    left.set(key, asked - row.jumlah);
    if (row.jumlah <= asked) return [];
    return [
      {
        at: `rincian/${row.id}/jumlah`,
        text: text(
          `Akun ${row.akun}: dibayar ${rupiah(row.jumlah)}, NPD ${rupiah(asked)}; ajukan NPD lagi untuk selisihnya.`,
          `Account ${row.akun}: ${rupiah(row.jumlah)} paid, NPD ${rupiah(asked)}; ask for the difference in another NPD.`,
        ),
        figures: { tbp: moneyText(row.jumlah), npd: moneyText(asked) },
      },
    ];
  });
};

const receiverGiven: TbpRule['check'] = ({ body }) =>
  tbpTotal(body) > 0n ? receiverFaults(body.penerima, { at: 'penerima', label: text('Penerima', 'The receiver') }) : [];

const billGiven: TbpRule['check'] = ({ body, day }) => billFaults(body, tbpTotal(body) > 0n, day);

// A TBP of nothing gives its NPD back, and is the only paper that does: it says so, and is not sent by mistake.
const nothingExplained: TbpRule['check'] = ({ body }) => nothingPaid(tbpTotal(body), body, 'TBP');

const taxesListed: TbpRule['check'] = ({ body }) => deductionFaults(body);

const taxesFit: TbpRule['check'] = ({ body }) => withheldTooMuch(tbpTotal(body), body, 'TBP');

/** What a TBP must meet when it is submitted; the cash itself is an account and is checked by the ledger. */
export const rules: readonly TbpRule[] = [
  { name: 'copies-npd', on: ['submit'], cite: 'Permendagri 77/2020', check: copiesNpd },
  { name: 'within-npd', on: ['submit'], cite: 'Permendagri 77/2020', check: withinNpd },
  { name: 'nothing-explained', on: ['submit'], cite: 'Aturan daerah', check: nothingExplained },
  { name: 'receiver-given', on: ['submit'], cite: 'Permendagri 77/2020', check: receiverGiven },
  { name: 'bill-given', on: ['submit'], cite: 'Permendagri 77/2020', check: billGiven },
  { name: 'taxes-listed', on: ['submit'], cite: 'Aturan daerah', check: taxesListed },
  { name: 'taxes-fit', on: ['submit'], cite: 'Permendagri 77/2020', check: taxesFit },
];
