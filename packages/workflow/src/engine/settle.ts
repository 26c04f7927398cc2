// What follows once the next standing of a paper is known: its stamps, the money moved or given back, outcomes, and who is next.

import { admittingOffice } from './authority.ts';
import { addWorkingDays, type Day } from './calendar.ts';
import { applies, endedStates, finalOf, findStep, officesOf, statesOf, type Chain } from './chain.ts';
import type { Claim } from './claim.ts';
import { claimsHeld } from './claims-held.ts';
import type { Standing } from './compile.ts';
import type { AnyDefinition, Paper, Progress, Stamp, View } from './document.ts';
import { factsOfBody, isConditional, moneyOf } from './facts.ts';
import type { Movement, Outstanding } from './ledger.ts';
import type { Sen } from './money.ts';
import { movementsOf } from './movements.ts';
import { officeScope, type Holding, type Office } from './office.ts';
import type { FieldChange } from './patch.ts';
import type { Facts } from './predicate.ts';

/** An office that has something to do on a paper now; `place` is the OPD, or for an office of an area the area, where its holder sits. */
export interface Pending {
  readonly office: Office;
  readonly place: string;
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
  readonly transfers: readonly Movement[];
  /** Outcomes such as `rka.submitted`, `rka.approved`, `rka.returned`, `usulan.rejected`. */
  readonly outcomes: readonly string[];
  readonly pending: readonly Pending[];
  /** The series that must give the paper its number now. */
  readonly series: string | undefined;
  /** What the paper claims for itself in its state. */
  readonly claims: readonly Claim[];
  /** Physical progress that is now on record. */
  readonly progress: Progress | undefined;
  /** The kind of budget edition that the OPD now enters. */
  readonly opensEdition: 'pergeseran' | 'perubahan' | undefined;
}

/** Everything that deciding a command shares with opening, adopting and replaying: what follows once the next standing is known. */
export function settle(
  definition: AnyDefinition,
  before: Pick<Paper, 'state'>,
  paper: Paper,
  given: {
    view: Omit<View<unknown>, 'paper'>;
    holding: Holding | undefined;
    changes: readonly FieldChange[];
    holidays: ReadonlySet<Day>;
    /** What the paper has moved and not given back; [] where the act gives nothing back. */
    moved: readonly Outstanding[];
    /** The act is the first of the paper under a newer law. */
    risen: boolean;
    /** The chain that the paper followed before, where a move to another edition takes it from there. */
    from?: Chain;
  },
): Effect {
  const { chain } = definition;
  const facts = isConditional(definition) ? factsOfBody(definition, given.view.body) : undefined;
  const factsBefore = given.from === undefined ? facts : factsOfBody(definition, given.view.body);
  const ended = (endedStates as readonly string[]).includes(paper.state);
  const had = passed(given.from ?? chain, before.state, factsBefore);
  const has = ended ? [] : passed(chain, paper.state, facts);
  const view = { ...given.view, paper };
  const reached = has.filter((it) => !had.includes(it));
  const left = had.filter((it) => !has.includes(it));
  const type = chain.document;
  const outcomes = ended
    ? [`${type}.${paper.state}`]
    : left.length > 0
      ? [`${type}.returned`]
      : reached.map((moment) => `${type}.${moment}`);
  const series =
    definition.number !== undefined && paper.number === undefined && reached.includes(definition.number.at)
      ? definition.number.series
      : undefined;
  const opens = definition.opensEdition;
  return {
    paper,
    holding: given.holding,
    money: moneyOf(definition, view.body),
    title: definition.title(view.body),
    changes: given.changes,
    transfers: movementsOf(definition, view, { had, has, moved: given.moved, risen: given.risen }),
    outcomes,
    pending: pendingOf(definition, paper, { view, holidays: given.holidays, facts }),
    series,
    claims: claimsHeld(definition, paper, view.body),
    progress: paper.state === finalOf(chain) ? definition.progress?.(view.body) : undefined,
    opensEdition: opens !== undefined && reached.includes(opens.at) ? opens.kind : undefined,
  };
}

/** The moments that a paper in a state has behind it, in the order of the chain. */
function passed(chain: Chain, state: string, facts: Facts | undefined): readonly string[] {
  const moments = statesOf(chain).slice(1, statesOf(chain).indexOf(state) + 1);
  return moments.filter((_moment, index) => {
    const step = chain.steps[index - 1];
    return step === undefined || applies(step, facts);
  });
}

function pendingOf(
  definition: AnyDefinition,
  paper: Paper,
  given: {
    view: View<unknown>;
    holidays: ReadonlySet<Day>;
    facts: ReturnType<typeof factsOfBody> | undefined;
  },
): readonly Pending[] {
  const { chain } = definition;
  const { view, holidays, facts } = given;
  const area = definition.area?.(view.body) ?? '';
  const asked = (some: readonly Office[], command: string, days: number): readonly Pending[] => {
    const due = addWorkingDays(view.day, days, holidays);
    return some.map((office) => ({ office, place: officeScope(office) === 'area' ? area : paper.opd, command, due }));
  };
  if (paper.state === 'draft') {
    const late = paper.stamps.some((it) => it.moment === 'late');
    const admitted = paper.stamps.some((it) => it.moment === 'admitted');
    return late && !admitted
      ? asked([admittingOffice(chain)], 'admit', chain.draft.within)
      : asked([chain.draft.by], 'submit', chain.draft.within);
  }
  const step = findStep(chain, paper.state, facts);
  if (step === undefined) return [];
  const awaited = officesOf(step).filter((office) => !paper.marks.includes(office));
  return asked(awaited, step.command, step.within);
}

/** Moments of commands that leave no stamp: what they did stands in the journal. */
const traceless = new Set(['returned', 'rerouted']);

/**
 * The stamps that stand after one more: a return takes away those past its target, an editor signs the draft once, and of an adviser the last advice
 * stands. So a paper carries no more than its chain has steps and its offices have people, however often it went to and fro.
 */
export function stampsAfter(
  definition: AnyDefinition,
  paper: Paper,
  standing: Standing,
  stamp: Stamp,
): readonly Stamp[] {
  const order = statesOf(definition.chain);
  const ended = (endedStates as readonly string[]).includes(standing.state);
  const target = order.indexOf(standing.state);
  // A rejected or cancelled paper keeps its stamps: they say how far it had come.
  const back = !ended && target < order.indexOf(paper.state);
  const kept = back
    ? paper.stamps.filter(
        (it) => !order.includes(it.moment) || it.moment === 'draft' || order.indexOf(it.moment) <= target,
      )
    : paper.stamps;
  if (traceless.has(stamp.moment)) return kept;
  if (stamp.moment === 'draft' && kept.some((it) => it.moment === 'draft' && it.person === stamp.person)) return kept;
  const earlier = (it: Stamp): boolean =>
    stamp.moment === 'advice' && it.moment === 'advice' && it.person === stamp.person && it.office === stamp.office;
  return [...kept.filter((it) => !earlier(it)), stamp];
}
