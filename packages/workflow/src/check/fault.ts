// What the checker can find wrong with a chain, a machine or a cycle, and the shortest way that shows it, in words of an administrator.

import type { Office } from '../engine/office.ts';
import { text, type Text } from '../engine/text.ts';

/** The faults that {@link check} knows. */
export const checkCodes = [
  'shape',
  'state-unreachable',
  'dead-end',
  'no-end',
  'no-final',
  'office-missing',
  'deadline',
  'own-draft',
  'second-stamp',
  'acting-stamp',
  'delegated-stamp',
  'foreign-stamp',
  'administrator-stamps',
  'mandatory-missing',
  'money-unanswered',
  'moment-unknown',
  'moment-conditional',
  'stamp-early',
  'stamp-skipped',
  'stamp-twice',
  'stamps-after-return',
  'return-impossible',
  'return-undeclared',
  'condition-never',
  'condition-always',
  'last-step-conditional',
  'quorum',
  'reserved-command',
  'name-clash',
  'two-meanings',
  'internal-event',
  'revise-after-money',
  'reroute-after-money',
  'end-not-end',
  'stage-unknown',
  'event-unsent',
  'trap',
  'not-closable',
  'not-pure',
  'law-disagrees',
] as const;

/** The code of a fault of the checker. */
export type CheckCode = (typeof checkCodes)[number];

/** One act on the way to a fault: who did what, and between which states, so that a drawing can light it. */
export interface PathStep {
  readonly from: string;
  readonly to: string;
  /** The command of a paper, or the event of a cycle. */
  readonly command: string;
  readonly office?: Office;
  /** An invented first name; the same person has the same name along one path. */
  readonly person?: string;
  readonly text: Text;
}

/** One thing wrong: its code, what it is and what to do, the states that it is about and the shortest path that shows it. */
export interface Fault {
  readonly code: CheckCode;
  readonly text: Text;
  readonly states: readonly string[];
  readonly path: readonly PathStep[];
}

/** The way to a fault as one sentence in each language; says so where no act is needed to see it. */
export function pathText({ path }: Pick<Fault, 'path'>): Text {
  if (path.length === 0) return text('Terlihat pada alur itu sendiri.', 'It shows in the chain itself.');
  return text(`${path.map((it) => it.text.id).join('; lalu ')}.`, `${path.map((it) => it.text.en).join('; then ')}.`);
}

/** Faults in order of their codes, each code with its states once: the one with the shortest path stays. */
export function firstOfEach(faults: readonly Fault[]): readonly Fault[] {
  const kept = new Map<string, Fault>();
  for (const fault of faults) {
    const key = `${fault.code}|${fault.states.join(',')}|${fault.text.en}`;
    const known = kept.get(key);
    if (known === undefined || fault.path.length < known.path.length) kept.set(key, fault);
  }
  return [...kept.values()].toSorted((a, b) => checkCodes.indexOf(a.code) - checkCodes.indexOf(b.code));
}
