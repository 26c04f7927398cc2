// An answer as it is kept under its key: what its entry says too, so that the proof covers all of it. How a state is called is looked up when it is told again.

import { text } from '@siklus/workflow';
import { findPaper, type Work } from '@siklus/store';
import { readLaw } from './law.ts';
import { stateLabel } from './paper-row.ts';
import type { ExecuteAnswer } from './shapes.ts';

type Done = Extract<ExecuteAnswer, { ok: true }>;
/** Answers of older releases kept words of the state too. */
type Kept = Exclude<ExecuteAnswer, Done> | Omit<Done, 'stateLabel'>;

/** What the state of a decree is called. */
export const decreed = text('Ditetapkan', 'Decreed');

/** The text under which an answer is kept. */
export function keptText(answer: ExecuteAnswer): string {
  if (!answer.ok) return JSON.stringify(answer);
  const { stateLabel: _words, ...kept } = answer;
  return JSON.stringify(kept);
}

/** A kept answer as it is told again: nothing but its own fields, and the state in the words of today. */
export function* toldAgain(kept: string): Work<ExecuteAnswer> {
  const answer = JSON.parse(kept) as Kept; // written above
  if (!answer.ok) return answer;
  const { id, version, state, number } = answer;
  const paper = yield* findPaper(id);
  const words = paper === undefined ? decreed : stateLabel((yield* readLaw()).of(paper), state);
  return { ok: true, id, version, state, stateLabel: words, number };
}
