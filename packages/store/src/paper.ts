// Papers in and out of their table.

import { sql } from 'kysely';
import type { Paper } from '@siklus/workflow';
import { one, type Row, type Work } from './port.ts';
import { overRows } from './rows.ts';
import { statement } from './statement.ts';

/** A stored paper with what lists show of it. */
export interface StoredPaper extends Paper {
  readonly title: string;
  readonly openedAt: string;
}

/** The columns that a {@link StoredPaper} is read from. */
export const paperColumns = [
  'id',
  'type',
  'year',
  'opd',
  'unit',
  'subject',
  'edition',
  'chain',
  'law',
  'title',
  'number',
  'state',
  'marks',
  'version',
  'body',
  'stamps',
  'opened_at',
] as const;

/** Reads a row of the table `document` back into a paper. */
export function paperOf(row: Row): StoredPaper {
  const text = (name: string): string => String(row[name]);
  let body: Paper['body'] | undefined;
  return {
    id: text('id'),
    type: text('type'),
    year: Number(row['year']),
    opd: text('opd'),
    unit: text('unit'),
    subject: text('subject'),
    edition: Number(row['edition']),
    chain: Number(row['chain']),
    law: Number(row['law']),
    title: text('title'),
    number: row['number'] === null ? undefined : text('number'),
    state: text('state'),
    marks: text('marks') === '' ? [] : (text('marks').split(',') as unknown as Paper['marks']), // written from office names
    version: Number(row['version']),
    // Parsed when somebody looks: a paper that only serves as basis is rarely opened.
    get body() {
      return (body ??= JSON.parse(text('body')) as Paper['body']); // written from a body
    },
    stamps: JSON.parse(text('stamps')) as Paper['stamps'], // written from stamps
    openedAt: text('opened_at'),
  };
}

const dead: ReadonlySet<string> = new Set(['rejected', 'cancelled']);

const byId = statement<{ id: string }>((db, slot) =>
  db.selectFrom('document').select(paperColumns).where('id', '=', slot('id')),
);
const bySubject = statement<{ year: number; type: string; subject: string }>((db, slot) =>
  db
    .selectFrom('document')
    .select([...paperColumns, 'final'])
    .where('year', '=', slot('year'))
    .where('type', '=', slot('type'))
    .where('subject', '=', slot('subject')),
);

/** The paper with an id, or nothing. */
export function* findPaper(id: string): Work<StoredPaper | undefined> {
  const [row] = yield* one(byId({ id }));
  return row === undefined ? undefined : paperOf(row);
}

/**
 * The paper of a type on a subject in a year that is in force, or nothing: of the latest budget edition among those with their final stamp,
 * else the latest that was not rejected or cancelled.
 */
export function* findPaperOn(key: { year: number; type: string; subject: string }): Work<StoredPaper | undefined> {
  const rows = (yield* one(bySubject(key))).filter((row) => !dead.has(String(row['state'])));
  const final = rows.filter((row) => row['final'] === 1);
  const [row] = (final.length > 0 ? final : rows).toSorted((a, b) => Number(b['edition']) - Number(a['edition']));
  return row === undefined ? undefined : paperOf(row);
}

/** What the table keeps of a paper besides the paper itself. */
export interface PaperRecord {
  readonly paper: Paper;
  readonly title: string;
  readonly money: bigint;
  readonly final: boolean;
  readonly at: string;
  /** The number of the entry that says so. */
  readonly seq: number;
}

function recordValues({ paper, title, money, final, at, seq }: PaperRecord) {
  const subKegiatan = paper.body['subKegiatan'];
  return {
    id: paper.id,
    opd: paper.opd,
    unit: paper.unit,
    chain: paper.chain,
    law: paper.law,
    title,
    number: paper.number ?? null,
    state: paper.state,
    final: final ? 1 : 0,
    marks: paper.marks.join(','),
    version: paper.version,
    body: JSON.stringify(paper.body),
    stamps: JSON.stringify(paper.stamps),
    money,
    sub_kegiatan: typeof subKegiatan === 'string' ? subKegiatan : null,
    at,
    seq,
  };
}

