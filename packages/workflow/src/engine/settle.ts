// What follows once the next standing of a paper is known: its stamps, the money moved or given back, outcomes, and who is next.

import { addWorkingDays, type Day } from './calendar.ts';
import { findStep, officesOf, statesOf } from './chain.ts';
import type { Standing } from './compile.ts';
import type { AnyDefinition, Paper, Progress, Stamp, View } from './document.ts';
import { reverse, type Transfer } from './ledger.ts';
import type { Sen } from './money.ts';
import type { Holding, Office } from './office.ts';
import type { FieldChange } from './patch.ts';

/** An office that has something to do on a paper now. */
export interface Pending {
  readonly office: Office;
  readonly command: string;
  readonly due: Day;
}

/** What a command does, ready to be stored: the paper after it, the money moved, the outcomes for the cycle. */
export interface Effect {
  readonly paper: Paper;
  readonly holding: Holding | undefined;
  readonly money: Sen;
  readonly title: string;
  readonly changes: readonly FieldChange[];
  readonly transfers: readonly Transfer[];
  /** Outcomes such as `rka.submitted`, `rka.approved`, `rka.returned`. */
  readonly outcomes: readonly string[];
  readonly pending: readonly Pending[];
  /** The series that must give the paper its number now. */
  readonly series: string | undefined;
  /** Physical progress that is now on record. */
  readonly progress: Progress | undefined;
}

/** Everything that deciding a command shares with opening, adopting and replaying: what follows once the next standing is known. */
export function settle(
  definition: AnyDefinition,
  before: Pick<Paper, 'state' | 'marks' | 'stamps'>,
  paper: Paper,
  given: {
    view: Omit<View<unknown>, 'paper'>;
    holding: Holding | undefined;
    changes: readonly FieldChange[];
    holidays: ReadonlySet<Day>;
  },
): Effect {
  const { chain, postings } = definition;
  const order = statesOf(chain);
  const from = order.indexOf(before.state);
  const to = order.indexOf(paper.state);
  const { body: _wire, ...head } = paper;
  const view = { ...given.view, paper: head };
  const reached = order.slice(from + 1, to + 1);
  const left = from > to ? order.slice(to + 1, from + 1).toReversed() : [];
  const forward = reached.flatMap((moment): readonly Transfer[] => postings[moment]?.(view) ?? []);
  const back = left.flatMap((moment): readonly Transfer[] => {
    const stamp = before.stamps.findLast((it) => it.moment === moment);
    return (postings[moment]?.({ ...view, day: stamp?.day ?? view.day }) ?? []).map(reverse);
  });
  const step = findStep(chain, paper.state);
  const due = (days: number): Day => addWorkingDays(view.day, days, given.holidays);
  const pending: Pending[] =
    step !== undefined
      ? officesOf(step)
          .filter((it) => !paper.marks.includes(it))
          .map((office) => ({ office, command: step.command, due: due(step.within) }))
      : paper.state === 'draft'
        ? [{ office: chain.draft.by, command: 'submit', due: due(chain.draft.within) }]
        : [];
  const outcomes =
    left.length > 0 ? [`${chain.document}.returned`] : reached.map((moment) => `${chain.document}.${moment}`);
  const series =
    definition.number !== undefined && paper.number === undefined && reached.includes(definition.number.at)
      ? definition.number.series
      : undefined;
  return {
    paper,
    holding: given.holding,
    money: definition.money(view.body),
    title: definition.title(view.body),
    changes: given.changes,
    transfers: [...forward, ...back],
    outcomes,
    pending,
    series,
    progress: paper.state === order.at(-1) ? definition.progress?.(view.body) : undefined,
  };
}

/** The stamps that stand after one more: a return takes away those past its target, an editor signs the draft once. */
export function stampsAfter(
  definition: AnyDefinition,
  paper: Paper,
  standing: Standing,
  stamp: Stamp,
): readonly Stamp[] {
  const order = statesOf(definition.chain);
  const target = order.indexOf(standing.state);
  const kept =
    stamp.moment === 'returned'
      ? paper.stamps.filter((it) => it.moment === 'draft' || order.indexOf(it.moment) <= target)
      : paper.stamps;
  if (stamp.moment === 'returned') return kept;
  if (stamp.moment === 'draft' && kept.some((it) => it.moment === 'draft' && it.person === stamp.person)) return kept;
  return [...kept, stamp];
}
