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

/** Which transfer of a paper: the version at which it was made, and its place among those of that version from 0. */
export interface TransferId {
  readonly version: number;
  readonly ordinal: number;
}

/** A transfer as a paper makes it: the moment it belongs to and, where it gives money back, the earlier transfer that it undoes. */
export interface Movement extends Transfer {
  readonly moment: string;
  readonly undoes?: TransferId;
}

/** A transfer that a paper has made and not given back. */
export interface Outstanding extends Movement, TransferId {}

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

/** The place that a {@link placeKey} names; throws a plain Error on a text that is none. Codes of agencies, units, accounts and funds have no bar in them. */
export function placeOfKey(key: string): Place {
  const [opd, unit, subKegiatan, akun, dana, month, stage, ...paper] = key.split('|');
  const known = stages.find((it) => it === stage);
  if (
    opd === undefined ||
    unit === undefined ||
    subKegiatan === undefined ||
    akun === undefined ||
    dana === undefined ||
    known === undefined
  )
    throw new Error(`not the key of a place: ${key}`);
  const place = { line: { opd, unit, subKegiatan, akun, dana }, stage: known, month: Number(month) };
  return paper.length === 0 ? place : { ...place, paper: paper.join('|') };
}

/** The transfer that gives back what another moved, in the same month of report. */
export function reverse(transfer: Transfer): Transfer {
  return { from: transfer.to, to: transfer.from, amount: transfer.amount, month: transfer.month };
}

/** The movement that gives back what another one moved. */
export function giveBack({ version, ordinal, moment, ...transfer }: Outstanding): Movement {
  return { ...reverse(transfer), moment, undoes: { version, ordinal } };
}

/**
 * What a paper has moved and not given back, from the movements of its versions, oldest first. A return needs it: money is given back as it was
 * moved, whatever the postings say by then.
 * @example outstandingOf([{ version: 1, movements: [] }]) // []
 */
export function outstandingOf(
  versions: readonly { readonly version: number; readonly movements: readonly Movement[] }[],
): readonly Outstanding[] {
  const keyOf = ({ version, ordinal }: TransferId): string => `${version}/${ordinal}`;
  const standing = new Map<string, Outstanding>();
  for (const { version, movements } of versions)
    for (const [ordinal, it] of movements.entries()) {
      if (it.undoes === undefined) standing.set(keyOf({ version, ordinal }), { ...it, version, ordinal });
      else standing.delete(keyOf(it.undoes));
    }
  return [...standing.values()];
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
