// Claims of papers on identities outside, in and out of their table.

import { paperColumns, paperOf, type StoredPaper } from './paper.ts';
import { one, type Row, type Work } from './port.ts';
import { overRows } from './rows.ts';
import { statement } from './statement.ts';
import { sql } from 'kysely';

/** A claim as it is kept: its kind, its number, and within what the number is its own. */
export type ClaimKey = readonly [kind: string, number: string, scope: string];

/** A row of the table: a claim, its place among those on the same identity, and the paper. */
export type ClaimRow = readonly [...ClaimKey, place: number, document: string];

const byPaper = statement<{ document: string }>((db, slot) =>
  db
    .selectFrom('claim')
    .select(['kind', 'number', 'scope'])
    .where('document', '=', slot('document'))
    .orderBy('kind')
    .orderBy('number')
    .orderBy('scope'),
);

/** The claims that a paper holds. */
export function* listClaims(document: string): Work<readonly ClaimKey[]> {
  const rows = yield* one(byPaper({ document }));
  return rows.map((row) => [String(row['kind']), String(row['number']), String(row['scope'])]);
}

const dropOf = statement<{ document: string }>((db, slot) =>
  db.deleteFrom('claim').where('document', '=', slot('document')),
);

const holderOf = statement<{ kind: string; number: string; scope: string; document: string }>((db, slot) =>
  db
    .selectFrom('claim')
    .innerJoin('document', 'document.id', 'claim.document')
    .select(paperColumns.map((it) => `document.${it}` as const))
    .where('claim.kind', '=', slot('kind'))
    .where('claim.number', '=', slot('number'))
    .where('claim.scope', '=', slot('scope'))
    .where('claim.document', '!=', slot('document'))
    .orderBy('claim.place')
    .limit(1),
);

const insertRows = overRows(
  { kind: 'text', number: 'text', scope: 'text', place: 'integer', document: 'text' },
  (db, source) =>
    db
      .insertInto('claim')
      .columns(['kind', 'number', 'scope', 'place', 'document'])
      .expression(sql`select kind, number, scope, place, document from ${source} as r` as never), // a raw select of exactly these columns
);

/** Writes rows as they are given; a claim that stands already is a fault of the key. */
export function* addClaims(rows: readonly ClaimRow[]): Work<void> {
  yield* insertRows(rows);
}

/** A claim that another paper holds, and that paper. */
export interface Taken {
  readonly claim: ClaimKey;
  readonly by: StoredPaper;
}

/** Those of some claims that another paper than this holds. */
export function* listTaken(document: string, claims: readonly ClaimKey[]): Work<readonly Taken[]> {
  const taken: Taken[] = [];
  for (const claim of claims) {
    const [kind, number, scope] = claim;
    const [by] = yield* one(holderOf({ kind, number, scope, document }));
    if (by !== undefined) taken.push({ claim, by: paperOf(by) });
  }
  return taken;
}

/** Puts the claims of a paper in place of those it held; answers with those that another paper holds, where nothing is to be kept of the work. */
export function* holdClaims(document: string, claims: readonly ClaimKey[]): Work<readonly Taken[]> {
  yield* one(dropOf({ document }));
  const taken = yield* listTaken(document, claims);
  if (taken.length === 0) yield* addClaims(claims.map((it) => [...it, 0, document]));
  return taken;
}

const papersAfter = statement<{ after: string; limit: number }>((db, slot) =>
  db
    .selectFrom('document')
    .select(['id', 'type', 'year', 'opd', 'state', 'body', 'seq'])
    .where('id', '>', slot('after'))
    .orderBy('id')
    .limit(slot('limit')),
);

/** A page of papers by their ids, as far as claims hang on them. */
export function* listPapersAfter(after: string, limit: number): Work<readonly Row[]> {
  return yield* one(papersAfter({ after, limit }));
}
