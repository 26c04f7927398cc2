// How a line of a cash plan is paid: directly, under a contract, from the UP cash of the OPD, or by an advance (TU).

import { moneyText, type Body } from '@siklus/workflow';
import { rowsOf, senOf, type Card } from './stage.ts';

/** A way of paying. */
export type Way = 'direct' | 'contract' | 'cash' | 'advance';

const works = new Set(['5.1.02.03.03.0001']);
const trainings = new Set(['5.1.02.02.12.0001']);
const small = new Set(['5.1.02.01.01.0024', '5.1.02.01.01.0026', '5.1.02.01.01.0052', '5.1.02.04.01.0003']);
const MOST_CASH = 20_000_000_00n;

/** Months in which a training is paid by an advance. */
export const advanceMonths: ReadonlySet<number> = new Set([4, 9]);

/** How a line is paid in a month: works under contract, trainings by an advance in some months, small goods from cash. */
export function wayOf(row: Body, month: number): Way {
  const akun = String(row['akun']);
  if (works.has(akun)) return 'contract';
  if (trainings.has(akun) && advanceMonths.has(month)) return 'advance';
  return small.has(akun) && senOf(row, `bulan${month}`) <= MOST_CASH ? 'cash' : 'direct';
}

/** Rows of a payment, NPD or the like: what is planned in a month of the lines chosen, a share in percent of it in whole rupiah. */
export function plannedRows(
  kas: Card,
  month: number,
  share: bigint,
  chosen: (row: Body) => boolean = () => true,
): readonly Body[] {
  return rowsOf(kas.body).flatMap((row, index) => {
    const amount = ((senOf(row, `bulan${month}`) * share) / 10_000n) * 100n;
    if (amount <= 0n || !chosen(row)) return [];
    const { akun, uraian, dana } = row;
    return [{ id: `b${index + 1}`, akun, uraian, dana, jumlah: moneyText(amount) }];
  });
}

/** What rows add up to, in sen. */
export function sumOf(rows: readonly Body[]): bigint {
  return rows.reduce((total, row) => total + senOf(row, 'jumlah'), 0n);
}
