// The figure that a row stands for where no single field of it says so.
import {
  isMoney,
  lineTotal,
  moneyText,
  parseMoney,
  sum,
  text,
  type DocumentType,
  type Row,
  type Text,
} from '@siklus/workflow';
import type { MoneyText } from '../../../shapes.ts';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asMoney = (value: unknown): bigint => (isMoney(asText(value)) ? parseMoney(asText(value)) : 0n);

const lineOf = (row: Row): MoneyText => {
  const volumes = ['volume1', 'volume2', 'volume3', 'volume4'].map((key) => asText(row[key])).filter((it) => it !== '');
  return moneyText(lineTotal({ volumes, price: asMoney(row['harga']), ppn: asText(row['ppn']) || '0' }));
};

const yearOf = (row: Row): MoneyText =>
  moneyText(sum(Array.from({ length: 12 }, (_, index) => asMoney(row[`bulan${index + 1}`]))));

const totals: Partial<Record<DocumentType, { readonly label: Text; readonly of: (row: Row) => MoneyText }>> = {
  rka: { label: text('Jumlah', 'Total'), of: lineOf },
  kas: { label: text('Setahun', 'Whole year'), of: yearOf },
};

// Rows that stand beside or within each other: what several desks recommend, money in and out, accounts with the accounts above them.
const unsummed = new Set(['usulan.rekomendasi', 'apbd.pembiayaan', 'pertanggungjawaban.rincian']);

/** Whether the rows of a list add up to something. */
export function addsUp(type: DocumentType, list: string): boolean {
  return !unsummed.has(`${type}.${list}`);
}

/** How the rows of `rincian` of a type are summed up, if it takes more than one field. */
export function rowTotalOf(
  type: DocumentType,
  list: string,
): { readonly label: Text; readonly of: (row: Row) => MoneyText } | undefined {
  return list === 'rincian' ? totals[type] : undefined;
}
