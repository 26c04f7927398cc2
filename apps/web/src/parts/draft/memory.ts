// Edits that are not acknowledged yet, kept in the browser so that a closed lid or a dead network loses nothing.

import { Patch } from '@siklus/workflow';
import { z } from 'zod';

/** Edits of one paper that were never acknowledged, and when the last of them was made (ISO 8601). */
export const Unsent = z.object({ patch: Patch, at: z.string() });
/** See the schema of the same name. */
export type Unsent = z.infer<typeof Unsent>;

/** The part of localStorage that is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (person: string, paper: string): string => `siklus.unsent.${person}.${paper}`;

/** Reads what was left behind; anything unreadable is dropped. */
export function recall(shelf: Shelf, person: string, paper: string): Unsent | undefined {
  const text = shelf.getItem(keyOf(person, paper));
  if (text === null) return undefined;
  try {
    const read = Unsent.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps or, without a patch, forgets; a full shelf is no reason to stop typing. */
export function remember(shelf: Shelf, person: string, paper: string, unsent: Unsent | undefined): boolean {
  try {
    if (unsent === undefined) shelf.removeItem(keyOf(person, paper));
    else shelf.setItem(keyOf(person, paper), JSON.stringify(unsent));
    return true;
  } catch {
    return false;
  }
}
