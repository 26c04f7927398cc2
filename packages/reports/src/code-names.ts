// Names of codes from the master lists: what the region uses itself comes first, then the national edition.

import { nomenclatureKey } from '@siklus/workflow';
import type { Store } from '@siklus/store';

/** A master list by name. */
export type CodeList = 'nomenklatur' | 'akun' | 'sumber-dana';

const CHUNK = 400;

/**
 * The names of codes; codes that no list knows are left out. Programmes that support every affair stand in the national list once, under
 * `X.XX`, and are found there when the region has no entry of its own.
 */
export async function codeNames(
  store: Store,
  kind: CodeList,
  codes: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(codes)].filter((code) => code !== '');
  const keys = [...new Set(kind === 'nomenklatur' ? wanted.flatMap((code) => [code, nomenclatureKey(code)]) : wanted)];
  const known = new Map<string, { name: string; local: number; edition: string }>();
  for (let start = 0; start < keys.length; start += CHUNK) {
    const rows = await store.read
      .selectFrom('code')
      .select(['code', 'name', 'local', 'edition'])
      .where('kind', '=', kind)
      .where('code', 'in', keys.slice(start, start + CHUNK))
      .execute();
    for (const row of rows) {
      const before = known.get(row.code);
      // The region's own entry wins, then the newest edition.
      if (
        before === undefined ||
        row.local > before.local ||
        (row.local === before.local && row.edition > before.edition)
      )
        known.set(row.code, row);
    }
  }
  const names = new Map<string, string>();
  for (const code of wanted) {
    const name = (known.get(code) ?? (kind === 'nomenklatur' ? known.get(nomenclatureKey(code)) : undefined))?.name;
    if (name !== undefined) names.set(code, name);
  }
  return names;
}

/** The names of all OPD by code; the region's own under ''. */
export async function opdNames(store: Store): Promise<ReadonlyMap<string, string>> {
  const rows = await store.read.selectFrom('opd').select(['code', 'name']).execute();
  const region = await store.read.selectFrom('region').select('name').executeTakeFirst();
  return new Map([['', region?.name ?? ''], ...rows.map((row): [string, string] => [row.code, row.name])]);
}
