// What is withheld from a payment: kinds from a list, a billing code where the kind is paid by one, and how much is left to pay.

import { z } from 'zod';
import type { Finding } from '../engine/document.ts';
import { money, plain, rowId } from '../engine/field.ts';
import { moneyText, rupiah, sum, type Sen } from '../engine/money.ts';
import { explains, isBlank } from '../engine/said.ts';
import { text, type Text } from '../engine/text.ts';
import { varied } from './payee.ts';

/** A deduction withheld from a receiver; `keterangan` says what a kind outside the list is. */
export const Deduction = z.strictObject({
  id: rowId,
  jenis: plain(100),
  kodeBilling: plain(40),
  jumlah: money,
  keterangan: plain(200).optional(),
});
/** See the schema of the same name. */
export type Deduction = z.output<typeof Deduction>;

/**
 * A kind of deduction as it is called on the paper, and whether it is paid by a billing code. `certainty` `sure` for what the tax office takes by
 * billing code alone, `local` for what regions handle in their own ways: there a code is looked at where it is given, and never asked.
 */
export interface DeductionKind {
  readonly name: string;
  readonly billing: 'asked' | 'if given';
  readonly certainty: 'sure' | 'local';
}

/** The kind that stands for none of the others. */
export const otherDeduction = 'Lainnya';

const tax = (name: string): DeductionKind => ({ name, billing: 'asked', certainty: 'sure' });
const local = (name: string): DeductionKind => ({ name, billing: 'if given', certainty: 'local' });

/** The kinds of deductions that a new paper may have, in the order of the registers of taxes and of other deductions. */
export const deductionKinds: readonly DeductionKind[] = [
  ...['PPN', 'PPh 21', 'PPh 22', 'PPh 23', 'PPh 4(2)'].map(tax),
  ...['IWP', 'Taspen', 'Taperum', 'BPJS Kesehatan', 'JKK', 'JKM', 'Pajak daerah', 'Denda', otherDeduction].map(local),
];

/** How the kinds are called, for whoever chooses one. */
export const deductionNames: readonly string[] = deductionKinds.map((it) => it.name);

/** What a rule looks at: the deductions, what they are taken from, and why nothing may be left. */
export interface Withheld {
  readonly potongan: readonly Deduction[];
  readonly alasanNihil?: string | undefined;
}

function faultsOf(row: Deduction, potongan: readonly Deduction[]): readonly Finding[] {
  const kind = deductionKinds.find((it) => it.name === row.jenis);
  const tell = (field: string, id: string, en: string): Finding => ({
    at: `potongan/${row.id}/${field}`,
    text: text(id, en),
  });
  if (kind === undefined) {
    const names = deductionNames.join(', ');
    return [
      tell(
        'jenis',
        `Jenis potongan “${row.jenis}” tidak ada pada daftar; pilih ${names}.`,
        `There is no kind of deduction “${row.jenis}”; choose ${names}.`,
      ),
    ];
  }
  const findings: Finding[] = [];
  const code = isBlank(row.kodeBilling) ? '' : row.kodeBilling.trim();
  if ((kind.billing === 'asked' || code !== '') && !(/^\d{15}$/.test(code) && varied(code)))
    findings.push(
      tell(
        'kodeBilling',
        `Kode billing ${kind.name} harus 15 angka, bukan angka pengisi.`,
        `The billing code of ${kind.name} must have 15 digits, and not one again and again.`,
      ),
    );
  else if (code !== '' && potongan.some((it) => it !== row && it.jenis === row.jenis && it.kodeBilling.trim() === code))
    findings.push(
      tell(
        'kodeBilling',
        `Kode billing ${code} dipakai dua kali untuk ${kind.name}.`,
        `Billing code ${code} stands twice for ${kind.name}.`,
      ),
    );
  if (row.jumlah === 0n)
    findings.push(
      tell('jumlah', `Jumlah potongan ${kind.name} belum diisi.`, `The amount of ${kind.name} is missing.`),
    );
  if (kind.name === otherDeduction && !explains(row.keterangan, 1))
    findings.push(tell('keterangan', 'Potongan lainnya diberi keterangan.', 'Say what another kind of deduction is.'));
  return findings;
}

