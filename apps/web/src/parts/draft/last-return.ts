// The act by which a draft came back to its drafter.
import type { PaperView } from '../../shapes.ts';

const ways: ReadonlySet<string> = new Set(['return', 'fall-back']);

/** The act by which a paper last came back to its draft, unless it was handed in since. */
export function lastReturn({
  paper,
  trail,
}: Pick<PaperView, 'paper' | 'trail'>): PaperView['trail'][number] | undefined {
  if (paper.state !== 'draft') return undefined;
  const moves = trail.filter((it) => it.command === 'submit' || (it.state === 'draft' && ways.has(it.command)));
  const last = moves.at(-1);
  return last !== undefined && ways.has(last.command) ? last : undefined;
}
