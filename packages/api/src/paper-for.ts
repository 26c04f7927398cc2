// The paper that a deed is about: asked for before anything else is said of it, so that whoever may not read it hears nothing of it.

import { text, type Officer, type Refusal } from '@siklus/workflow';
import { findPaper, type StoredPaper, type Work } from '@siklus/store';
import type { Executed } from './deed.ts';
import { unreadable } from './reading.ts';
import { refused } from './record.ts';

/** An answer that refuses and changes nothing. */
export const answered = (...refusals: Refusal[]): Executed => ({ answer: refused(...refusals), notice: undefined });

/** Such an answer that is not kept. */
export const passing = (refusal: Refusal): Executed => ({ ...answered(refusal), passing: true });

/** The paper that a deed is about, before anything else is said of it: only where whoever asks may read it. */
export function* paperFor(officer: Officer, id: string): Work<{ readonly stored: StoredPaper } | Executed> {
  const stored = yield* findPaper(id);
  if (stored === undefined)
    return passing({ code: 'not-found', text: text('Dokumen tidak ditemukan.', 'There is no such paper.') });
  const closed = yield* unreadable(officer, stored);
  return closed === undefined ? { stored } : { ...passing(closed), unreadable: closed };
}
