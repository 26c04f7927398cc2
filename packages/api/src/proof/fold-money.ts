// The money of entries, folded: transfers as they were, accounts and roll-up as their sums.

import { changes, outstandingOf, placeKey, type Movement, type Paper } from '@siklus/workflow';
import { accountKey, leafChanges, measures } from '@siklus/store';
import { addBalance, type Folded } from './folded.ts';
import { keyText, putRow, type Row } from './tables.ts';

/** Adds the movements of one version of a paper to transfers, accounts and roll-up, and to what the paper has moved. */
export function foldMovements(now: Folded, paper: Paper, movements: readonly Movement[]): void {
  const { id, version, year } = paper;
  for (const [ordinal, it] of movements.entries())
    putRow(now.tables, 'transfer', {
      document: id,
      version,
      ordinal,
      from_key: accountKey(year, placeKey(it.from)),
      to_key: accountKey(year, placeKey(it.to)),
      amount: it.amount,
      month: it.month,
      moment: it.moment,
      undoes_version: it.undoes?.version ?? null,
      undoes_ordinal: it.undoes?.ordinal ?? null,
    });
  for (const { place, delta } of changes(movements)) addBalance(now, year, place, delta);
  for (const leaf of leafChanges(movements)) addLeaf(now, year, leaf);
  const before = now.moved.get(id) ?? [];
  const undone = new Set(movements.flatMap(({ undoes }) => (undoes === undefined ? [] : [idOf(undoes)])));
  const fresh = outstandingOf([{ version, movements }]);
  now.moved.set(id, [...before.filter((it) => !undone.has(idOf(it))), ...fresh]);
}

function idOf({ version, ordinal }: { readonly version: number; readonly ordinal: number }): string {
  return `${version}/${ordinal}`;
}

function addLeaf(now: Folded, year: number, leaf: ReturnType<typeof leafChanges>[number]): void {
  const { opd, subKegiatan, akun, month, amounts } = leaf;
  const key: Row = { year, opd, sub_kegiatan: subKegiatan, akun, month };
  const known = now.tables.tree.get(keyText('tree', key));
  const figures = measures.map((it) => {
    const before = known?.[it];
    return [it, (typeof before === 'bigint' ? before : 0n) + amounts[it]] as const;
  });
  putRow(now.tables, 'tree', { ...key, ...Object.fromEntries(figures) });
}
