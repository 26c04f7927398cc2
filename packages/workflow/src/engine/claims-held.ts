// Which claims a paper holds in the state that it has.

import { endedStates } from './chain.ts';
import type { Claim } from './claim.ts';
import type { AnyDefinition, Paper } from './document.ts';

/** What a paper holds in its state: from its submission on, until it goes back to the draft, is rejected or cancelled. Each claim once, in order. */
export function claimsHeld(
  { claims }: Pick<AnyDefinition, 'claims'>,
  paper: Pick<Paper, 'state' | 'opd' | 'year'>,
  body: unknown,
): readonly Claim[] {
  if (claims === undefined || paper.state === 'draft') return [];
  // A name of a state, widened to compare.
  if ((endedStates as readonly string[]).includes(paper.state)) return [];
  const made: readonly Claim[] = claims(body, paper);
  const keyed = new Map(made.filter((it) => it.number !== '').map((it) => [`${it.kind}|${it.number}|${it.scope}`, it]));
  return [...keyed].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, it]) => it);
}
