// What a paper that waits offers to one who holds the office that it waits for: the command itself, and what gives it back. Asked of the same stage
// and the same duties as `decide`; what its drafter can mend, such as a rule or a ceiling, stands in nobody's way here.

import { checkDuties, officesFor } from './authority.ts';
import { stepsAfter } from './chain.ts';
import type { Circumstances } from './circumstances.ts';
import { backward } from './command.ts';
import type { AnyDefinition, Paper } from './document.ts';
import { waitingFaults } from './fitting.ts';
import type { Office } from './office.ts';
import type { Refusal } from './refusal.ts';
import { checkStage, handlingOf } from './stage.ts';

/** A paper as a list of what waits has it: the office and the command that it waits for, and for an office of an area the area. */
export interface Waiting extends Pick<Paper, 'state' | 'stamps' | 'opd'> {
  readonly office: Office;
  readonly command: string;
  readonly area?: string;
}

/** What may be done: the command, unless something stands in its way that the officer cannot mend, and the commands that give the paper back. */
export interface Offer {
  readonly against: readonly Refusal[];
  readonly back: readonly string[];
}

/**
 * What a waiting paper offers to an officer. With no command and no way back there is nothing to be done with it, and no list should have it.
 * So it is with a row of a wrong form, which is refused as malformed.
 * @example offerOf(documents.sp2d, { ...paper, office: 'bud', command: 'issue' }, around).back.includes('return')
 */
export function offerOf(
  definition: AnyDefinition,
  waiting: Waiting,
  around: Pick<Circumstances, 'officer' | 'stages' | 'windows'>,
): Offer {
  const odd = waitingFaults(waiting);
  if (odd.length > 0) return { against: odd, back: [] };
  const { chain } = definition;
  const { state, command, office } = waiting;
  const handling = handlingOf(command);
  const stage = handling === undefined ? [] : checkStage(definition, handling, around);
  const step = stepsAfter(chain, state).find((it) => it.command === command);
  const against = [...stage, ...checkDuties(chain, { ...waiting, step }, around.officer)];
  const back = backward.filter((name) => officesFor(chain, { state, marks: [] }, { name }).includes(office));
  return { against, back };
}

/** Whether nothing can be done with a waiting paper by whoever it is offered to. */
export function isIdle({ against, back }: Offer): boolean {
  return against.length > 0 && back.length === 0;
}
