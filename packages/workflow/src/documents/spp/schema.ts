// The paper of an SPP: money asked for by account. Its kind says whether it fills the treasurer's cash (UP, GU), advances it (TU) or pays directly (LS).

import { z } from 'zod';
import { billFields } from '../../budget/bill.ts';
import type { Payee } from '../../budget/payee.ts';
import { code, money, month, paperId, personal, plain, rowId } from '../../engine/field.ts';
import type { Line } from '../../engine/ledger.ts';
import { moneyText, sum, type Sen } from '../../engine/money.ts';

/** Kinds of payment: UP fills the cash of an OPD, GU refills what was proven, GU-NIHIL accounts for it without refilling, TU advances, LS pays directly. */
export const paymentKinds = ['UP', 'GU', 'GU-NIHIL', 'TU', 'LS'] as const;

/** One of {@link paymentKinds}. */
export const PaymentKind = z.enum(paymentKinds);
/** See the schema of the same name. */
export type PaymentKind = z.output<typeof PaymentKind>;

/** Money asked for on one account and fund source; `unit` and `subKegiatan` stand in rows of a GU, which covers several, and in no other. */
export const SppRow = z.strictObject({
  id: rowId,
  unit: code.optional(),
  subKegiatan: code.optional(),
  akun: code,
  uraian: plain(),
  dana: code,
  jumlah: money,
});
/** See the schema of the same name. */
export type SppRow = z.output<typeof SppRow>;

/** One thing that TU money is wanted for. */
export const TuRow = z.strictObject({ id: rowId, uraian: plain(), jumlah: money });

/**
 * The body of an SPP. LS and TU name the DPA and the SPD they stand on, LS may name a contract, GU names the ratified LPJ that it refills;
 * `nilai` is the money of a UP, which is charged to no account.
 */
export const Spp = z.strictObject({
  jenis: PaymentKind,
  dpa: paperId.optional(),
  spd: z.array(paperId).max(50),
  lpj: paperId.optional(),
  kontrak: paperId.optional(),
  subKegiatan: code.optional(),
  nama: plain(),
  bulan: month,
  keperluan: plain(),
  penerima: personal(200),
  bank: plain(100),
  rekening: personal(40),
  npwp: personal(30).optional(),
  ...billFields,
  nilai: money.optional(),
  rincian: z.array(SppRow).max(2000),
  rincianTu: z.array(TuRow).max(200).optional(),
});
/** See the schema of the same name. */
export type Spp = z.output<typeof Spp>;

/**
 * What SPP, SPM and SP2D have in common: their kind (LS where an older paper does not say), where their rows belong,
 * the contract they are paid under, their money, what for and to whom.
 */
export interface Payment extends Payee {
  readonly jenis?: PaymentKind | undefined;
  readonly subKegiatan?: string | undefined;
  readonly kontrak?: string | undefined;
  readonly nilai?: Sen | undefined;
  readonly keperluan?: string;
  readonly rincian: readonly SppRow[];
}

/** The kind of a payment; LS where an older paper does not say. */
export function kindOf(payment: Payment): PaymentKind {
  return payment.jenis ?? 'LS';
}

/** The line under which lists show a payment: its kind unless LS, its sub kegiatan where it has one, and what it is for. */
export function paymentTitle(payment: Payment, purpose: string): string {
  const kind = kindOf(payment);
  return [
    ...(kind === 'LS' ? [] : [kind]),
    ...(payment.subKegiatan === undefined ? [] : [payment.subKegiatan]),
    purpose,
  ].join(' ');
}

/** The money of a payment in sen: the amount of a UP, or its rows. */
export function paymentTotal(payment: Payment): Sen {
  return (payment.nilai ?? 0n) + sum(payment.rincian.map((row) => row.jumlah));
}

/** The budget line that a row of a payment belongs to: what the row says, else the unit and sub kegiatan of the paper. */
export function lineOf(row: SppRow, payment: Payment, paper: { readonly opd: string; readonly unit: string }): Line {
  return {
    opd: paper.opd,
    unit: row.unit ?? paper.unit,
    subKegiatan: row.subKegiatan ?? payment.subKegiatan ?? '',
    akun: row.akun,
    dana: row.dana,
  };
}

/** The text by which two rows of payments are compared: id, place and amount. */
export function rowText(row: SppRow): string {
  return [row.id, row.unit ?? '', row.subKegiatan ?? '', row.akun, row.dana, row.jumlah].join('|');
}

/** Fields that say what a payment is for and whom it goes to, given on the SPP and repeated above it. */
export const payeeFields = ['keperluan', 'penerima', 'bank', 'rekening', 'npwp'] as const;

/**
 * Whether two payments are of one kind, under one contract or none, for one purpose, to one receiver, and move the same money of the same lines,
 * whatever the order of their rows.
 */
export function samePayment(one: Payment, other: Payment): boolean {
  const textOf = (it: Payment): string =>
    JSON.stringify([
      kindOf(it),
      it.subKegiatan ?? '',
      it.kontrak ?? '',
      String(it.nilai ?? 0n),
      ...payeeFields.map((field) => it[field] ?? ''),
      ...it.rincian.map(rowText).toSorted(),
    ]);
  return textOf(one) === textOf(other);
}

/** What a payment is for and whom it goes to, as the paper above repeats it. */
export function payeeCopy(payment: Payment): Record<string, unknown> {
  return Object.fromEntries(
    payeeFields.flatMap((field) => (payment[field] === undefined ? [] : [[field, payment[field]]])),
  );
}

/** The part of a payment's wire body that the paper above it takes over once: kind, sub kegiatan, contract, amount and rows. */
export function paymentCopy(payment: Payment | undefined): Record<string, unknown> {
  if (payment === undefined) return { rincian: [] };
  const { subKegiatan, kontrak, nilai, rincian } = payment;
  return {
    jenis: kindOf(payment),
    ...(subKegiatan === undefined ? {} : { subKegiatan }),
    ...(kontrak === undefined ? {} : { kontrak }),
    ...(nilai === undefined ? {} : { nilai: moneyText(nilai) }),
    rincian: rincian.map((row) => ({ ...row, jumlah: moneyText(row.jumlah) })),
  };
}
