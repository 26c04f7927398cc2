// The law of an NPD: cash for a purpose, on accounts of its DPA, and for TU within what was advanced.

import { ofOtherUnit } from '../../budget/same-unit.ts';
import { addDays } from '../../engine/calendar.ts';
import { dayWords } from '../../engine/day-text.ts';
import type { Finding, Rule } from '../../engine/document.ts';
import { moneyText, rupiah, sum } from '../../engine/money.ts';
import { isBlank } from '../../engine/said.ts';
import { text } from '../../engine/text.ts';
import type { Dpa } from '../dpa/schema.ts';
import type { Sp2d } from '../sp2d/schema.ts';
import { lineOf } from '../spp/schema.ts';
import type { Npd } from './schema.ts';

/** What an NPD stands on; the SP2D only where the cash is TU. */
export type NpdBasis = { dpa: Dpa; sp2d: Sp2d };

type NpdRule = Rule<Npd, NpdBasis, 'submit'>;

const notEmpty: NpdRule['check'] = ({ body }) =>
  sum(body.rincian.map((row) => row.jumlah)) > 0n
    ? []
    : [{ at: 'rincian', text: text('NPD belum berisi jumlah yang diminta.', 'The NPD asks for no money yet.') }];

const purposeGiven: NpdRule['check'] = ({ body }) =>
  isBlank(body.keperluan) ? [{ at: 'keperluan', text: text('Keperluan belum diisi.', 'The purpose is missing.') }] : [];

const accountsOfDpa: NpdRule['check'] = ({ paper, body, basis }) => {
  const known = new Set(
    basis.dpa.flatMap((it) => it.body.rincian.map((row) => `${it.body.subKegiatan}|${row.akun}|${row.dana}`)),
  );
  const unknown = body.rincian
    .filter((row) => !known.has(`${body.subKegiatan}|${row.akun}|${row.dana}`))
    .map((row) => ({
      at: `rincian/${row.id}/akun`,
      text: text(
        `Akun ${row.akun} dana ${row.dana} tidak ada pada DPA ${body.subKegiatan}.`,
        `Account ${row.akun}, fund ${row.dana}, is not in the DPA of ${body.subKegiatan}.`,
      ),
    }));
  return [...ofOtherUnit(paper, basis.dpa, 'dpa'), ...unknown];
};

const withinAdvance: NpdRule['check'] = ({ paper, body, basis }) => {
  if (body.sumber === 'UP') {
    return body.sp2d === undefined
      ? []
      : [{ at: 'sp2d', text: text('NPD dari UP tidak merujuk SP2D-TU.', 'An NPD from UP names no SP2D of TU.') }];
  }
  const advanced = new Map<string, bigint>();
  for (const { body: paid, ...origin } of basis.sp2d)
    if (paid.jenis === 'TU')
      for (const row of paid.rincian) {
        const line = lineOf(row, paid, origin);
        if (line.unit !== paper.unit || line.subKegiatan !== body.subKegiatan) continue;
        const key = `${row.akun}|${row.dana}`;
        advanced.set(key, (advanced.get(key) ?? 0n) + row.jumlah);
      }
  const beyond = body.rincian.flatMap((row): Finding[] => {
    const limit = advanced.get(`${row.akun}|${row.dana}`) ?? 0n;
    advanced.set(`${row.akun}|${row.dana}`, limit - row.jumlah);
    if (row.jumlah <= limit) return [];
    return [
      {
        at: `rincian/${row.id}/jumlah`,
        text: text(
          `Akun ${row.akun}: diminta ${rupiah(row.jumlah)}, uang TU ${rupiah(limit)}; kurangi jumlahnya.`,
          `Account ${row.akun}: ${rupiah(row.jumlah)} asked, TU money ${rupiah(limit)}; ask for less.`,
        ),
        figures: { npd: moneyText(row.jumlah), tu: moneyText(limit) },
      },
    ];
  });
  return [...ofOtherUnit(paper, basis.sp2d, 'sp2d'), ...beyond];
};

const tuInTime: NpdRule['check'] = ({ body, basis, day, setting }) => {
  if (body.sumber !== 'TU') return [];
  const days = setting('tu-days');
  return basis.sp2d.flatMap(({ id, number, day: issued }): Finding[] => {
    if (issued === undefined) return [];
    const last = addDays(issued, Number(days));
    if (day <= last) return [];
    const until = dayWords(last);
    return [
      {
        at: 'sp2d',
        text: text(
          `Uang TU dari SP2D ${number ?? id} dipakai paling lambat ${until.id}, ${days} hari sesudah terbit; setorkan sisanya, lalu ajukan TU baru.`,
          `The TU money of SP2D ${number ?? id} had to be used by ${until.en}, ${days} days after its issue; pay back the rest and ask for a new TU.`,
        ),
        figures: { terbit: issued, terakhir: last, hari: days },
      },
    ];
  });
};

/**
 * What an NPD must meet when it is submitted; released money, UP cash and what other NPDs leave of a TU are accounts and are checked by
 * the ledger.
 */
export const rules: readonly NpdRule[] = [
  { name: 'amount-given', on: ['submit'], cite: 'Permendagri 77/2020', check: notEmpty },
  { name: 'purpose-given', on: ['submit'], cite: 'Permendagri 77/2020', check: purposeGiven },
  { name: 'accounts-of-dpa', on: ['submit'], cite: 'Permendagri 77/2020', check: accountsOfDpa },
  { name: 'tu-in-time', on: ['submit'], cite: 'Aturan daerah', check: tuInTime },
  { name: 'within-advance', on: ['submit'], cite: 'Permendagri 77/2020', check: withinAdvance },
];
