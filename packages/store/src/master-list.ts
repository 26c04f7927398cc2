// Which master lists changed since an entry of the journal last named them: the doors that change them say so here, the next act names them.

import { one, type Work } from './port.ts';
import type { Schema } from './schema.ts';
import { statement } from './statement.ts';

/** The tables that no act makes: an entry names them where they changed. */
export const masterLists = [
  'region',
  'holiday',
  'opd',
  'unit',
  'edition',
  'code',
  'price',
  'person',
  'position',
  'assignment',
  'jadwal',
  'import_run',
] as const satisfies readonly (keyof Schema)[];

/** One of them. */
export type MasterList = (typeof masterLists)[number];

const mark = statement<{ name: string }>(
  (db, slot) =>
    db.updateTable('master_list').set({ changed: 1 }).where('name', '=', slot('name')).where('changed', '=', 0),
  'unsettling',
);
const clear = statement<{ name: string; salt: string }>(
  (db, slot) =>
    db
      .updateTable('master_list')
      .set({ changed: 0, salt: slot('salt') })
      .where('name', '=', slot('name')),
  'unsettling',
);
const selectChanged = statement<Record<never, never>>(
  (db) => db.selectFrom('master_list').select('name').where('changed', '=', 1),
  'stable',
);

/** Says that a list has changed. */
export function* markChanged(name: MasterList): Work<void> {
  yield* one(mark({ name }));
}

/** Says that an entry names a list as it stands, by a digest with this salt. */
export function* markNamed(name: MasterList, salt: string): Work<void> {
  yield* one(clear({ name, salt }));
}

/** The lists that changed since an entry last named them. */
export function* listChanged(): Work<readonly MasterList[]> {
  const names = new Set((yield* one(selectChanged({}))).map((row) => row['name']));
  return masterLists.filter((it) => names.has(it));
}
