// What an act did, as its entry keeps it: enough to make every derived table again without asking any law.

import type {
  AnyDefinition,
  Body,
  Effect,
  Movement,
  Paper,
  Pending,
  Place,
  Progress,
  Stage,
  Stamp,
} from '@siklus/workflow';
import type { ClaimKey } from '@siklus/store';
import type { Hiding } from './hiding.ts';

/** A place of money: opd, unit, sub kegiatan, akun, dana, month, stage and, where it is a paper's own, the paper. */
export type PlaceText = readonly [
  opd: string,
  unit: string,
  subKegiatan: string,
  akun: string,
  dana: string,
  month: number,
  stage: string,
  paper?: string,
];

/** What an act did, besides the state and number that its entry names. */
export interface Did {
  readonly title: string;
  /** The money of the paper, in sen. */
  readonly money: string;
  readonly final?: true;
  /** Its papers of earlier budget editions are superseded. */
  readonly supersedes?: true;
  readonly marks?: Paper['marks'];
  /** Where a paper is that was handed on: its OPD, which is its unit too. */
  readonly opd?: string;
  /** Changes of the body in order: path and value afterwards, `null` where nothing stands there any more. */
  readonly changes?: readonly (readonly [at: string, after: unknown])[];
  /** The whole body before the changes, where it was brought up from an older law. */
  readonly body?: Body;
  /** Stamps that fell, by their place among those that stood before. */
  readonly dropped?: readonly number[];
  /** The stamp of the entry does not stand on the paper. */
  readonly traceless?: true;
  /** Money moved: moment, from, to, amount in sen, month of report. */
  readonly moved?: readonly (readonly [
    moment: string,
    from: PlaceText,
    to: PlaceText,
    amount: string,
    month: number,
  ])[];
  /** Money given back, by the transfers of the paper that are undone. */
  readonly undone?: readonly (readonly [version: number, ordinal: number])[];
  /** What the paper claims for itself from now on, all of it; absent where it goes on claiming what it did. */
  readonly claims?: readonly ClaimKey[];
  /** The series that gave the number, and its last number now. */
  readonly series?: readonly [name: string, last: number];
  /** The cycles as they were stored with it: of the OPD that had the paper before, and of the region. */
  readonly cycles?: { readonly opd?: readonly string[]; readonly region?: readonly string[] };
  /** What then waits; absent where what waited before goes on waiting. */
  readonly waits?: readonly (readonly [office: string, place: string, command: string, due: string])[];
  readonly progress?: Progress;
}

/** What was found while an effect was written. */
export interface Written {
  readonly final: boolean;
  readonly supersedes: boolean;
  readonly series: Did['series'] | undefined;
  readonly cycles: NonNullable<Did['cycles']>;
  readonly renewed: boolean;
  /** What it claims now, where that is not what it claimed before. */
  readonly claims: readonly ClaimKey[] | undefined;
}

function placeText({ line, month, stage, paper }: Place): PlaceText {
  const at = [line.opd, line.unit, line.subKegiatan, line.akun, line.dana, month, stage] as const;
  return paper === undefined ? at : [...at, paper];
}

/** The place that an entry names. */
export function placeIn([opd, unit, subKegiatan, akun, dana, month, stage, paper]: PlaceText): Place {
  const place = { line: { opd, unit, subKegiatan, akun, dana }, stage: stage as Stage, month }; // written from a place
  return paper === undefined ? place : { ...place, paper };
}

function sameStamp(one: Stamp, other: Stamp): boolean {
  return (
    one.moment === other.moment && one.person === other.person && one.office === other.office && one.at === other.at
  );
}

/** Which of the stamps before no longer stand. */
function droppedOf(before: readonly Stamp[], after: readonly Stamp[]): readonly number[] {
  return before.flatMap((stamp, index) => (after.some((it) => sameStamp(it, stamp)) ? [] : [index]));
}

function waitText({ office, place, command, due }: Pending): readonly [string, string, string, string] {
  return [office, place, command, due];
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

const isForward = ({ undoes }: Movement): boolean => undoes === undefined;

/**
 * Puts together what an effect did to the paper `before` (none for a new one), which was `risen` from an older law or not. Forward movements come
 * first in an effect.
 */
export function didOf(
  definition: AnyDefinition,
  papers: { readonly before: Paper | undefined; readonly stamp: Stamp | undefined; readonly risen: boolean },
  effect: Effect,
  written: Written,
  hiding: Hiding,
): Did {
  const { paper, transfers } = effect;
  const { before, stamp, risen } = papers;
  const dropped = droppedOf(before?.stamps ?? [], paper.stamps);
  const stands = stamp === undefined || paper.stamps.some((it) => sameStamp(it, stamp));
  const did: { readonly [K in keyof Did]: Did[K] | undefined } = {
    title: effect.title,
    money: effect.money.toString(),
    final: written.final ? true : undefined,
    supersedes: written.supersedes ? true : undefined,
    marks: paper.marks.length === 0 ? undefined : paper.marks,
    opd: before === undefined || before.opd === paper.opd ? undefined : paper.opd,
    changes: some(effect.changes.map((it) => hiding.change(definition, it))),
    body: risen && before !== undefined ? hiding.body(definition, before.body) : undefined,
    dropped: some(dropped),
    traceless: stands ? undefined : true,
    moved: some(
      transfers
        .filter(isForward)
        .map((it) => [it.moment, placeText(it.from), placeText(it.to), it.amount.toString(), it.month] as const),
    ),
    undone: some(
      transfers.flatMap(({ undoes }) => (undoes === undefined ? [] : [[undoes.version, undoes.ordinal] as const])),
    ),
    claims: written.claims,
    series: written.series,
    cycles: Object.keys(written.cycles).length === 0 ? undefined : written.cycles,
    waits: written.renewed ? effect.pending.map(waitText) : undefined,
    progress: effect.progress,
  };
  return did as Did; // JSON leaves out what is undefined
}
