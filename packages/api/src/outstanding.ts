// What a paper has moved and not given back, read from its transfers.

import { placeOfKey, type Movement, type Outstanding, type Place } from '@siklus/workflow';
import { listOutstanding, type Row, type Work } from '@siklus/store';

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
  const version = row['undoes_version'];
  if (typeof version !== 'number') return movement;
  return { ...movement, undoes: { version, ordinal: Number(row['undoes_ordinal']) } };
}

/** What a paper has moved and not given back, in the order in which it was moved. */
export function* loadOutstanding(document: string): Work<readonly Outstanding[]> {
  const rows = yield* listOutstanding(document);
  return rows.map((row) => ({
    ...movementOf(row),
    version: Number(row['version']),
    ordinal: Number(row['ordinal']),
  }));
}
