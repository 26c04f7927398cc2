// Claims of papers on identities outside, folded: what entries say, and for entries of before what their papers said when claims began to be kept.

import type { ClaimKey, ClaimRow } from '@siklus/store';
import { claimsOfOlder } from '../claims-of-older.ts';
import type { Folded } from './folded.ts';
import { keyText, putRow, type Row } from './tables.ts';

const rowOf = ([kind, number, scope, place, document]: ClaimRow): Row => ({ kind, number, scope, place, document });

/** Puts the claims of a paper in place of those it held. */
export function foldClaims({ tables, claimed }: Folded, document: string, claims: readonly ClaimKey[]): void {
  for (const before of claimed.get(document) ?? []) tables.claim.delete(keyText('claim', rowOf(before)));
  const rows = claims.map(([kind, number, scope]): ClaimRow => [kind, number, scope, 0, document]);
  claimed.set(document, rows);
  for (const row of rows) putRow(tables, 'claim', rowOf(row));
}

/** Gives papers of before what they claim, at the entry that says that claims are kept from there on. */
export function foldOlderClaims({ tables, claimed }: Folded): void {
  for (const row of claimsOfOlder([...tables.document.values()])) {
    const document = row[4];
    claimed.set(document, [...(claimed.get(document) ?? []), row]);
    putRow(tables, 'claim', rowOf(row));
  }
}

/** Identities that more than one paper claims, each with its papers in order. */
export function doublesIn({
  tables,
}: Folded): readonly { readonly kind: string; readonly number: string; readonly papers: readonly string[] }[] {
  const rows = [...tables.claim.values()].toSorted((a, b) => Number(a['place']) - Number(b['place']));
  const groups = Map.groupBy(rows, (row) => JSON.stringify([row['kind'], row['number'], row['scope']]));
  return [...groups.values()]
    .filter((some) => some.length > 1)
    .map((some) => ({
      kind: String(some[0]?.['kind']),
      number: String(some[0]?.['number']),
      papers: some.map((row) => String(row['document'])),
    }));
}
