// What goes back with a paper that is cancelled: the papers that it stood on, as its type says. Each is an act of its own, journalled like any other.

import type { Day } from './calendar.ts';
import type { AnyDefinition, Paper } from './document.ts';
import type { Outstanding } from './ledger.ts';
import { paperMoved, settleMove } from './migrate.ts';
import type { Effect } from './settle.ts';

/** A paper that goes back with another one: its id, the state in which it is bound, and the state to which it goes. */
export interface Falling {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The papers that go back with a paper in its present state; none but when it was cancelled, see `onCancel` of its type.
 * @example fallingWith(documents.sp2d, { ...paper, state: 'cancelled' }).map(({ id, to }) => `${id} goes back to ${to}`)
 */
export function fallingWith(
  { basis, onCancel = {} }: Pick<AnyDefinition, 'basis' | 'onCancel'>,
  { state, body }: Pick<Paper, 'state' | 'body'>,
): readonly Falling[] {
  if (state !== 'cancelled') return [];
  return Object.entries(basis).flatMap(([type, spec]) => {
    const to = onCancel[type];
    if (to === undefined || typeof spec.by === 'string') return [];
    return spec.by.ids(body).map((id) => ({ id, from: spec.state, to }));
  });
}

/**
 * What it does to a paper that it goes back to an earlier state: stamps past that state fall, what was moved since is given back as it was moved,
 * and its drafters or its desk are asked anew.
 */
export function fallBack(
  definition: AnyDefinition,
  stored: Paper,
  given: {
    readonly to: string;
    readonly day: Day;
    readonly moved: readonly Outstanding[];
    readonly holidays?: ReadonlySet<Day>;
  },
): Effect {
  const after = paperMoved(definition, stored, { state: given.to, marks: [] });
  return settleMove(definition, { from: definition.chain, before: stored, after }, given);
}
