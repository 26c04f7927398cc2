// The first thing that the journal does not explain ends a verification.

import { wellFormed } from '@siklus/workflow';

/** What is stored and what the journal gives, where they differ. */
export class Difference extends Error {
  readonly where: string;
  readonly stored: string;
  readonly replayed: string;
  constructor(where: string, stored: string, replayed: string) {
    super(where);
    this.where = where;
    this.stored = stored;
    this.replayed = replayed;
  }
}

/** A text as databases store it. Earlier releases let half a surrogate pair in: the journal, which is JSON, gives it back, a column does not. */
export function storedText(value: string): string {
  return wellFormed(value);
}

/** Throws a {@link Difference} unless both print the same once stored. */
export function same(where: string, stored: unknown, replayed: unknown): void {
  const [a, b] = [storedText(String(stored)), storedText(String(replayed))];
  if (a !== b) throw new Difference(where, a.slice(0, 300), b.slice(0, 300));
}
