// The money of one act: what is posted at the moments that a paper reaches, and what it gives back of what it has moved.

import type { AnyDefinition, View } from './document.ts';
import { giveBack, type Movement, type Outstanding } from './ledger.ts';

/** What a paper had behind it before an act and has after it, and what it has moved, where the act may give some of that back. */
export interface Way {
  readonly had: readonly string[];
  readonly has: readonly string[];
  readonly moved: readonly Outstanding[];
  /** The act is the first of the paper under a newer law. */
  readonly risen: boolean;
}

/**
 * The movements of an act, those forward first. Just what was moved comes back, never what the postings of today would move: all of it whose moment
 * the paper no longer has behind it, whether today's chain knows that moment or not. Under a newer law the money follows that law: what stands at a
 * moment for which nothing is posted any more comes back too, what is posted at a moment for which nothing was moved is moved now, and the rest stays.
 */
export function movementsOf(
  { postings }: AnyDefinition,
  view: View<unknown>,
  { had, has, moved, risen }: Way,
): readonly Movement[] {
  const stands = ({ moment }: Outstanding): boolean =>
    has.includes(moment) && (!risen || postings[moment] !== undefined);
  const back = moved.filter((it) => !stands(it)).toSorted((a, b) => had.indexOf(b.moment) - had.indexOf(a.moment));
  const due = risen
    ? has.filter((moment) => !moved.some((it) => it.moment === moment))
    : has.filter((moment) => !had.includes(moment));
  const forward = due.flatMap((moment): readonly Movement[] =>
    (postings[moment]?.(view) ?? []).map((it) => ({ ...it, moment })),
  );
  return [...forward, ...back.map(giveBack)];
}
