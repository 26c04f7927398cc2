// Ceilings are accounts, not sums: one conditional statement moves all money of a stamp or says which account did not have it.

import { sql } from 'kysely';
import type { Place, Sen, Transfer } from '@siklus/workflow';
import { one, type Work } from './port.ts';
import { measures, type Measure } from './schema.ts';
import { packRows, rowsOf, statement } from './statement.ts';

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
  balance: 'money',
} as const;

// An account that does not exist yet is made by what it receives; taking from it finds no row and is not returned, like taking too much.
const moveStatement = statement<{ rows: string }>((db, slot, dialect) =>
  db
    .insertInto('account')
    .columns(['key', 'year', 'opd', 'unit', 'sub_kegiatan', 'akun', 'dana', 'month', 'stage', 'balance'])
    .expression(
      sql`select key, year, opd, unit, sub_kegiatan, akun, dana, month, stage, balance from ${rowsOf(dialect, slot('rows'), accountColumns)} as r where r.balance >= 0 or r.stage = 'outside' or exists (select 1 from account as known where known.key = r.key and known.balance + r.balance >= 0)` as never, // a raw select of exactly these columns
    )
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ balance: sql`account.balance + excluded.balance` })
        .where(sql<boolean>`account.stage = 'outside' or account.balance + excluded.balance >= 0`),
    )
    .returning('key'),
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
  if (takes.length > 0)
    for (const row of yield* one(
      takeStatement({ rows: packRows(takes.map((it) => [accountKey(year, it.key), it.delta])) }),
    ))
      done.add(row['key']);
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
    delta,
  ]);
  if (rows.length > 0) yield* one(moveStatement({ rows: packRows(rows) }));
  return [];
}

const takeStatement = statement<{ rows: string }>((db, slot, dialect) =>
  db
    .updateTable('account')
    .from(sql`${rowsOf(dialect, slot('rows'), { key: 'text', delta: 'money' })}`.as<'r'>(sql.ref('r')) as never) // a raw table of key and delta
    .set({ balance: sql`account.balance + r.delta` })
    .where(sql<boolean>`account.key = r.key and (account.stage = 'outside' or account.balance + r.delta >= 0)`)
    .returning('account.key'),
);

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

const insertTransfers = statement<{ rows: string }>((db, slot, dialect) =>
  db
    .insertInto('transfer')
    .columns(['document', 'version', 'ordinal', 'from_key', 'to_key', 'amount', 'month'])
    .expression(
      sql`select document, version, ordinal, from_key, to_key, amount, month from ${rowsOf(dialect, slot('rows'), { document: 'text', version: 'integer', ordinal: 'integer', from_key: 'text', to_key: 'text', amount: 'money', month: 'integer' })} as r` as never, // as above
    ),
);

/** Records the transfers of a stamp; `keyOf` gives the key of a place. */
export function* addTransfers(
  paper: { id: string; version: number; year: number },
  transfers: readonly Transfer[],
  keyOf: (place: Place) => string,
): Work<void> {
  if (transfers.length === 0) return;
  const rows = transfers.map((it, index) => [
    paper.id,
    paper.version,
    index,
    accountKey(paper.year, keyOf(it.from)),
    accountKey(paper.year, keyOf(it.to)),
    it.amount,
    it.month,
  ]);
  yield* one(insertTransfers({ rows: packRows(rows) }));
}

/** A leaf of the roll-up and what a stamp adds to its measures. */
export interface LeafChange {
  readonly opd: string;
  readonly subKegiatan: string;
  readonly akun: string;
  readonly month: number;
  readonly amounts: Record<Measure, Sen>;
}

const order: readonly string[] = [
  'outside',
  'plafon',
  'rka',
  'pagu',
  'kas',
  'released',
  'reserved',
  'committed',
  'realised',
];

