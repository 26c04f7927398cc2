// The checker: one question, "may this be published?", for a document type, a chain, a machine or a cycle.

import type { AnyStateMachine } from 'xstate';
import type { CycleKind } from '../cycle/cycle.ts';
import type { Chain } from '../engine/chain.ts';
import type { AnyDefinition } from '../engine/document.ts';
import { ofChain } from './bare.ts';
import { checkChain } from './check-chain.ts';
import { checkMachine } from './check-machine.ts';
import type { CheckOptions } from './options.ts';
import { notCheckable, shapeFaults } from './shape.ts';
import { stageFaults } from './stages.ts';
import { verdictOn, type Checked, type Found } from './verdict.ts';

/**
 * Explores everything that officers can do with a chain, or outcomes and dates with a cycle, by asking the law itself, and lists what is wrong
 * with it, each with the shortest way that shows it. Faults: {@link checkCodes}. A chain alone is checked without what a type demands of it;
 * give that as `mandatory`. It looks at a bounded number of cases and standings: what has more is `not-proved`, and says so. Whatever it is given,
 * it answers.
 * @example check(documents.rka) // { verdict: 'in-order', ok: true, faults: [], warnings: [], unproved: undefined, standings: 364, cases: 1 }
 */
export function check(
  subject: AnyDefinition | Chain | AnyStateMachine | CycleKind,
  options: CheckOptions = {},
): Checked {
  return verdictOn(findIn(subject, options));
}

const cycles: readonly CycleKind[] = ['opd', 'daerah'];

function isMachine(subject: object): subject is AnyStateMachine {
  return 'root' in subject && 'getInitialSnapshot' in subject && typeof subject.getInitialSnapshot === 'function';
}

function findIn(subject: unknown, options: CheckOptions): Found {
  const nothing: Found = { faults: notCheckable(), standings: 0, cases: 0 };
  if (typeof subject === 'string') {
    const cycle = cycles.find((it) => it === subject);
    return cycle === undefined ? nothing : checkMachine(cycle, options);
  }
  if (typeof subject !== 'object' || subject === null) return nothing;
  if (isMachine(subject)) return checkMachine(subject, options);
  const chain: unknown = 'chain' in subject ? subject.chain : subject;
  const odd = shapeFaults(chain);
  if (odd.length > 0) return { ...nothing, faults: odd };
  if (chain === subject) return checkChain(ofChain(subject as Chain), options); // its shape was just looked at
  const definition = subject as AnyDefinition; // whoever gives a definition has been asked by the compiler
  const found = checkChain(definition, options);
  return { ...found, faults: [...stageFaults(definition), ...found.faults] };
}
