// Ceilings are accounts, not sums: one conditional statement moves all money of a stamp or says which account did not have it.

import { sql } from 'kysely';
import type { Movement, Place, Sen } from '@siklus/workflow';
import { one, type Work } from './port.ts';
import { overRows, packRows, rowsOf } from './rows.ts';
import { statement } from './statement.ts';

/** The net change of one account. */
export interface Change {
  readonly key: string;
  readonly place: Place;
  readonly delta: Sen;
}

const accountColumns = {
  key: 'text',
  year: 'integer',
  opd: 'text',
  unit: 'text',
  sub_kegiatan: 'text',
  akun: 'text',
  dana: 'text',
  month: 'integer',
  stage: 'text',
  paper: 'text',
  balance: 'money',
} as const;

// An account that does not exist yet is made by what it receives.
const give = overRows(accountColumns, (db, source) =>
  db
    .insertInto('account')
    .columns(['key', 'year', 'opd', 'unit', 'sub_kegiatan', 'akun', 'dana', 'month', 'stage', 'paper', 'balance'])
    .expression(
      sql`select key, year, opd, unit, sub_kegiatan, akun, dana, month, stage, paper, balance from ${source} as r where true` as never, // a raw select of exactly these columns
    )
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ balance: sql`account.balance + excluded.balance` })),
);

// Taking from an account that does not exist finds no row and is not returned, like taking too much.
const take = overRows(
  { key: 'text', delta: 'money' },
  (db, source) =>
    db
      .updateTable('account')
      .from(sql`${source}`.as<'r'>(sql.ref('r')) as never) // a raw table of key and delta
      .set({ balance: sql`account.balance + r.delta` })
      .where(sql<boolean>`account.key = r.key and (account.stage = 'outside' or account.balance + r.delta >= 0)`)
      .returning('account.key'),
  {
    alone: (db, slot) =>
      db
        .updateTable('account')
        .set({ balance: sql`balance + ${slot('delta')}` })
        .where('key', '=', slot('key'))
        .where(sql<boolean>`(stage = 'outside' or balance + ${slot('delta')} >= 0)`)
        .returning('key'),
  },
);

/** The key of an account: the year, then the place. */
export function accountKey(year: number, placeKey: string): string {
  return `${year}|${placeKey}`;
}

/** Moves money; answers with the changes that did not fit (none = all done). After a misfit the caller must roll back. */
export function* moveMoney(year: number, changes: readonly Change[]): Work<readonly Change[]> {
  if (changes.length === 0) return [];
  // A row that would be inserted below zero must exist already; SQLite checks the row to insert before it looks for the conflict, so takes go as updates.
  const takes = changes.filter((it) => it.delta < 0n);
  const gives = changes.filter((it) => it.delta > 0n);
  const done = new Set<unknown>();
  for (const row of yield* take(takes.map((it) => [accountKey(year, it.key), it.delta]))) done.add(row['key']);
  const misfits = takes.filter((it) => !done.has(accountKey(year, it.key)) && it.place.stage !== 'outside');
  if (misfits.length > 0) return misfits;
  const outside = takes.filter((it) => !done.has(accountKey(year, it.key)));
  const rows = [...gives, ...outside].map(({ key, place, delta }) => [
    accountKey(year, key),
    year,
    place.line.opd,
    place.line.unit,
    place.line.subKegiatan,
    place.line.akun,
    place.line.dana,
    place.month,
    place.stage,
    place.paper ?? '',
    delta,
  ]);
  yield* give(rows);
  return [];
}

const balanceStatement = statement<{ rows: string }>((db, slot, dialect) =>
  db
    .selectFrom('account')
    .select(['key', 'balance'])
    .where(sql<boolean>`key in (select key from ${rowsOf(dialect, slot('rows'), { key: 'text' })} as r)`),
);

/** Balances of accounts by place key; accounts that do not exist are left out and hold nothing. */
export function* balancesOf(year: number, keys: readonly string[]): Work<ReadonlyMap<string, Sen>> {
  const rows = yield* one(balanceStatement({ rows: packRows(keys.map((key) => [accountKey(year, key)])) }));
  return new Map(rows.map((row) => [String(row['key']).slice(String(year).length + 1), row['balance'] as Sen])); // a money column
}

const insertTransfers = overRows(
  {
    document: 'text',
    version: 'integer',
    ordinal: 'integer',
    from_key: 'text',
    to_key: 'text',
    amount: 'money',
    month: 'integer',
    moment: 'text',
    undoes_version: 'integer',
    undoes_ordinal: 'integer',
  },
  (db, source) =>
    db
      .insertInto('transfer')
      .columns([
        'document',
        'version',
        'ordinal',
        'from_key',
        'to_key',
        'amount',
        'month',
        'moment',
        'undoes_version',
        'undoes_ordinal',
      ])
      .expression(
        sql`select document, version, ordinal, from_key, to_key, amount, month, moment, undoes_version, undoes_ordinal from ${source} as r` as never, // as above
      ),
);

/** Records the movements of a stamp; `keyOf` gives the key of a place. */
export function* addTransfers(
  paper: { id: string; version: number; year: number },
  transfers: readonly Movement[],
  keyOf: (place: Place) => string,
): Work<void> {
  const rows = transfers.map((it, index) => [
    paper.id,
    paper.version,
    index,
    accountKey(paper.year, keyOf(it.from)),
    accountKey(paper.year, keyOf(it.to)),
    it.amount,
    it.month,
    it.moment,
    it.undoes?.version ?? null,
    it.undoes?.ordinal ?? null,
  ]);
  yield* insertTransfers(rows);
}