/** What transfers do to the roll-up: every stage passed on the way adds (or, on the way back, takes) the amount; budget stages have month 0. */
export function leafChanges(transfers: readonly Transfer[]): readonly LeafChange[] {
  const leaves = new Map<string, LeafChange>();
  const add = (
    line: { opd: string; subKegiatan: string; akun: string },
    month: number,
    measure: Measure,
    amount: Sen,
  ): void => {
    const key = `${line.opd}|${line.subKegiatan}|${line.akun}|${month}`;
    let leaf = leaves.get(key);
    if (leaf === undefined) {
      const amounts = { plafon: 0n, rka: 0n, anggaran: 0n, kas: 0n, spd: 0n, spp: 0n, spm: 0n, sp2d: 0n };
      leaf = { opd: line.opd, subKegiatan: line.subKegiatan, akun: line.akun, month, amounts };
      leaves.set(key, leaf);
    }
    leaf.amounts[measure] += amount;
  };
  for (const { from, to, amount, month } of transfers) {
    const [low, high] = [order.indexOf(from.stage), order.indexOf(to.stage)];
    const forward = high > low;
    const deeper = forward ? to : from;
    for (let index = Math.min(low, high) + 1; index <= Math.max(low, high); index += 1) {
      const measure = measures[index - 1];
      if (measure !== undefined) add(deeper.line, index <= 3 ? 0 : month, measure, forward ? amount : -amount);
    }
  }
  return [...leaves.values()];
}

const leafColumns = {
  year: 'integer',
  opd: 'text',
  sub_kegiatan: 'text',
  akun: 'text',
  month: 'integer',
  plafon: 'money',
  rka: 'money',
  anggaran: 'money',
  kas: 'money',
  spd: 'money',
  spp: 'money',
  spm: 'money',
  sp2d: 'money',
} as const;

// Gives make a missing leaf; takes only ever meet leaves that exist, so both go through one upsert when nothing would be inserted below zero.
const addLeaves = statement<{ rows: string }>((db, slot, dialect) =>
  db
    .insertInto('tree')
    .columns(['year', 'opd', 'sub_kegiatan', 'akun', 'month', ...measures])
    .expression(
      sql`select year, opd, sub_kegiatan, akun, month, ${sql.join(measures.map((it) => sql.ref(it)))} from ${rowsOf(dialect, slot('rows'), leafColumns)} as r where true` as never,
    ) // as above
    .onConflict((conflict) =>
      conflict
        .columns(['year', 'opd', 'sub_kegiatan', 'akun', 'month'])
        .doUpdateSet(
          Object.fromEntries(measures.map((it) => [it, sql`tree.${sql.ref(it)} + excluded.${sql.ref(it)}`])),
        ),
    ),
);

const takeLeaves = statement<{ rows: string }>((db, slot, dialect) =>
  db
    .updateTable('tree')
    .from(sql`${rowsOf(dialect, slot('rows'), leafColumns)}`.as<'r'>(sql.ref('r')) as never) // a raw table of a leaf's columns
    .set(Object.fromEntries(measures.map((it) => [it, sql`tree.${sql.ref(it)} + r.${sql.ref(it)}`])))
    .where(
      sql<boolean>`tree.year = r.year and tree.opd = r.opd and tree.sub_kegiatan = r.sub_kegiatan and tree.akun = r.akun and tree.month = r.month`,
    ),
);

/** Adds a stamp's money to the roll-up. */
export function* growTree(year: number, leaves: readonly LeafChange[]): Work<void> {
  const pack = (some: readonly LeafChange[]): string =>
    packRows(
      some.map((it) => [
        year,
        it.opd,
        it.subKegiatan,
        it.akun,
        it.month,
        ...measures.map((measure) => it.amounts[measure]),
      ]),
    );
  const takes = leaves.filter((it) => measures.some((measure) => it.amounts[measure] < 0n));
  const gives = leaves.filter((it) => !takes.includes(it));
  if (takes.length > 0) yield* one(takeLeaves({ rows: pack(takes) }));
  if (gives.length > 0) yield* one(addLeaves({ rows: pack(gives) }));
}

const setProgress = statement<{
  year: number;
  opd: string;
  unit: string;
  subKegiatan: string;
  month: number;
  physical: number;
}>((db, slot) =>
  db
    .insertInto('progress')
    .values({
      year: slot('year'),
      opd: slot('opd'),
      unit: slot('unit'),
      sub_kegiatan: slot('subKegiatan'),
      month: slot('month'),
      physical: slot('physical'),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['year', 'opd', 'unit', 'sub_kegiatan', 'month'])
        .doUpdateSet({ physical: sql`excluded.physical` }),
    ),
);

/** Puts reported physical progress on record, in hundredths of a percent. */
export function* recordProgress(
  paper: { year: number; opd: string; unit: string },
  progress: { subKegiatan: string; month: number; physical: number },
): Work<void> {
  yield* one(setProgress({ year: paper.year, opd: paper.opd, unit: paper.unit, ...progress }));
}
