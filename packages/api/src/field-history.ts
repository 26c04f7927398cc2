// What became of the fields of a paper, edit by edit.

import type { Store } from '@siklus/store';
import { finderOf } from './paper-row.ts';
import type { FieldHistoryRow } from './paper-shapes.ts';
import { listTrail } from './trail.ts';

/** What edits did to the fields of a paper, oldest first; `path` narrows it to a field or to everything of a row. */
export async function fieldHistory(store: Store, document: string, path?: string): Promise<FieldHistoryRow[]> {
  let query = store.read
    .selectFrom('patch_row')
    .innerJoin('journal', (join) =>
      join.onRef('journal.document', '=', 'patch_row.document').onRef('journal.version', '=', 'patch_row.version'),
    )
    .select(['patch_row.version', 'patch_row.path', 'patch_row.before', 'patch_row.after', 'journal.at'])
    .where('patch_row.document', '=', document)
    .orderBy('patch_row.version')
    .orderBy('patch_row.ordinal');
  if (path !== undefined) {
    const parts = path.split('/');
    // A row that was added or removed whole has its history under the row.
    query = query.where((it) =>
      it.or([
        it('patch_row.path', 'in', [path, parts.slice(0, 2).join('/')]),
        it(it.fn<number>(finderOf(store), ['patch_row.path', it.val(`${path}/`)]), '=', 1),
      ]),
    );
  }
  const paper = await store.read
    .selectFrom('document')
    .select(['id', 'type'])
    .where('id', '=', document)
    .executeTakeFirst();
  const names = new Map((paper === undefined ? [] : await listTrail(store, paper)).map((it) => [it.version, it.name]));
  const read = (value: string | null): unknown => (value === null ? undefined : JSON.parse(value));
  return (await query.limit(5000).execute()).map((row) => ({
    version: row.version,
    at: row.at,
    name: names.get(row.version) ?? '',
    path: row.path,
    before: read(row.before),
    after: read(row.after),
  }));
}
