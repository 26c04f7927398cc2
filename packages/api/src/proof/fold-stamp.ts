// The stamps of entries: that each says when and by whom as its entry does, and which office had to reach which paper.

import { areaOf, officeScope, type Paper } from '@siklus/workflow';
import { digestsIn } from '../hiding.ts';
import type { Step } from './fold-paper.ts';
import type { Folded } from './folded.ts';

/** The area that a paper is about; undefined where its body cannot be read whole any more, or by a law before that of today. */
function areaNow(now: Folded, paper: Paper): string | undefined {
  if (digestsIn(paper.body).length > 0) return undefined;
  const definition = now.law.of(paper);
  return paper.law === definition.law ? areaOf(definition, paper) : undefined;
}

/** Collects the stamp of an act with what it had to reach: the paper before it, or the one that it opened; call before the step is folded. */
export function foldStamp(now: Folded, { entry, before, paper }: Step): void {
  const { stamp, seq, at, day, person } = entry;
  if (stamp === undefined) return;
  const given = [stamp.at, stamp.day, stamp.person].join(' ');
  now.findings.same('journal', `entry ${seq} stamp`, given, [at, day, person].join(' '));
  const { opd } = before ?? paper;
  const area = before === undefined || officeScope(stamp.office) !== 'area' ? '' : areaNow(now, before);
  now.stamps.push({ seq, stamp, opd, area });
}
