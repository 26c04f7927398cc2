// The checker: one question, "may this be published?", for a document type, a chain, a machine or a cycle.

import type { AnyStateMachine } from 'xstate';
import type { CycleKind } from '../cycle/cycle.ts';
import type { Chain } from '../engine/chain.ts';
import type { AnyDefinition } from '../engine/document.ts';
import { ofChain } from './bare.ts';
import { checkChain, type Checked } from './check-chain.ts';
import { checkMachine } from './check-machine.ts';
import { firstOfEach } from './fault.ts';
import type { CheckOptions } from './options.ts';
import { stageFaults } from './stages.ts';

/**
 * Explores everything that officers can do with a chain, or outcomes and dates with a cycle, by asking the law itself, and lists what is wrong
 * with it, each with the shortest way that shows it. Faults: {@link checkCodes}. A chain alone is checked without what a type demands of it;
 * give that as `mandatory`.
 * @example check(documents.rka) // { ok: true, faults: [], standings: 364, cases: 1 }
 */
export function check(
  subject: AnyDefinition | Chain | AnyStateMachine | CycleKind,
  options: CheckOptions = {},
): Checked {
  if (typeof subject === 'string' || 'root' in subject) return checkMachine(subject, options);
  if (!('chain' in subject)) return checkChain(ofChain(subject), options);
  const checked = checkChain(subject, options);
  const faults = firstOfEach([...stageFaults(subject), ...checked.faults]);
  return { ...checked, ok: faults.length === 0, faults };
}
