// The proof, as tests ask it: the first difference as one line, or nothing.

import { verify } from '@siklus/api';
import type { Store } from '@siklus/store';

/** The kind and place of the first difference, what is stored and what the journal gives; undefined when the database is clean. */
export const firstDifference = async (store: Store): Promise<string | undefined> => {
  const [first] = (await verify(store)).differences;
  return first === undefined ? undefined : `${first.kind} ${first.where}: ${first.stored}, not ${first.proven}`;
};
