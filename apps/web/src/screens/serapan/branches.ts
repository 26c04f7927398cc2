// The tree as rows: which branches are open, what of them has come in, in which order, and the same rows as CSV.
import { csvLine, moneyText, parseMoney, percent, rupiah, sum } from '@siklus/workflow';
import type { Order } from '../../parts/sort-head.tsx';
import type { TreeNode } from '../../shapes.ts';
import { moneyColumns, type MoneyColumn, type SortColumn } from './keys.ts';

/** One row on screen. `path` is its place: the codes above it and its own, as they are opened. */
export interface Branch {
  readonly node: TreeNode;
  /** Depth from 1, as seen on screen. */
  readonly depth: number;
  readonly open: boolean;
  /** Open, but its children are still coming. */
  readonly loading: boolean;
  readonly position: number;
  readonly siblings: number;
  /** Index of the row above it in the tree, if any. */
  readonly parent: number | undefined;
}

/** By what the rows below one row are sorted. */
export type TreeOrder = Order<SortColumn>;

/** The rows below one row in an order; what has no figure to compare comes last, whichever way. */
export function inOrder(nodes: readonly TreeNode[], { by, down }: TreeOrder): readonly TreeNode[] {
  if (by === 'kode') return down ? nodes.toReversed() : nodes;
  const rank = (node: TreeNode): bigint | undefined => {
    const figure = node[by];
    return figure === undefined ? undefined : parseMoney(figure);
  };
  return nodes.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    const sign = one < other ? -1 : one > other ? 1 : 0;
    return down ? -sign : sign;
  });
}

/** The rows on screen, top down; `childrenOf` gives what has come in, for the top with undefined. */
export function branches(
  childrenOf: (code: string | undefined) => readonly TreeNode[] | undefined,
  open: ReadonlySet<string>,
  order: TreeOrder = { by: 'kode', down: false },
): Branch[] {
  const rows: Branch[] = [];
  const walk = (nodes: readonly TreeNode[], depth: number, parent: number | undefined): void => {
    for (const [index, node] of inOrder(nodes, order).entries()) {
      const opened = !node.leaf && open.has(node.code);
      const children = opened ? childrenOf(node.code) : undefined;
      const own = rows.length;
      rows.push({
        node,
        depth,
        open: opened,
        loading: opened && children === undefined,
        position: index + 1,
        siblings: nodes.length,
        parent,
      });
      if (children !== undefined) walk(children, depth + 1, own);
    }
  };
  walk(childrenOf(undefined) ?? [], 1, undefined);
  return rows;
}

/** The sum of the top rows, which is the whole of what is looked at. */
export function totals(nodes: readonly TreeNode[]): Record<MoneyColumn, string> & { persen: string | undefined } {
  const of = (column: MoneyColumn): bigint => sum(nodes.map((it) => parseMoney(it[column])));
  return {
    anggaran: moneyText(of('anggaran')),
    kas: moneyText(of('kas')),
    spd: moneyText(of('spd')),
    spp: moneyText(of('spp')),
    sp2d: moneyText(of('sp2d')),
    sisa: moneyText(of('sisa')),
    persen: percent(of('sp2d'), of('anggaran')),
  };
}

/** A sum in a column whose head says rupiah: `1.234.567`. */
export function moneyFigure(money: string): string {
  return rupiah(parseMoney(money)).replace('Rp ', '').replace('-', '−');
}

/** The rows on screen as CSV: plain decimals, codes as text, one header line. */
export function treeCsv(rows: readonly Branch[]): string {
  const lines = rows.map(({ node }) => [
    node.code,
    node.name,
    `${node.level}`,
    ...moneyColumns.map((it) => node[it]),
    node.persen ?? '',
  ]);
  return [['kode', 'uraian', 'level', ...moneyColumns, 'persen'], ...lines].map(csvLine).join('');
}
