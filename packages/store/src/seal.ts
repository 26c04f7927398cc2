// The rows of a seal: what stood in derived tables when older entries were sealed, as far as those entries do not say it.

import { sql } from 'kysely';
import { one, type Row, type Work } from './port.ts';
import { overRows } from './rows.ts';
import type { SealedTable } from './register-tables.ts';
import { statement } from './statement.ts';

const insert = overRows(
  { seq: 'integer', kind: 'text', key: 'text', value: 'text' },
  (db, source) =>
    db
      .insertInto('sealed')
      .columns(['seq', 'kind', 'key', 'value'])
      .expression(sql`select seq, kind, key, value from ${source} as r` as never), // a raw select of exactly these columns
);

/** Keeps rows of a seal. */
export function* addSealed(rows: readonly SealedTable[]): Work<void> {
  const CHUNK = 2000;
  for (let start = 0; start < rows.length; start += CHUNK)
    yield* insert(rows.slice(start, start + CHUNK).map((it) => [it.seq, it.kind, it.key, it.value]));
}

const select = statement<{ seq: number }>((db, slot) =>
  db.selectFrom('sealed').select(['kind', 'key', 'value']).where('seq', '=', slot('seq')),
);

/** The rows of the seal that an entry gave. */
export function* listSealed(seq: number): Work<readonly Row[]> {
  return yield* one(select({ seq }));
}

const numberPapers = statement<Record<never, never>>((db) =>
  db.updateTable('document').set((it) => ({
    seq: it.selectFrom('journal').select(it.fn.max('seq').as('seq')).whereRef('journal.document', '=', 'document.id'),
  })),
);

/** Gives every paper from before papers were numbered the number of the entry that moved it last. */
export function* nameEntries(): Work<void> {
  yield* one(numberPapers({}));
}

const updateMoment = statement<{
  document: string;
  version: number;
  ordinal: number;
  moment: string;
  undoes_version: number | null;
  undoes_ordinal: number | null;
}>((db, slot) =>
  db
    .updateTable('transfer')
    .set({ moment: slot('moment'), undoes_version: slot('undoes_version'), undoes_ordinal: slot('undoes_ordinal') })
    .where('document', '=', slot('document'))
    .where('version', '=', slot('version'))
    .where('ordinal', '=', slot('ordinal')),
);

/** Gives a transfer from before moments were kept its moment, or the transfer that it gives back. */
export function* nameTransfer(row: {
  document: string;
  version: number;
  ordinal: number;
  moment: string;
  undoes: { version: number; ordinal: number } | undefined;
}): Work<void> {
  const { document, version, ordinal, moment, undoes } = row;
  yield* one(
    updateMoment({
      document,
      version,
      ordinal,
      moment,
      undoes_version: undoes?.version ?? null,
      undoes_ordinal: undoes?.ordinal ?? null,
    }),
  );
}
