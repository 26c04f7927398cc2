// The law of a contract: it names both parties and its days, keeps to the budget, and its terms are its value.

import type { ChangeBody } from '../../budget/change-paper.ts';
import { changedSince } from '../../budget/change-standing.ts';
import { payeeFaults } from '../../budget/payee.ts';
import { numberFaults } from '../../budget/signs.ts';
import { dayWords } from '../../engine/day-text.ts';
import type { Finding, Rule } from '../../engine/document.ts';
import { isDay } from '../../engine/field.ts';
import { decimalText, moneyText, parseDecimal, rupiah, sum } from '../../engine/money.ts';
import { isBlank } from '../../engine/said.ts';
import { text } from '../../engine/text.ts';
import type { Dpa } from '../dpa/schema.ts';
import { contractValue, type Kontrak } from './schema.ts';

/** What a contract stands on: its budgets, the contracts signed before, and the changes after which a budget is no longer in force. */
export type KontrakBasis = { dpa: Dpa; kontrak: Kontrak; pergeseran: ChangeBody; perubahan: ChangeBody };

type KontrakRule = Rule<Kontrak, KontrakBasis, 'submit' | 'sign'>;

const partiesNamed: KontrakRule['check'] = ({ body }) => [
  ...numberFaults(body.nomor, { at: 'nomor', label: text('Nomor kontrak', 'The number of the contract') }),
  ...(isBlank(body.pekerjaan)
    ? [{ at: 'pekerjaan', text: text('Pekerjaan belum diisi.', 'The work is missing.') }]
    : []),
];

const providerPayable: KontrakRule['check'] = ({ body }) =>
  payeeFaults(body, {
    name: { at: 'penyedia', label: text('Penyedia', 'The provider'), value: body.penyedia },
    npwp: true,
  });

const daysInOrder: KontrakRule['check'] = ({ body }) => {
  const broken = (['tanggal', 'mulai', 'selesai'] as const).filter((at) => !isDay(body[at]));
  if (broken.length > 0)
    return broken.map((at) => ({
      at,
      text: text('Isi tanggal yang ada: tahun, bulan, hari.', 'Give a day that exists: year, month, day.'),
    }));
  const { tanggal, mulai, selesai } = body;
  if (tanggal <= mulai && mulai <= selesai) return [];
  const [signed, begins, ends] = [dayWords(tanggal), dayWords(mulai), dayWords(selesai)];
  return [
    {
      at: 'mulai',
      text: text(
        `Urutan tanggal keliru: tanda tangan ${signed.id}, mulai ${begins.id}, selesai ${ends.id}.`,
        `The days are out of order: signed ${signed.en}, begins ${begins.en}, ends ${ends.en}.`,
      ),
      figures: { tanggal, mulai, selesai },
    },
  ];
};

const dpaInForce: KontrakRule['check'] = ({ basis }) =>
  basis.dpa
    .filter((it) => changedSince(it, [...basis.pergeseran, ...basis.perubahan], 'dpa'))
    .map((it) => {
      const next = it.replacedBy === undefined ? undefined : (it.replacedBy.number ?? it.replacedBy.id);
      return {
        at: 'dpa',
        text: text(
          `DPA ${it.body.subKegiatan} sudah diubah dan tidak berlaku lagi; sebut ${next === undefined ? 'DPA edisi berikutnya setelah disahkan' : `DPA ${next}`}.`,
          `The DPA of ${it.body.subKegiatan} has been changed and is no longer in force; name ${next === undefined ? 'its next edition once it is ratified' : `DPA ${next}`}.`,
        ),
        figures: { edisi: String(it.edition) },
      };
    });

const withinDpa: KontrakRule['check'] = ({ body, basis, paper }) => {
  const budget = new Map<string, bigint>();
  for (const { unit, body: dpa } of basis.dpa)
    if (unit === paper.unit)
      for (const row of dpa.rincian) budget.set(`${dpa.subKegiatan}|${row.akun}|${row.dana}`, row.jumlah);
  for (const { id, unit, body: signed } of basis.kontrak)
    if (id !== paper.id && unit === paper.unit)
      for (const row of signed.rincian) {
        const key = `${row.subKegiatan}|${row.akun}|${row.dana}`;
        budget.set(key, (budget.get(key) ?? 0n) - row.jumlah);
      }
  return body.rincian.flatMap((row): Finding[] => {
    const key = `${row.subKegiatan}|${row.akun}|${row.dana}`;
    const left = budget.get(key) ?? 0n;
    budget.set(key, left - row.jumlah);
    if (row.jumlah <= left && row.jumlah > 0n) return [];
    return [
      {
        at: `rincian/${row.id}/jumlah`,
        text: text(
          `${row.subKegiatan} · ${row.akun}: nilai kontrak ${rupiah(row.jumlah)}, sisa DPA di luar kontrak lain ${rupiah(left)}; isi nilai dalam batas itu.`,
          `${row.subKegiatan} · ${row.akun}: contract ${rupiah(row.jumlah)}, left of the DPA beside other contracts ${rupiah(left)}; give a value within it.`,
        ),
        figures: { kontrak: moneyText(row.jumlah), sisa: moneyText(left) },
      },
    ];
  });
};

const valueGiven: KontrakRule['check'] = ({ body }) =>
  body.rincian.length > 0
    ? []
    : [{ at: 'rincian', text: text('Nilai kontrak belum diisi.', 'The contract has no value yet.') }];

const termsAddUp: KontrakRule['check'] = ({ body }) => {
  const value = contractValue(body);
  const terms = sum(body.termin.map((row) => row.jumlah));
  const share = decimalText(body.termin.reduce((total, row) => total + parseDecimal(row.persen), 0n));
  const findings: Finding[] = [];
  if (terms !== value)
    findings.push({
      at: 'termin',
      text: text(
        `Termin berjumlah ${rupiah(terms)}, nilai kontrak ${rupiah(value)}; harus sama.`,
        `The terms add up to ${rupiah(terms)}, the contract to ${rupiah(value)}; they must be equal.`,
      ),
      figures: { termin: moneyText(terms), kontrak: moneyText(value) },
    });
  if (share !== '100')
    findings.push({
      at: 'termin',
      text: text(
        `Termin berjumlah ${share} persen; harus 100.`,
        `The terms add up to ${share} percent; it must be 100.`,
      ),
      figures: { persen: share },
    });
  return findings;
};

/** What a contract must meet when it is submitted and signed. */
export const rules: readonly KontrakRule[] = [
  { name: 'parties-named', on: ['submit'], cite: 'Aturan daerah', check: partiesNamed },
  { name: 'provider-payable', on: ['submit'], cite: 'Aturan daerah', check: providerPayable },
  { name: 'days-in-order', on: ['submit'], cite: 'Aturan daerah', check: daysInOrder },
  { name: 'value-given', on: ['submit'], cite: 'Aturan daerah', check: valueGiven },
  // Asked again at the end: another contract may have been signed, or the budget changed, while this one was on its way.
  { name: 'dpa-in-force', on: ['submit', 'sign'], cite: 'Aturan daerah', check: dpaInForce },
  { name: 'within-dpa', on: ['submit', 'sign'], cite: 'PP 12/2019', check: withinDpa },
  { name: 'terms-add-up', on: ['submit'], cite: 'Aturan daerah', check: termsAddUp },
];
