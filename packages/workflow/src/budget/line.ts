// The lines of a budget as a change of budget sees them: a place of the ledger, the words beside it, and its money before and after.

import type { Line } from '../engine/ledger.ts';
import type { Sen } from '../engine/money.ts';

/** A line of a budget: where its money stands, what it is for (`uraian`), and how much it is in sen. */
export interface BudgetLine extends Line {
  readonly uraian: string;
  readonly jumlah: Sen;
}

/** The money of a group of lines in two budgets, in sen; `key` is the path of the group, from the OPD down, joined by `|`. */
export interface Subtotal {
  readonly key: string;
  /** One line of the group: what the path names is true of it, the rest is that of any. */
  readonly line: BudgetLine;
  readonly before: Sen;
  readonly after: Sen;
}

/** The budget line alone, as the ledger knows it. */
export function ledgerLine({ opd, unit, subKegiatan, akun, dana }: Line): Line {
  return { opd, unit, subKegiatan, akun, dana };
}

/** The path of a budget line as the ledger knows it: OPD, unit, sub kegiatan, akun, dana. */
export function ledgerPath(line: Line): readonly string[] {
  return [line.opd, line.unit, line.subKegiatan, line.akun, line.dana];
}

const codeWidth = 8;

function orderText(path: readonly string[]): string {
  const padded = path.map((code) => code.split('.').map((part) => part.padStart(codeWidth, '0')));
  return padded.map((parts) => parts.join('.')).join(' ');
}

/** Orders paths by code, part by part: 1.2 comes before 1.10, and a parent before its children. */
export function byPath<T extends { readonly key: string }>(items: readonly T[]): readonly T[] {
  const keyed = items.map((item) => ({ item, order: orderText(item.key.split('|')) }));
  return keyed
    .toSorted((a, b) => (a.order === b.order ? (a.item.key < b.item.key ? -1 : 1) : a.order < b.order ? -1 : 1))
    .map(({ item }) => item);
}

/** Adds up two budgets by group; a group is all lines with the same path. Groups stand in the order in which they are met. */
export function subtotals(
  before: readonly BudgetLine[],
  after: readonly BudgetLine[],
  pathOf: (line: BudgetLine) => readonly string[],
): readonly Subtotal[] {
  const groups = new Map<string, { key: string; line: BudgetLine; before: Sen; after: Sen }>();
  const add = (line: BudgetLine, side: 'before' | 'after'): void => {
    const key = pathOf(line).join('|');
    const group = groups.get(key) ?? { key, line, before: 0n, after: 0n };
    group[side] += line.jumlah;
    groups.set(key, group);
  };
  for (const line of before) add(line, 'before');
  for (const line of after) add(line, 'after');
  return [...groups.values()];
}
