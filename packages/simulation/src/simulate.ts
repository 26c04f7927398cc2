// Playing years: the lives of a region's plans, budgets and treasury on one calendar.

import { addDays } from '@siklus/workflow';
import type { Store } from '@siklus/store';
import { budgetLife, type Script } from './budgeting.ts';
import { chanceFrom } from './chance.ts';
import { fundingLife } from './payment.ts';
import { makeOfficers } from './people.ts';
import { draftRka, planningLife, type OpdPlan } from './planning.ts';
import { play, type Life, type Tally } from './play.ts';
import { loadCards } from './load.ts';
import { waitFor, type Stage } from './stage.ts';
import { planningDays, prepareWhole, wholeLives, type WholeYear } from './whole.ts';
import type { Desks } from './desks.ts';
import { summarise, type Summary } from './summary.ts';

/** A budget year to play. */
export interface PlayedYear {
  readonly year: number;
  /** Share of the sub kegiatan that are played, 0..1. */
  readonly scale?: number | undefined;
  /** OPD plans to begin with, for a region that holds none. */
  readonly plans?: readonly OpdPlan[] | undefined;
  /** Make cash plans for budgets that have none. */
  readonly makeCashPlans?: boolean | undefined;
  /** Working days over which the OPD begin their RKA; 40 when absent. */
  readonly spread?: number | undefined;
  /** Play every type of paper besides the way from RKA to SP2D and its reports; not when absent. */
  readonly whole?: WholeYear | undefined;
  /** Where papers stay at the end; nowhere when absent. */
  readonly desks?: Desks | undefined;
}

/** What to play: years side by side on one calendar. */
export interface Play {
  readonly seed: string;
  readonly years: readonly [PlayedYear, ...PlayedYear[]];
  /** Last day played, `YYYY-MM-DD`; the end of the last year's reports when absent. */
  readonly until?: string | undefined;
  readonly onDay?: ((day: string, tally: Tally) => void) | undefined;
}

/** What was played, and how the first year stands after it. */
export interface Played extends Tally, Summary {
  readonly seed: string;
  readonly from: string;
  readonly until: string;
}

/** Plays years: plans where they are given, then every RKA that the database holds. The same seed on the same database gives the same journal. */
export async function simulate(store: Store, wish: Play): Promise<Played> {
  const [first] = wish.years;
  const from = first.plans === undefined ? `${first.year - 1}-08-03` : `${first.year - 1}-01-04`;
  const until =
    wish.until ?? `${(wish.years.at(-1) ?? first).year + 1}-${first.whole === undefined ? '01-31' : '07-31'}`;
  await makeOfficers(store, `${first.year - 2}-01-01`);
  const holidays = new Set((await store.read.selectFrom('holiday').select('day').execute()).map((row) => row.day));
  const stages: Stage[] = [];
  const lives: Life[] = [];
  for (const year of wish.years) {
    const stage: Stage = {
      seed: wish.seed,
      year: year.year,
      holidays,
      today: from,
      odd: new Set(),
      closings: new Map(),
      chains: new Map(),
      desks: year.desks,
      ...(await loadCards(store, year.year)),
    };
    if (year.whole !== undefined) prepareWhole(stage);
    stages.push(stage);
    lives.push(...(await livesOf(store, stage, { year, stages })));
  }
  const clock = {
    set today(day: string) {
      for (const stage of stages) stage.today = day;
    },
  };
  const tally = await play(
    store,
    lives,
    { from, to: until, holidays, key: `simulasi:${wish.seed}:${from}:${until}`, clock },
    wish.onDay,
  );
  return { seed: wish.seed, from, until, ...tally, ...(await summarise(store, first.year)) };
}

async function livesOf(
  store: Store,
  stage: Stage,
  { year, stages }: { year: PlayedYear; stages: readonly Stage[] },
): Promise<Life[]> {
  const { whole, plans = [], scale = 1 } = year;
  const script: Script = {
    makeCashPlans: year.makeCashPlans ?? false,
    spread: year.spread ?? 40,
    whole: whole !== undefined,
    late: whole?.late,
  };
  const played = (subject: string): boolean =>
    scale >= 1 || chanceFrom(`${stage.seed}/skala/${subject}`).pick(1_000_000) < scale * 1_000_000;
  const budgets = [...stage.cards.values()].filter(
    (card) => card.type === 'rka' && played(`${card.unit}/${String(card.body['subKegiatan'])}`),
  );
  const opds = (await store.read.selectFrom('opd').select('code').orderBy('code').execute()).map((it) => it.code);
  const chosen = scale >= 1 ? plans : scaled(plans, played);
  const subjects = [
    ...budgets.map((card) => `${card.unit}/${String(card.body['subKegiatan'])}`),
    ...chosen.flatMap((plan) => plan.wishes.map((wish) => `${wish.unit}/${wish.subKegiatan}`)),
  ];
  const beside = whole === undefined ? [] : wholeLives(stage, whole, { plans: chosen, opds, subjects, stages });
  if (whole?.plansOnly === true) return beside;
  return [
    ...budgets.map((card) => budgetLife(stage, card, script)),
    ...opds.map((code) => fundingLife(stage, code)),
    ...chosen.flatMap((plan) => plannedLives(stage, plan, script)),
    ...beside,
  ];
}

function scaled(plans: readonly OpdPlan[], played: (subject: string) => boolean): readonly OpdPlan[] {
  return plans
    .map(({ opd, wishes }) => ({ opd, wishes: wishes.filter((it) => played(`${it.unit}/${it.subKegiatan}`)) }))
    .filter((plan) => plan.wishes.length > 0);
}

function plannedLives(stage: Stage, plan: OpdPlan, script: Script): Life[] {
  const before = stage.year - 1;
  const days = script.whole
    ? planningDays(stage.year, plan.opd === script.late)
    : { draft: `${before}-01-11`, submit: `${before}-01-11`, ceiling: `${before}-07-06` };
  const talks: { agreed?: boolean } = {};
  const opening = (function* (): Life {
    talks.agreed = yield* planningLife(stage, plan, days);
  })();
  const rest = plan.wishes.map(function* (wish): Life {
    while (talks.agreed === undefined) yield { until: addDays(stage.today, 1) };
    if (!talks.agreed) return;
    yield* waitFor(stage, `${stage.year - 1}-08-03`);
    const rka = stage.cards.get(`rka/${wish.unit}/${wish.subKegiatan}`) ?? (yield* draftRka(stage, plan.opd, wish));
    if (rka !== undefined) yield* budgetLife(stage, rka, script);
  });
  return [opening, ...rest];
}
