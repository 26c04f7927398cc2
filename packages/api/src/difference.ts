// The first thing that the journal does not explain ends a verification.

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

/** Throws a {@link Difference} unless both print the same. */
export function same(where: string, stored: unknown, replayed: unknown): void {
  const [a, b] = [String(stored), String(replayed)];
  if (a !== b) throw new Difference(where, a.slice(0, 300), b.slice(0, 300));
}
