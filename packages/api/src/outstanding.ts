// What a paper has moved and not given back, read from its transfers.

import { outstandingOf, placeOfKey, type Movement, type Outstanding, type Place } from '@siklus/workflow';
import { listTransfers, type Row, type Work } from '@siklus/store';

/** The place that the key of an account names; before the place stands the year. */
function placeOf(key: unknown): Place {
  const text = String(key);
  return placeOfKey(text.slice(text.indexOf('|') + 1));
}

/** A row of `transfer` as the movement that it records. */
export function movementOf(row: Row): Movement {
  const movement = {
    from: placeOf(row['from_key']),
    to: placeOf(row['to_key']),
    amount: row['amount'] as bigint, // a money column
    month: Number(row['month']),
    moment: String(row['moment']),
  };
  if (row['undoes_version'] === null) return movement;
  return { ...movement, undoes: { version: Number(row['undoes_version']), ordinal: Number(row['undoes_ordinal']) } };
}

/** What a paper has moved and not given back, in the order in which it was moved. */
export function* loadOutstanding(document: string): Work<readonly Outstanding[]> {
  const versions = Map.groupBy(yield* listTransfers(document), (row) => Number(row['version']));
  return outstandingOf([...versions].map(([version, rows]) => ({ version, movements: rows.map(movementOf) })));
}
