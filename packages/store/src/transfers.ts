// The transfers of a paper, as they stand in their table.

import { one, type Row, type Work } from './port.ts';
import { statement } from './statement.ts';

const select = statement<{ document: string }>((db, slot) =>
  db
    .selectFrom('transfer as it')
    .select(['it.version', 'it.ordinal', 'it.from_key', 'it.to_key', 'it.amount', 'it.month', 'it.moment'])
    .where('it.document', '=', slot('document'))
    .where('it.undoes_version', 'is', null)
    .where((on) =>
      on.not(
        on.exists(
          on
            .selectFrom('transfer as back')
            .select('back.document')
            .whereRef('back.document', '=', 'it.document')
            .whereRef('back.undoes_version', '=', 'it.version')
            .whereRef('back.undoes_ordinal', '=', 'it.ordinal'),
        ),
      ),
    )
    .orderBy('it.version')
    .orderBy('it.ordinal'),
);

/** The transfers of a paper that move money on and were not given back, in the order in which they were made. */
export function* listOutstanding(document: string): Work<readonly Row[]> {
  return yield* one(select({ document }));
}