type RecordValues = ReturnType<typeof recordValues>;

const insertPaper = statement<RecordValues & { type: string; year: number; subject: string; edition: number }>(
  (db, slot) =>
    db
      .insertInto('document')
      .values({
        id: slot('id'),
        type: slot('type'),
        year: slot('year'),
        opd: slot('opd'),
        unit: slot('unit'),
        subject: slot('subject'),
        edition: slot('edition'),
        chain: slot('chain'),
        law: slot('law'),
        superseded: 0,
        sub_kegiatan: slot('sub_kegiatan'),
        title: slot('title'),
        number: slot('number'),
        state: slot('state'),
        final: slot('final'),
        marks: slot('marks'),
        version: slot('version'),
        body: slot('body'),
        stamps: slot('stamps'),
        money: slot('money'),
        opened_at: slot('at'),
        updated_at: slot('at'),
        seq: slot('seq'),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id'),
);

const updatePaper = statement<RecordValues & { before: number }>((db, slot) =>
  db
    .updateTable('document')
    .set({
      opd: slot('opd'),
      unit: slot('unit'),
      chain: slot('chain'),
      law: slot('law'),
      title: slot('title'),
      number: slot('number'),
      state: slot('state'),
      final: slot('final'),
      marks: slot('marks'),
      version: slot('version'),
      body: slot('body'),
      stamps: slot('stamps'),
      money: slot('money'),
      // A desk may say only later which sub kegiatan a proposal belongs to.
      sub_kegiatan: slot('sub_kegiatan'),
      updated_at: slot('at'),
      seq: slot('seq'),
    })
    .where('id', '=', slot('id'))
    .where('version', '=', slot('before'))
    .returning('id'),
);

/** Stores a new paper; false when its id, or its subject in that year, is taken. */
export function* addPaper(record: PaperRecord): Work<boolean> {
  const { type, year, subject, edition } = record.paper;
  const rows = yield* one(insertPaper({ ...recordValues(record), type, year, subject, edition }));
  return rows.length === 1;
}

const supersede = statement<{ year: number; type: string; subject: string; edition: number }>((db, slot) =>
  db
    .updateTable('document')
    .set({ superseded: 1 })
    .where('year', '=', slot('year'))
    .where('type', '=', slot('type'))
    .where('subject', '=', slot('subject'))
    .where('edition', '<', slot('edition')),
);

/** Marks the papers of earlier budget editions on the subject of a paper that has just become final. */
export function* supersedeBy({ year, type, subject, edition }: StoredPaper | Paper): Work<void> {
  if (edition > 0) yield* one(supersede({ year, type, subject, edition }));
}

/** Stores the next version of a paper; throws when the version before it is not the stored one, which the lock of the writer rules out. */
export function* savePaper(record: PaperRecord): Work<void> {
  const rows = yield* one(updatePaper({ ...recordValues(record), before: record.paper.version - 1 }));
  if (rows.length !== 1) throw new Error(`document ${record.paper.id} is not at version ${record.paper.version - 1}`);
}

const insertPatchRows = overRows(
  { document: 'text', version: 'integer', ordinal: 'integer', path: 'text', before: 'text', after: 'text' },
  (db, source) =>
    db
      .insertInto('patch_row')
      .columns(['document', 'version', 'ordinal', 'path', 'before', 'after'])
      .expression(sql`select document, version, ordinal, path, "before", "after" from ${source} as r` as never), // as above
);

/** Records what an edit did to each field; values are kept as JSON. */
export function* addPatchRows(
  document: string,
  version: number,
  changes: readonly { at: string; before: unknown; after: unknown }[],
): Work<void> {
  const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
  yield* insertPatchRows(
    changes.map((it, index) => [document, version, index, it.at, json(it.before), json(it.after)]),
  );
}
