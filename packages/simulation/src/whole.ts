// A whole year: what goes on besides the way from Renja to SP2D. Plans of the region, proposals, contracts, cash, changes, evaluations, the account.

import { advanceLife } from './advance.ts';
import { cashLife } from './cash.ts';
import { changesLife } from './changes.ts';
import { contractLife } from './contract.ts';
import { advisedRenstra, decreesLife, type StandingWishes } from './decrees.ts';
import { evaluationLife } from './evaluation.ts';
import { oddities } from './oddities.ts';
import type { OpdPlan, PlanningDays } from './planning.ts';
import type { Life } from './play.ts';
import { proposalLife, proposalsFor } from './proposals.ts';
import { accountLife, apbdLife } from './region-budget.ts';
import { renstraLife, rkpdLife, rpjmdLife } from './region-plans.ts';
import type { Card, Stage } from './stage.ts';

/** How the whole of a year is played. */
export interface WholeYear {
  /** Code of the region, from which codes of districts and villages are made. */
  readonly region: string;
  /** Names of the agencies by code. */
  readonly names: ReadonlyMap<string, string>;
  /** Years in which an RPJMD begins that is drafted in this year's book, with the day of its first draft. */
  readonly rpjmd: readonly { readonly first: number; readonly from: string }[];
  /** Proposals to each agency. */
  readonly proposals: number;
  /** Working days over which proposals and Renstra begin, and from when. */
  readonly plans: { readonly from: string; readonly spread: number };
  /** The agency that is late with everything. */
  readonly late: string;
  /** Sub kegiatan whose works are put under contract after the change of the budget only. */
  readonly autumn?: string | undefined;
  /** UP of each agency in sen; of one agency another. */
  readonly up: (opd: string) => bigint;
  /** Decrees that hold for every year, given with the first. */
  readonly decrees?: StandingWishes | undefined;
  /** Only the plans: the year itself is too far away. */
  readonly plansOnly?: boolean | undefined;
}

/** Days on which an agency plans: a late one hands its Renja in at the end of July. */
export function planningDays(year: number, late: boolean): PlanningDays {
  const before = year - 1;
  return {
    draft: `${before}-03-23`,
    submit: late ? `${before}-07-13` : `${before}-05-18`,
    ceiling: late ? `${before}-09-14` : `${before}-07-06`,
  };
}

/** Prepares a stage for a whole year: the unusual turns that it has to show, and the chains that are decreed. */
export function prepareWhole(stage: Stage): void {
  stage.chains.set('renstra', advisedRenstra());
  for (const turn of oddities(stage.chains)) stage.odd.add(turn);
}

/** The RPJMD in force, whatever year's book holds it. */
function findRpjmd(stages: readonly Stage[]): Card | undefined {
  return stages.flatMap((it) => [...it.cards.values()]).find((it) => it.type === 'rpjmd' && it.state === 'enacted');
}

/** The lives of a whole year; those of plans only where the region begins with plans. `stages` are all years of the play. */
export function wholeLives(
  stage: Stage,
  whole: WholeYear,
  given: { plans: readonly OpdPlan[]; opds: readonly string[]; subjects: readonly string[]; stages: readonly Stage[] },
): Life[] {
  const { plans, opds, subjects, stages } = given;
  const rpjmd = (): Card | undefined => findRpjmd(stages);
  const planning = [
    ...whole.rpjmd.map((period) => rpjmdLife(stage, plans, period)),
    ...plans.map((plan) => renstraLife(stage, plan, { rpjmd, ...whole.plans })),
    ...proposalsFor(plans, whole.region, whole.proposals).map((it) => proposalLife(stage, it, whole.plans)),
  ];
  const region = [rkpdLife(stage, plans, whole.names), apbdLife(stage, plans)];
  const running = [
    ...subjects.flatMap((subject) => [
      contractLife(stage, subject, subject.endsWith(`/${whole.autumn}`)),
      advanceLife(stage, subject),
    ]),
    ...opds.flatMap((opd) => [
      cashLife(stage, opd, whole.up(opd)),
      changesLife(stage, opd, opd === whole.late),
      evaluationLife(stage, opd, opd === whole.late),
    ]),
    accountLife(stage),
  ];
  if (whole.plansOnly === true) return planning;
  return [decreesLife(stage, whole), ...(plans.length > 0 ? [...planning, ...region] : []), ...running];
}
