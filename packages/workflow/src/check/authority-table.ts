// Office x command x state as data: who may do what, found by asking the law about every office there is.

import { statesOf, type Chain } from '../engine/chain.ts';
import type { AnyDefinition, Paper } from '../engine/document.ts';
import { offices, type HoldingKind, type Office } from '../engine/office.ts';
import type { Facts } from '../engine/predicate.ts';
import { bareOf, firstPaper, hurried } from './bare.ts';
import { circumstances, everyCommand, explore } from './explore.ts';
import { law as realLaw, most, type CheckedLaw } from './options.ts';
import { stranger } from './person.ts';
import { casesOfChain } from './structure.ts';
import { trailFindings } from './trail.ts';

/** One line of the table: a standing, a command, and the offices whose holder may give it. */
export interface AuthorityRow {
  readonly facts: Facts;
  readonly state: string;
  /** Offices that have stamped the waiting step already. */
  readonly marks: readonly Office[];
  /** For drafts after their window: not handed in late yet, handed in late, admitted; '' while the window is open. */
  readonly late: '' | 'closed' | 'late' | 'admitted';
  readonly command: string;
  /** Where a return leads. */
  readonly to: string | undefined;
  readonly offices: readonly { readonly office: Office; readonly acting: boolean; readonly delegated: boolean }[];
}

const moments = (paper: Paper): readonly string[] => paper.stamps.map((it) => it.moment);

function standingsOf(definition: AnyDefinition, facts: Facts, law: CheckedLaw): readonly Paper[] {
  const { chain } = definition;
  const walk = explore(definition, firstPaper(chain), {
    most: most.standings,
    law,
    // A paper with wrong stamps is a line of its own, but not followed: a faulty chain may pile up stamps without end.
    sound: (paper) => trailFindings(chain, paper, facts).length === 0,
    strangersOnly: true,
  });
  const found = new Map<string, Paper>();
  for (const { paper } of walk.standings.values()) {
    const late = paper.state === 'draft' ? moments(paper).filter((it) => it === 'late' || it === 'admitted') : [];
    if (paper.state !== 'draft' && moments(paper).includes('late')) continue;
    const key = `${paper.state}|${paper.marks.join()}|${late.join()}`;
    if (!found.has(key)) found.set(key, paper);
  }
  const order = statesOf(chain);
  const rank = (state: string): number => (order.includes(state) ? order.indexOf(state) : order.length);
  return [...found.values()].toSorted(
    (a, b) =>
      rank(a.state) - rank(b.state) || a.marks.length - b.marks.length || (a.marks.join() < b.marks.join() ? -1 : 1),
  );
}

function lateness(paper: Paper): readonly AuthorityRow['late'][] {
  if (paper.state !== 'draft') return [''];
  if (moments(paper).includes('admitted')) return ['admitted'];
  return moments(paper).includes('late') ? ['late'] : ['', 'closed'];
}

function rowsOf(definition: AnyDefinition, facts: Facts, paper: Paper, law: CheckedLaw): readonly AuthorityRow[] {
  const chain: Chain = definition.chain;
  return lateness(paper).flatMap((late) =>
    everyCommand(chain).map((command): AuthorityRow => {
      const ask = (held: readonly Office[], kind: HoldingKind) =>
        law.decide(
          definition,
          paper,
          command,
          circumstances(paper, { person: stranger, offices: held, kind }, late === ''),
        );
      const may = (office: Office, kind: HoldingKind): boolean => ask([office], kind).ok;
      const any = ask(offices, 'definitif');
      const idle = !any.ok && any.refusals[0]?.code === 'wrong-state';
      return {
        facts,
        state: paper.state,
        marks: paper.marks,
        late,
        command: command.name,
        to: command.name === 'return' ? command.to : undefined,
        offices: (idle ? [] : offices)
          .filter((office) => may(office, 'definitif'))
          .map((office) => ({
            office,
            acting: may(office, 'plt') && may(office, 'plh'),
            delegated: may(office, 'delegasi'),
          })),
      };
    }),
  );
}

/**
 * The table of a definition: a row for every case of its conditions, standing and command, also for those that nobody may give. Asked on papers
 * drafted and stamped by others, so duties of single persons do not show. A chain with more cases than {@link check} looks at has none.
 */
export function authorityTable(
  definition: Pick<AnyDefinition, 'chain' | 'view' | 'kinds'>,
  law: CheckedLaw = realLaw,
): readonly AuthorityRow[] {
  const quick = { view: definition.view, chain: hurried(definition.chain) };
  return (casesOfChain(definition.chain, definition.kinds).cases ?? []).flatMap((facts) => {
    const bare = bareOf(quick, facts);
    return standingsOf(bare, facts, law).flatMap((paper) => rowsOf(bare, facts, paper, law));
  });
}
