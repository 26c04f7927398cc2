// A paper of a database with the law that its own decrees make of it.

import { listDecrees, paperOf, type Store } from '@siklus/store';
import { lawOf, type AnyDefinition, type Decree, type Law, type Paper } from '@siklus/workflow';

/** The law of a database, read from its decrees. */
export async function lawNow(store: Store): Promise<Law> {
  const rows = await store.write(() => listDecrees());
  return lawOf(rows.map(({ value, ...row }) => ({ ...row, decree: JSON.parse(value) as Decree }))); // written from a decree
}

/** A paper as it stands, with the definition of its own chain edition. */
export async function standing(store: Store, id: string): Promise<{ paper: Paper; definition: AnyDefinition }> {
  const row = await store.read.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const paper = paperOf({ ...row });
  return { paper, definition: (await lawNow(store)).of(paper) };
}
