// What comes of a check: in order, faulty, or not proved because there is more than the checker looks at.

import { text, type Text } from '../engine/text.ts';
import { firstOfEach, type Fault } from './fault.ts';

/** The verdicts of the checker. Only what is `in-order` may be published. */
export type Verdict = 'in-order' | 'faulty' | 'not-proved';

/** What the checker found: `standings` and `cases` say how much it looked at. */
export interface Checked {
  readonly verdict: Verdict;
  /** Whether the verdict is `in-order`. */
  readonly ok: boolean;
  readonly faults: readonly Fault[];
  /** What is not as it is usually done, and keeps nobody from publishing. */
  readonly warnings: readonly Fault[];
  /** Why not all of it was looked at, and what to do; nothing is said then of what was not. */
  readonly unproved: Text | undefined;
  readonly standings: number;
  readonly cases: number;
}

/** What one look at a subject gives. */
export interface Found extends Pick<Checked, 'standings' | 'cases'> {
  readonly faults: readonly Fault[];
  readonly warnings?: readonly Fault[];
  readonly unproved?: Text | undefined;
}

/** The verdict on what was found. */
export function verdictOn({ faults, warnings = [], unproved, standings, cases }: Found): Checked {
  const verdict = faults.length > 0 ? 'faulty' : unproved === undefined ? 'in-order' : 'not-proved';
  return {
    verdict,
    ok: verdict === 'in-order',
    faults: firstOfEach(faults),
    warnings: firstOfEach(warnings),
    unproved,
    standings,
    cases,
  };
}

/** That conditions tell more cases apart than are looked at. */
export function tooManyCases(count: number): Text {
  return text(
    `Tidak terbukti: terlalu banyak kasus (${count}); sederhanakan syarat-syaratnya, atau bagi menjadi beberapa alur.`,
    `Not proved: too many cases (${count}); simplify the conditions, or split the chain.`,
  );
}

/** That a walk meets more standings than are looked at. */
export function tooManyStandings(count: number): Text {
  return text(
    `Tidak terbukti: terlalu banyak kedudukan (lebih dari ${count}); kurangi jabatan yang berdampingan, atau bagi menjadi beberapa alur.`,
    `Not proved: too many standings (more than ${count}); let fewer offices stamp side by side, or split the chain.`,
  );
}
