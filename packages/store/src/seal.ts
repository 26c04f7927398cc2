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

/** How many rows go through one statement. */
const CHUNK = 2000;

/** Keeps rows of a seal. */
export function* addSealed(rows: readonly SealedTable[]): Work<void> {
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
    // A paper without any entry is told by the seal.
    seq: it
      .selectFrom('journal')
      .select(it.fn.coalesce(it.fn.max('seq'), sql<number>`0`).as('seq'))
      .whereRef('journal.document', '=', 'document.id'),
  })),
);

/** Gives every paper from before papers were numbered the number of the entry that moved it last. */
export function* nameEntries(): Work<void> {
  yield* one(numberPapers({}));
}

/** A transfer from before moments were kept, with its moment or the transfer that it gives back. */
export interface TransferName {
  readonly document: string;
  readonly version: number;
  readonly ordinal: number;
  readonly moment: string;
  readonly undoes: { readonly version: number; readonly ordinal: number } | undefined;
}

const names = {
  document: 'text',
  version: 'integer',
  ordinal: 'integer',
  moment: 'text',
  undoes_version: 'integer',
  undoes_ordinal: 'integer',
} as const;

const updateNames = overRows(names, (db, source) =>
  db
    .updateTable('transfer')
    .from(sql`${source}`.as<'r'>(sql.ref('r')) as never) // a raw table of exactly those columns
    .set({ moment: sql`r.moment`, undoes_version: sql`r.undoes_version`, undoes_ordinal: sql`r.undoes_ordinal` })
    .where(
      sql<boolean>`transfer.document = r.document and transfer.version = r.version and transfer.ordinal = r.ordinal`,
    ),
);

/** Names transfers, some thousands at a time. */
export function* nameTransfers(rows: readonly TransferName[]): Work<void> {
  for (let start = 0; start < rows.length; start += CHUNK)
    yield* updateNames(
      rows
        .slice(start, start + CHUNK)
        .map(({ document, version, ordinal, moment, undoes }) => [
          document,
          version,
          ordinal,
          moment,
          undoes?.version ?? null,
          undoes?.ordinal ?? null,
        ]),
    );
}
