// Budget editions of an OPD and the register of late submissions: both follow from papers.

import type { EditionKind } from '@siklus/workflow';
import { one, type Work } from './port.ts';
import { statement } from './statement.ts';

const insertEdition = statement<{
  year: number;
  opd: string;
  edition: number;
  kind: string;
  document: string;
  at: string;
}>((db, slot) =>
  db.insertInto('budget_edition').values({
    year: slot('year'),
    opd: slot('opd'),
    edition: slot('edition'),
    kind: slot('kind'),
    document: slot('document'),
    at: slot('at'),
  }),
);
const selectEdition = statement<{ year: number; opd: string }>((db, slot) =>
  db
    .selectFrom('budget_edition')
    .select(['edition', 'kind', 'at'])
    .where('year', '=', slot('year'))
    .where('opd', '=', slot('opd'))
    .orderBy('edition', 'desc')
    .limit(1),
);

/** The budget edition in which an OPD stands: 0, murni, until a change of its budget opens the next at an instant. */
export function* findEdition(
  year: number,
  opd: string,
): Work<{ edition: number; kind: EditionKind; at: string | undefined }> {
  const [row] = yield* one(selectEdition({ year, opd }));
  return row === undefined
    ? { edition: 0, kind: 'murni', at: undefined }
    : { edition: Number(row['edition']), kind: row['kind'] as EditionKind, at: String(row['at']) }; // written from one
}

/** Opens the next budget edition of an OPD. */
export function* openEdition(given: {
  year: number;
  opd: string;
  kind: string;
  document: string;
  at: string;
}): Work<number> {
  const { edition } = yield* findEdition(given.year, given.opd);
  yield* one(insertEdition({ ...given, edition: edition + 1 }));
  return edition + 1;
}

const insertLate = statement<{ document: string; opd: string; person: string; at: string; reason: string }>(
  (db, slot) =>
    db.insertInto('late').values({
      document: slot('document'),
      opd: slot('opd'),
      person: slot('person'),
      at: slot('at'),
      reason: slot('reason'),
    }),
);
const updateLate = statement<{ document: string; at: string; person: string; reason: string }>((db, slot) =>
  db
    .updateTable('late')
    .set({ admitted_at: slot('at'), admitted_by: slot('person'), admitted_because: slot('reason') })
    .where('document', '=', slot('document')),
);

/** Enters a paper into the register of late submissions, with when, by whom and why. */
export function* recordLate(row: {
  document: string;
  opd: string;
  person: string;
  at: string;
  reason: string;
}): Work<void> {
  yield* one(insertLate(row));
}

/** Notes in the register that a late paper was let in. */
export function* recordAdmission(row: { document: string; at: string; person: string; reason: string }): Work<void> {
  yield* one(updateLate(row));
}
