// The transfers of a paper, as they stand in their table.

import { one, type Row, type Work } from './port.ts';
import { statement } from './statement.ts';

const select = statement<{ document: string }>((db, slot) =>
  db
    .selectFrom('transfer')
    .select(['version', 'ordinal', 'from_key', 'to_key', 'amount', 'month', 'moment'])
    .select(['undoes_version', 'undoes_ordinal'])
    .where('document', '=', slot('document'))
    .orderBy('version')
    .orderBy('ordinal'),
);

/** Every transfer of a paper, in the order in which it was made. */
export function* listTransfers(document: string): Work<readonly Row[]> {
  return yield* one(select({ document }));
}