/** What is wrong with deductions: a kind that is not on the list, a billing code that is none or stands twice, no amount, nothing said of another kind. */
export function deductionFaults({ potongan }: Withheld): readonly Finding[] {
  return potongan.flatMap((row) => faultsOf(row, potongan));
}

/** What is left to pay after deductions, in sen. */
export function netOf(gross: Sen, potongan: readonly Pick<Deduction, 'jumlah'>[]): Sen {
  return gross - sum(potongan.map((row) => row.jumlah));
}

/** That a payment of nothing does not say why it is one; silent where something is paid. */
export function nothingPaid(gross: Sen, { alasanNihil = '' }: Withheld, paper: string): readonly Finding[] {
  if (gross > 0n || explains(alasanNihil)) return [];
  return [
    {
      at: 'alasanNihil',
      text: text(
        `${paper} berjumlah ${rupiah(gross)}: isi yang dibayar, atau alasan tidak ada yang dibayarkan.`,
        `The ${paper} adds up to ${rupiah(gross)}: fill in what was paid, or why nothing is.`,
      ),
    },
  ];
}

/** Why so much may not be withheld: more than is paid, or all of it without a reason. */
export function withheldTooMuch(
  gross: Sen,
  { potongan, alasanNihil = '' }: Withheld,
  paper: string,
): readonly Finding[] {
  const net = netOf(gross, potongan);
  const withheld = gross - net;
  const figures = { potongan: moneyText(withheld), bruto: moneyText(gross), neto: moneyText(net) };
  if (net < 0n)
    return [
      {
        at: 'potongan',
        text: text(
          `Potongan ${rupiah(withheld)} melebihi nilai ${paper} ${rupiah(gross)}.`,
          `Deductions of ${rupiah(withheld)} exceed the ${rupiah(gross)} of the ${paper}.`,
        ),
        figures,
      },
    ];
  if (net > 0n || withheld === 0n || explains(alasanNihil)) return [];
  return [
    {
      at: 'alasanNihil',
      text: text(
        `Seluruh nilai ${paper} ${rupiah(gross)} dipotong sehingga tidak ada yang dibayarkan; isi alasannya.`,
        `All of the ${rupiah(gross)} of the ${paper} is withheld, so that nothing is paid; give the reason.`,
      ),
      figures,
    },
  ];
}

/** Gross, deductions and net of a paper that withholds, in sen; nothing where it says of no deductions. */
export function withheldOf(
  gross: Sen,
  potongan: readonly Pick<Deduction, 'jumlah'>[] | undefined,
): readonly { readonly label: Text; readonly amount: Sen }[] {
  if (potongan === undefined) return [];
  const net = netOf(gross, potongan);
  return [
    { label: text('Jumlah yang diminta', 'Gross'), amount: gross },
    { label: text('Jumlah potongan', 'Deductions'), amount: gross - net },
    { label: text('Jumlah yang dibayarkan', 'Net'), amount: net },
  ];
}

/** Deductions in their wire form, as the paper above repeats them. */
export function deductionCopy(potongan: readonly Deduction[]): readonly object[] {
  return potongan.map((row) => ({ ...row, jumlah: moneyText(row.jumlah) }));
}

/** Whether two papers withhold the same, in whatever order. */
export function sameDeductions(one: readonly Deduction[] = [], other: readonly Deduction[] = []): boolean {
  const textOf = (rows: readonly Deduction[]): string =>
    rows
      .map(({ jenis, kodeBilling, jumlah, keterangan = '' }) =>
        JSON.stringify([jenis, kodeBilling, `${jumlah}`, keterangan]),
      )
      .toSorted()
      .join();
  return textOf(one) === textOf(other);
}
