// The law in force, read from the decrees: which chain a paper follows, which locks and settings hold.

import { lawOf, shippedLaw, type Decree, type Law, type StandingDecree } from '@siklus/workflow';
import { listDecrees, type Store, type StoredDecree, type Work } from '@siklus/store';

/** A stored decree as the law reads it. */
export function standing(row: StoredDecree): StandingDecree {
  const { edition, person, at, reason } = row;
  return { decree: JSON.parse(row.value) as Decree, edition, person, at, reason }; // written from a decree
}

// Chains are compiled once for each value that they are read into, so the law of the same decrees is the same value.
const known = new Map<string, Law>();
const MOST = 8;

/** The law of decrees, oldest first. */
export function lawFrom(rows: readonly StoredDecree[]): Law {
  if (rows.length === 0) return shippedLaw;
  const key = rows.map((row) => `${row.kind}|${row.key}|${row.edition}|${row.at}|${row.value}`).join('\n');
  const found = known.get(key);
  if (found !== undefined) return found;
  const names = new Map(rows.map((row) => [row.person, row.name]));
  const law = lawOf(rows.map(standing), (person) => names.get(person) ?? person);
  const [oldest] = known.keys();
  if (known.size >= MOST && oldest !== undefined) known.delete(oldest);
  known.set(key, law);
  return law;
}

/** The law in force at this point of the log. */
export function* readLaw(): Work<Law> {
  return lawFrom(yield* listDecrees());
}

/** The law of this instant, for those who only read. */
export function lawNow(store: Store): Promise<Law> {
  return store.look(readLaw);
}
