// What waits for whom: renewed whole with every stamp of a paper.

import { sql } from 'kysely';
import type { Pending } from '@siklus/workflow';
import { one, type Work } from './port.ts';
import { overRows } from './rows.ts';
import { statement } from './statement.ts';

const clear = statement<{ document: string }>((db, slot) =>
  db.deleteFrom('inbox').where('document', '=', slot('document')),
);
const fill = overRows(
  { document: 'text', office: 'text', opd: 'text', place: 'text', command: 'text', due: 'text', since: 'text' },
  (db, source) =>
    db
      .insertInto('inbox')
      .columns(['document', 'office', 'opd', 'place', 'command', 'due', 'since'])
      .expression(sql`select document, office, opd, place, command, due, since from ${source} as r` as never), // a raw select of exactly these columns
);

/** Replaces what a paper asks of offices; an edit that moves nothing keeps the old deadlines by not calling this. */
export function* renewInbox(
  paper: { id: string; opd: string },
  pending: readonly Pending[],
  since: string,
): Work<void> {
  yield* one(clear({ document: paper.id }));
  yield* fill(pending.map((it) => [paper.id, it.office, paper.opd, it.place, it.command, it.due, since]));
}
