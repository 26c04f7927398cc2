// The life of an OPD's plan, for regions that begin with nothing: Renja from its drafter's wishes, then the ceiling drawn from it.

import type { Body } from '@siklus/workflow';
import type { Part } from './act.ts';
import { carry, open } from './carry.ts';
import { chanceOf, rest, waitFor, type Card, type Stage } from './stage.ts';

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

/** Plays Renja and plafon of an OPD; answers whether the ceiling was agreed. */
export function* planningLife(stage: Stage, plan: OpdPlan): Part<boolean> {
  const chance = chanceOf(stage, `renja/${plan.opd}`);
  const before = stage.year - 1;
  yield* waitFor(stage, `${before}-01-11`);
  yield* rest(stage, chance.pick(20));
  const rows = plan.wishes.map((wish, index) => ({
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
  const renja = yield* open(stage, {
    type: 'renja',
    subject: plan.opd,
    opd: plan.opd,
    unit: plan.opd,
    office: 'perencana',
    seed: { rincian: rows, indikator },
  });
  if (renja === undefined || !(yield* carry(stage, renja, { returnsPercent: 30, pause: 4 }))) return false;
  yield* waitFor(stage, `${before}-07-06`);
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
