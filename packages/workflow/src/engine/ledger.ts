// The money of a stamp: transfers between stages of budget lines. Pure values; the store applies them with a conditional update.

import type { Sen } from './money.ts';

/**
 * The stages money passes, in order. `kas` holds the months of the cash plan; `outside` is where ceilings come from and may be negative. After
 * `realised` come the places beside a budget line's own way: `advanced` is TU money with the treasurer of the OPD, `spent` was paid from UP cash,
 * `proven` is accounted for and may be replenished, `cash` is UP cash of an OPD, and `contract` what a contract may still ask for.
 */
export const stages = [
  'outside',
  'plafon',
  'rka',
  'pagu',
  'kas',
  'released',
  'reserved',
  'committed',
  'realised',
  'advanced',
  'spent',
  'proven',
  'cash',
  'contract',
] as const;

/** One stage of a budget line. */
export type Stage = (typeof stages)[number];

/** A budget line: OPD x sub unit x sub kegiatan x akun x fund source. A ceiling (plafon) has no unit and no akun: both are ''. */
export interface Line {
  readonly opd: string;
  readonly unit: string;
  readonly subKegiatan: string;
  readonly akun: string;
  readonly dana: string;
}

/** Where money stands: a line, a stage and, for the cash plan, the month 1..12 (0 elsewhere). */
export interface Place {
  readonly line: Line;
  readonly stage: Stage;
  readonly month: number;
  /** The paper whose own limit this is, such as a contract; absent for places of the budget. */
  readonly paper?: string;
}

/** Money moved from one place to another; `amount` is positive sen, `month` (1..12, 0 for none) is where monthly reports show it. */
export interface Transfer {
  readonly from: Place;
  readonly to: Place;
  readonly amount: Sen;
  readonly month: number;
}

/** The account that ceilings are drawn from; the only one that may go below zero. */
export const outside: Place = {
  line: { opd: '', unit: '', subKegiatan: '', akun: '', dana: '' },
  stage: 'outside',
  month: 0,
};

/** The ceiling of an OPD for one sub kegiatan and fund source. */
export function ceilingOf(line: Pick<Line, 'opd' | 'subKegiatan' | 'dana'>): Place {
  return {
    line: { opd: line.opd, unit: '', subKegiatan: line.subKegiatan, akun: '', dana: line.dana },
    stage: 'plafon',
    month: 0,
  };
}

/** A place of a budget line; month only for the cash plan. */
export function at(line: Line, stage: Stage, month = 0): Place {
  return { line, stage, month };
}

/** The UP cash of an OPD, kept by its treasurer. */
export function cashOf(opd: string): Place {
  return { line: { opd, unit: '', subKegiatan: '', akun: '', dana: '' }, stage: 'cash', month: 0 };
}

/** What a contract may still ask for on a budget line. */
export function contractLimit(line: Line, paper: string): Place {
  return { line, stage: 'contract', month: 0, paper };
}

/** The key of a place within one budget year, the same text in every database. */
export function placeKey(place: Place): string {
  const { opd, unit, subKegiatan, akun, dana } = place.line;
  const own = place.paper === undefined ? '' : `|${place.paper}`;
  return `${opd}|${unit}|${subKegiatan}|${akun}|${dana}|${place.month}|${place.stage}${own}`;
}

/** The transfer that gives back what another moved, in the same month of report. */
export function reverse(transfer: Transfer): Transfer {
  return { from: transfer.to, to: transfer.from, amount: transfer.amount, month: transfer.month };
}

/** The net change of every place that transfers touch, by {@link placeKey}, in ascending key order; places whose changes cancel out are left out. */
export function changes(transfers: readonly Transfer[]): { key: string; place: Place; delta: Sen }[] {
  const net = new Map<string, { key: string; place: Place; delta: Sen }>();
  const add = (place: Place, delta: Sen): void => {
    const key = placeKey(place);
    const entry = net.get(key);
    if (entry === undefined) net.set(key, { key, place, delta });
    else entry.delta += delta;
  };
  for (const transfer of transfers) {
    add(transfer.from, -transfer.amount);
    add(transfer.to, transfer.amount);
  }
  return [...net.values()].filter((it) => it.delta !== 0n).toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
