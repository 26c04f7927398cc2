// Which offices somebody holds on a day, and where.

import type { Office } from '@siklus/workflow';
import { one, type Work } from './port.ts';
import { statement } from './statement.ts';

const selectHeld = statement<{ day: string }>((db, slot) =>
  db
    .selectFrom('assignment')
    .innerJoin('position', 'position.id', 'assignment.position')
    .select(['position.office', 'position.opd'])
    .distinct()
    .where('assignment.valid_from', '<=', slot('day'))
    .where((it) => it.or([it('assignment.valid_to', 'is', null), it('assignment.valid_to', '>=', slot('day'))])),
);

/** An office that somebody holds; `opd` is the code of the agency or area where, '' for the region. */
export interface HeldOffice {
  readonly office: Office;
  readonly opd: string;
}

/** Every office that somebody holds on a day, once for each place. */
export function* listHeldOffices(day: string): Work<readonly HeldOffice[]> {
  const rows = yield* one(selectHeld({ day }));
  return rows.map((row) => ({
    office: String(row['office']) as Office, // positions are made from office names
    opd: String(row['opd']),
  }));
}
