// Words that the journal keeps only as salted digests, beside it: what an erasure empties.

import type { PersonalTable } from './register-tables.ts';
import { one, type Work } from './port.ts';
import { overRows, packRows, rowsOf } from './rows.ts';
import { statement } from './statement.ts';
import { sql } from 'kysely';

const insert = overRows(
  { digest: 'text', salt: 'text', value: 'text', seq: 'integer' },
  (db, source) =>
    db
      .insertInto('personal')
      .columns(['digest', 'salt', 'value', 'seq'])
      .expression(sql`select digest, salt, value, seq from ${source} as r` as never), // a raw select of exactly these columns
);

/** Keeps the words of an entry. */
export function* addPersonal(rows: readonly PersonalTable[]): Work<void> {
  yield* insert(rows.map((row) => [row.digest, row.salt, row.value, row.seq]));
}

const select = statement<{ rows: string }>((db, slot, dialect) =>
  db
    .selectFrom('personal')
    .select(['digest', 'value'])
    .where('salt', '<>', '')
    .where(sql<boolean>`digest in (select digest from ${rowsOf(dialect, slot('rows'), { digest: 'text' })} as r)`),
);

/** The words behind digests; those whose row was deleted or emptied are left out. */
export function* findPersonal(digests: readonly string[]): Work<ReadonlyMap<string, string>> {
  if (digests.length === 0) return new Map();
  const rows = yield* one(select({ rows: packRows(digests.map((it) => [it])) }));
  return new Map(rows.map((row) => [String(row['digest']), String(row['value'])]));
}
