// Who holds which office on a day, and the answers already given to them.

import type { HoldingKind, Office, Officer } from '@siklus/workflow';
import { one, type Work } from './port.ts';
import { statement } from './statement.ts';

const selectOfficer = statement<{ person: string; day: string }>(
  (db, slot) =>
    db
      .selectFrom('assignment')
      // Looked up one by one and sorted below: SQLite takes ten times as long for a join or an ORDER BY of these few rows.
      .select((it) => [
        'assignment.id as assignment',
        'assignment.kind as kind',
        'assignment.decree as decree',
        it.selectFrom('position').select('office').whereRef('position.id', '=', 'assignment.position').as('office'),
        it.selectFrom('position').select('opd').whereRef('position.id', '=', 'assignment.position').as('opd'),
      ])
      .where('assignment.person', '=', slot('person'))
      .where('assignment.valid_from', '<=', slot('day'))
      .where((it) => it.or([it('assignment.valid_to', 'is', null), it('assignment.valid_to', '>=', slot('day'))])),
  'stable',
);
const selectAnswer = statement<{ person: string; key: string }>((db, slot) =>
  db
    .selectFrom('answer')
    .select(['fingerprint', 'answer'])
    .where('person', '=', slot('person'))
    .where('key', '=', slot('key')),
);
const insertAnswer = statement<KeptAnswer>((db, slot) =>
  db.insertInto('answer').values({
    person: slot('person'),
    key: slot('key'),
    fingerprint: slot('fingerprint'),
    answer: slot('answer'),
    seq: slot('seq'),
  }),
);

/** A person with the offices held on a day; without any the holdings are empty. */
export function* findOfficer(person: string, day: string): Work<Officer> {
  const rows = yield* one(selectOfficer({ person, day }));
  const holdings = rows.map((row) => ({
    assignment: String(row['assignment']),
    office: String(row['office']) as Office, // positions are made from office names
    opd: row['opd'] === '' ? undefined : String(row['opd']),
    kind: String(row['kind']) as HoldingKind, // assignments are made from kinds
    decree: typeof row['decree'] === 'string' ? row['decree'] : undefined,
  }));
  return { person, holdings: holdings.toSorted((a, b) => (a.assignment < b.assignment ? -1 : 1)) };
}

/** The answer stored under an idempotency key, with the fingerprint of what was asked. */
export function* findAnswer(person: string, key: string): Work<{ fingerprint: string; answer: string } | undefined> {
  const [row] = yield* one(selectAnswer({ person, key }));
  return row === undefined ? undefined : { fingerprint: String(row['fingerprint']), answer: String(row['answer']) };
}

/** An answer with what it answers: the entry it made, or for a refusal the last one before it. */
export type KeptAnswer = {
  readonly person: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly answer: string;
  readonly seq: number;
};

/** Stores an answer under its key, so that asking again gives the same. */
export function* keepAnswer(row: KeptAnswer): Work<void> {
  yield* one(insertAnswer(row));
}
