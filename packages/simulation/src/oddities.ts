// The unusual turns of a year: what may happen to a paper besides its way to the last stamp. A year that shows all of them uses every command.

import { allStatesOf, definitionOf, documentTypes, isEnd, stepsAfter, type Chain, type Step } from '@siklus/workflow';

/** The name of an unusual turn: a command on a type of paper, at a step where that tells something. */
export function oddity(type: string, command: string, step = ''): string {
  return `${type} ${command} ${step}`.trim();
}

function ofStep(type: string, step: Step): readonly string[] {
  return [
    ...(step.return.length > 0 ? [oddity(type, 'return', step.name)] : []),
    ...(step.reject === true ? [oddity(type, 'reject', step.name)] : []),
    ...(step.advice === undefined ? [] : [oddity(type, 'advise', step.name)]),
  ];
}

function ofChain(type: string, chain: Chain): readonly string[] {
  const waiting = allStatesOf(chain).filter((state) => !isEnd(chain, state));
  const reached = new Set(waiting.flatMap((state) => stepsAfter(chain, state)));
  return [
    oddity(type, 'revise'),
    oddity(type, 'late'),
    ...(chain.draft.withdraw === true ? [oddity(type, 'withdraw')] : []),
    ...(chain.cancel === undefined ? [] : [oddity(type, 'cancel')]),
    ...[...reached].flatMap((step) => ofStep(type, step)),
  ];
}

/** Every unusual turn of every document type under the chains given, else under those that ship. */
export function oddities(chains: ReadonlyMap<string, Chain>): Set<string> {
  return new Set(documentTypes.flatMap((type) => ofChain(type, chains.get(type) ?? definitionOf(type).chain)));
}
