// The clock of the log: where an operator confirmed it, and where it was set back.

import type { Entry } from '../entry.ts';
import { shownWords } from '../hiding.ts';
import type { Folded } from './folded.ts';

/** Keeps what an operator said of the clock; the log is set back only to before its end, and never to after what the clock said. */
export function foldClock(now: Folded, { seq, at, day, clock }: Entry): void {
  if (clock === undefined) return;
  const { said, last, back = false } = clock;
  now.findings.same('journal', `entry ${seq} clock`, last, now.at);
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
