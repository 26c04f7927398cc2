// The persons of a walk: named in the order in which their stamps stand, so that papers which differ in names only are one.

import { statesOf, type Chain } from '../engine/chain.ts';
import type { Paper } from '../engine/document.ts';

/** Somebody who has not yet touched the paper; one stands for all others. */
export const stranger = 'stranger';

/** At most so many persons write one draft; one more would add papers but no new kind of paper. */
export const MOST_WRITERS = 2;

/** The persons who have written in a draft. */
export function writersOf({ stamps }: Pick<Paper, 'stamps'>): ReadonlySet<string> {
  return new Set(stamps.filter((it) => it.moment === 'draft').map((it) => it.person));
}

/** Moments whose stamps only say that something happened; who gave them is judged when they are given, and then no more. */
const anonymous = new Set(['late', 'admitted']);

/** A paper in its plainest form, and how its persons are called in it. Advice holds up nothing and is left out. */
export function canonical(
  chain: Chain,
  paper: Paper,
): { readonly paper: Paper; readonly names: ReadonlyMap<string, string> } {
  const order = statesOf(chain);
  const names = new Map<string, string>();
  const sorted = paper.stamps
    .filter((it) => it.moment !== 'advice')
    .map((it) => (anonymous.has(it.moment) ? { ...it, person: '-' } : it))
    .toSorted(
      (a, b) =>
        order.indexOf(a.moment) - order.indexOf(b.moment) ||
        (a.office === b.office ? 0 : a.moment === 'draft' || a.office < b.office ? -1 : 1),
    );
  for (const { person } of sorted) if (person !== '-' && !names.has(person)) names.set(person, `p${names.size + 1}`);
  const stamps = sorted.map((it) => ({
    ...it,
    // Which of the drafting offices wrote or submitted is asked by nobody afterwards.
    office: it.moment === 'draft' || it.moment === 'submitted' ? chain.draft.by : it.office,
    person: names.get(it.person) ?? '-',
    kind: 'definitif' as const,
    at: '',
    assignment: '',
  }));
  const marks = paper.marks.toSorted();
  return { paper: { ...paper, opd: '1.01', unit: '1.01', version: 1, marks, stamps }, names };
}

/** What tells one paper of a walk from another. */
export function keyOf(paper: Paper): string {
  const stamps = paper.stamps.map((it) => `${it.moment}:${it.office}:${it.person}`);
  return `${paper.state}|${paper.marks.join('+')}|${stamps.join(' ')}`;
}
