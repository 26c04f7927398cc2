// The roll-up: what passed each stage, by OPD, sub kegiatan, account and month. Upper levels are summed when read.

import { sql } from 'kysely';
import type { Sen, Stage, Transfer } from '@siklus/workflow';
import { one, type Work } from './port.ts';
import { measures, type Measure } from './schema.ts';
import { overRows } from './rows.ts';
import { statement } from './statement.ts';

/** A leaf of the roll-up and what a stamp adds to its measures. */
export interface LeafChange {
  readonly opd: string;
  readonly subKegiatan: string;
  readonly akun: string;
  readonly month: number;
  readonly amounts: Record<Measure, Sen>;
}

/**
 * How many measures money has passed in a stage. UP money that was spent stays requested until its replenishment is paid, TU money counts as paid
 * once it is with the treasurer. Stages that are no part of a budget line pass nothing.
 */
const depths: Readonly<Record<Stage, number | undefined>> = {
  outside: 0,
  plafon: 1,
  rka: 2,
  pagu: 3,
  kas: 4,
  released: 5,
  reserved: 6,
  spent: 6,
  proven: 6,
  committed: 7,
  realised: 8,
  advanced: 8,
  cash: undefined,
  contract: undefined,
};

/** What transfers do to the roll-up: every stage passed on the way adds (or, on the way back, takes) the amount; budget stages have month 0. */
export function leafChanges(transfers: readonly Transfer[]): readonly LeafChange[] {
  const leaves = new Map<string, LeafChange>();
  const add = (
    line: { opd: string; subKegiatan: string; akun: string },
    month: number,
    measure: Measure,
    amount: Sen,
  ): void => {
    const key = `${line.opd}|${line.subKegiatan}|${line.akun}|${month}`;
    let leaf = leaves.get(key);
    if (leaf === undefined) {
      const amounts = { plafon: 0n, rka: 0n, anggaran: 0n, kas: 0n, spd: 0n, spp: 0n, spm: 0n, sp2d: 0n };
      leaf = { opd: line.opd, subKegiatan: line.subKegiatan, akun: line.akun, month, amounts };
      leaves.set(key, leaf);
    }
    leaf.amounts[measure] += amount;
  };
  for (const { from, to, amount, month } of transfers) {
    const [low, high] = [depths[from.stage], depths[to.stage]];
    if (low === undefined || high === undefined) continue;
    const forward = high > low;
    const deeper = forward ? to : from;
    for (let index = Math.min(low, high) + 1; index <= Math.max(low, high); index += 1) {
      const measure = measures[index - 1];
      if (measure !== undefined) add(deeper.line, index <= 3 ? 0 : month, measure, forward ? amount : -amount);
    }
  }
  return [...leaves.values()];
}

const leafColumns = {
  year: 'integer',
  opd: 'text',
  sub_kegiatan: 'text',
  akun: 'text',
  month: 'integer',
  plafon: 'money',
  rka: 'money',
  anggaran: 'money',
  kas: 'money',
  spd: 'money',
  spp: 'money',
  spm: 'money',
  sp2d: 'money',
} as const;

const addLeaves = overRows(leafColumns, (db, source) =>
  db
    .insertInto('tree')
    .columns(['year', 'opd', 'sub_kegiatan', 'akun', 'month', ...measures])
    .expression(
      sql`select year, opd, sub_kegiatan, akun, month, ${sql.join(measures.map((it) => sql.ref(it)))} from ${source} as r where true` as never,
    ) // as above
    .onConflict((conflict) =>
      conflict
        .columns(['year', 'opd', 'sub_kegiatan', 'akun', 'month'])
        .doUpdateSet(
          Object.fromEntries(measures.map((it) => [it, sql`tree.${sql.ref(it)} + excluded.${sql.ref(it)}`])),
        ),
    ),
);

/** Adds a stamp's money to the roll-up. */
export function* growTree(year: number, leaves: readonly LeafChange[]): Work<void> {
  yield* addLeaves(
    leaves.map((it) => [
      year,
      it.opd,
      it.subKegiatan,
      it.akun,
      it.month,
      ...measures.map((measure) => it.amounts[measure]),
    ]),
  );
}

const setProgress = statement<{
  year: number;
  opd: string;
  unit: string;
  subKegiatan: string;
  month: number;
  physical: number;
}>((db, slot) =>
  db
    .insertInto('progress')
    .values({
      year: slot('year'),
      opd: slot('opd'),
      unit: slot('unit'),
      sub_kegiatan: slot('subKegiatan'),
      month: slot('month'),
      physical: slot('physical'),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['year', 'opd', 'unit', 'sub_kegiatan', 'month'])
        .doUpdateSet({ physical: sql`excluded.physical` }),
    ),
);

/** Puts reported physical progress on record, in hundredths of a percent. */
export function* recordProgress(
  paper: { year: number; opd: string; unit: string },
  progress: { subKegiatan: string; month: number; physical: number },
): Work<void> {
  yield* one(setProgress({ year: paper.year, opd: paper.opd, unit: paper.unit, ...progress }));
}
