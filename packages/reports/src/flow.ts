// What passed each stage of the budget, summed from the roll-up: the figures that every report is made of.

import type { Sen } from '@siklus/workflow';
import { measures, type Measure, type Store } from '@siklus/store';

/** Money that passed each stage, in sen: plafon, rka, anggaran, kas, spd, spp, spm, sp2d. */
export type Flow = Readonly<Record<Measure, Sen>>;

/** A flow of nothing. */
export const noFlow: Flow = { plafon: 0n, rka: 0n, anggaran: 0n, kas: 0n, spd: 0n, spp: 0n, spm: 0n, sp2d: 0n };

/** Adds two flows stage by stage. */
export function addFlow(a: Flow, b: Flow): Flow {
  const total = { ...a };
  for (const measure of measures) total[measure] += b[measure];
  return total;
}

/** Which part of the roll-up is asked for: one OPD or all, up to and including a month (budget stages belong to no month and are always in). */
export interface FlowScope {
  readonly year: number;
  readonly opd?: string | undefined;
  readonly month?: number | undefined;
}

/** The roll-up by one or two of its columns, with the flow of each group. */
export async function listFlows<Column extends 'opd' | 'sub_kegiatan' | 'akun' | 'month'>(
  store: Store,
  scope: FlowScope & { within?: string | undefined },
  by: readonly Column[],
): Promise<readonly (Record<Column, string | number> & Flow)[]> {
  let query = store.read
    .selectFrom('tree')
    .select(by.map((column) => `tree.${column} as ${column}` as const))
    .select(({ fn }) => measures.map((measure) => fn.sum<Sen>(measure).as(measure)))
    .where('year', '=', scope.year)
    .groupBy(by.map((column) => `tree.${column}` as const));
  const { opd, month, within } = scope;
  if (opd !== undefined) query = query.where('opd', '=', opd);
  if (month !== undefined) query = query.where('month', '<=', month);
  if (within !== undefined)
    query = query.where((it) => it.or([it('sub_kegiatan', '=', within), it('sub_kegiatan', 'like', `${within}.%`)]));
  return (await query.execute()) as unknown as (Record<Column, string | number> & Flow)[]; // the columns are the ones selected above
}

/** Flows gathered under a key made from each row; rows without a key are left out. */
export function gatherFlows<Row extends Flow>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | undefined,
): Map<string, Flow> {
  const gathered = new Map<string, Flow>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const { plafon, rka, anggaran, kas, spd, spp, spm, sp2d } = row;
    gathered.set(key, addFlow(gathered.get(key) ?? noFlow, { plafon, rka, anggaran, kas, spd, spp, spm, sp2d }));
  }
  return gathered;
}

/** Compares codes by their characters, the same on every database and in every language. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
