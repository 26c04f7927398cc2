// The ceilings of a command that is refused for something else: told together with it, so that they do not come as a second wave.

import {
  ceilingsPassed,
  changes,
  wouldMove,
  type AnyDefinition,
  type Command,
  type Decision,
  type Paper,
} from '@siklus/workflow';
import { balancesOf, type Work } from '@siklus/store';
import type { Around } from './around.ts';

/** A decision with the ceilings that it would pass beside what refuses it; one that is accepted meets them where its money moves. */
export function* withCeilings(
  decision: Decision,
  definition: AnyDefinition,
  stored: Paper,
  { command, circumstances }: Around & { readonly command: Command },
): Work<Decision> {
  if (decision.ok) return decision;
  const transfers = wouldMove(definition, stored, command, circumstances);
  if (transfers.length === 0) return decision;
  const keys = changes(transfers).map((it) => it.key);
  const balances = yield* balancesOf(stored.year, keys);
  const passed = ceilingsPassed(transfers, (key) => balances.get(key) ?? 0n, stored.body);
  return { ok: false, refusals: [...decision.refusals, ...passed] };
}
