// The clock of the log: where an operator confirmed it, and where it was set back.

import type { Entry } from '../entry.ts';
import { shownWords } from '../hiding.ts';
import type { Folded } from './folded.ts';

/** Keeps what an operator said of the clock: confirmed it is at what it said, and the log is set back only to before its end, never to after what it said. */
export function foldClock(now: Folded, { seq, at, day, clock }: Entry): void {
  if (clock === undefined) return;
  const { said, last, back = false } = clock;
  now.findings.same('journal', `entry ${seq} clock`, last, now.at);
  // A confirmation is dated by what it confirms.
  if (!back) now.findings.same('journal', `entry ${seq} clock`, said, at);
  if (back && (at >= now.at || at > said))
    now.findings.add('journal', `entry ${seq} clock`, at, `before ${now.at}, not after ${said}`);
  now.clock.push({
    seq,
    day,
    said,
    last,
    back,
    reason: shownWords(clock.reason) ?? '',
    by: shownWords(clock.by) ?? '',
  });
}
