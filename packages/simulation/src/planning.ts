// The life of an OPD's plan, for regions that begin with nothing: Renja from its drafter's wishes, then the ceiling drawn from it.

import type { Body } from '@siklus/workflow';
import { act, changing, drafterOf, setting, type Edit, type Part } from './act.ts';
import { carry, open } from './carry.ts';
import { chanceOf, look, rest, rowsOf, waitFor, type Card, type Stage } from './stage.ts';

/** A sub kegiatan that an OPD wants: its place in the programme and how it will be costed. */
export interface Wish {
  readonly unit: string;
  readonly subKegiatan: string;
  readonly nama: string;
  readonly lokasi: string;
  readonly dana: string;
  /** Indicative ceiling as decimal rupiah. */
  readonly pagu: string;
  readonly output: { readonly tolokUkur: string; readonly target: string; readonly satuan: string };
  /** RKA rows, ready for its body. */
  readonly rincian: readonly Body[];
}

/** An OPD with its wishes. */
export interface OpdPlan {
  readonly opd: string;
  readonly wishes: readonly Wish[];
}

/** When an OPD drafts, hands in and asks for its ceiling: days of the year before. */
export interface PlanningDays {
  readonly draft: string;
  readonly submit: string;
  readonly ceiling: string;
}

function renjaBody(plan: OpdPlan): Body {
  const rincian = plan.wishes.map((wish, index) => ({
    id: `r${index + 1}`,
    unit: wish.unit,
    subKegiatan: wish.subKegiatan,
    nama: wish.nama,
    lokasi: wish.lokasi,
    dana: wish.dana,
    pagu: wish.pagu,
  }));
  const indikator = plan.wishes.map((wish, index) => ({
    id: `i${index + 1}`,
    rincian: `r${index + 1}`,
    ...wish.output,
  }));
  return { rincian, indikator };
}

/** The accepted proposals of an OPD, each in the row of the sub kegiatan that takes it up. */
function takeUp(stage: Stage, renja: Card): Edit {
  const accepted = new Map<string, string>();
  for (const card of stage.cards.values())
    if (card.type === 'usulan' && card.state === 'accepted' && card.opd === renja.opd)
      accepted.set(String(card.body['subKegiatan']), card.id);
  const wishes = new Map(
    rowsOf(renja.body).flatMap((row) => {
      const usulan = accepted.get(String(row['subKegiatan']));
      return usulan === undefined ? [] : [[String(row['id']), { usulan }] as const];
    }),
  );
  return changing(renja, 'rincian', wishes);
}

/** Plays Renja and plafon of an OPD; answers whether the ceiling was agreed. */
export function* planningLife(stage: Stage, plan: OpdPlan, days: PlanningDays): Part<boolean> {
  const chance = chanceOf(stage, `renja/${plan.opd}`);
  yield* waitFor(stage, days.draft);
  yield* rest(stage, chance.pick(20));
  const renstra = (): Card | undefined => stage.cards.get(`renstra/${plan.opd}`);
  const five = (): Body => (renstra()?.state === 'enacted' ? { renstra: renstra()?.id } : {});
  const renja = yield* open(stage, {
    type: 'renja',
    subject: plan.opd,
    opd: plan.opd,
    unit: plan.opd,
    office: 'perencana',
    seed: { ...five(), ...renjaBody(plan) },
  });
  if (renja === undefined) return false;
  yield* waitFor(stage, days.submit);
  yield* rest(stage, chance.pick(10));
  if (renja.state === 'draft') {
    yield* look(renja);
    yield* act(renja, drafterOf(stage, renja), {
      name: 'revise',
      patch: { ...setting(renja, five()), ...takeUp(stage, renja) },
    });
  }
  if (!(yield* carry(stage, renja, { returnsPercent: 30, pause: 4 }))) return false;
  yield* waitFor(stage, days.ceiling);
  yield* rest(stage, chance.pick(10));
  const plafon = yield* open(stage, {
    type: 'plafon',
    subject: plan.opd,
    opd: plan.opd,
    unit: plan.opd,
    office: 'tapd',
    seed: {},
  });
  return plafon !== undefined && (yield* carry(stage, plafon, { returnsPercent: 10, pause: 4 }));
}

/** Opens the RKA of a wish once the ceiling stands. */
export function* draftRka(stage: Stage, opd: string, wish: Wish): Part<Card | undefined> {
  const seed = {
    subKegiatan: wish.subKegiatan,
    nama: wish.nama,
    lokasi: wish.lokasi,
    rincian: wish.rincian,
    indikator: [],
  };
  return yield* open(stage, {
    type: 'rka',
    subject: `${wish.unit}/${wish.subKegiatan}`,
    opd,
    unit: wish.unit,
    office: 'pptk',
    seed,
  });
}
