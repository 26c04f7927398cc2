// What papers of before claimed: read from their bodies as they stood when claims began to be kept. Never changed since a release, as
// entries stand on it; nor is the comparison of numbers, of which `payee.test.ts` holds what it gives.

import { endedStates, identityOf } from '@siklus/workflow';
import type { ClaimRow, Row } from '@siklus/store';

type Words = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? identityOf(value) : '');

function codesOf(body: Words): readonly (readonly [string, string, string])[] {
  const rows = Array.isArray(body['potongan']) ? (body['potongan'] as readonly Words[]) : []; // rows: their schema saw to it
  return rows.map((row) => ['billing', textOf(row['kodeBilling']), textOf(row['jenis'])] as const);
}

function claimsIn(row: Row): readonly (readonly [string, string, string])[] {
  const body = JSON.parse(String(row['body'])) as Words; // a body is an object
  const scope = `${String(row['opd'])}/${String(row['year'])}`;
  if (row['type'] === 'setoran') return [['deposit', textOf(body['bukti']), scope]];
  if (row['type'] === 'kontrak') return [['contract', textOf(body['nomor']), scope]];
  return row['type'] === 'spm' || row['type'] === 'tbp' ? codesOf(body) : [];
}

/** The types of papers that claimed something before claims were kept. */
export const claimingTypes: ReadonlySet<unknown> = new Set(['setoran', 'kontrak', 'spm', 'tbp']);

/** The claims of papers, each once; of several papers on one identity the one that moved first has place 0, the others come after it in order. */
export function claimsOfOlder(papers: readonly Row[]): readonly ClaimRow[] {
  const places = new Map<string, number>();
  const order = papers.toSorted(
    (a, b) => Number(a['seq']) - Number(b['seq']) || (String(a['id']) < String(b['id']) ? -1 : 1),
  );
  return order.flatMap((row): ClaimRow[] => {
    const state = String(row['state']);
    if (state === 'draft' || (endedStates as readonly string[]).includes(state)) return []; // names of states, widened
    const mine = new Map(claimsIn(row).map((it) => [JSON.stringify(it), it]));
    return [...mine].flatMap(([key, [kind, number, scope]]): ClaimRow[] => {
      if (number === '') return [];
      const place = places.get(key) ?? 0;
      places.set(key, place + 1);
      return [[kind, number, scope, place, String(row['id'])]];
    });
  });
}
