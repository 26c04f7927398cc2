// The writing half of execute: money first, since it may be refused; then the paper, what hangs on it, and the journal last.

import {
  asksNobodyAnew,
  ceilingExceeded,
  changes,
  finalOf,
  moveCycle,
  passedBy,
  placeKey,
  supersedesEarlier,
  text,
  type AnyDefinition,
  type Decision,
  type Effect,
  type Paper,
  type Refusal,
  type Stamp,
} from '@siklus/workflow';
import {
  addPaper,
  addPatchRows,
  addPersonal,
  addTransfers,
  append,
  balancesOf,
  growTree,
  leafChanges,
  linkBasis,
  moveMoney,
  nextNumber,
  openEdition,
  recordAdmission,
  recordLate,
  recordProgress,
  renewInbox,
  rollback,
  saveCycle,
  savePaper,
  supersedeBy,
  type Head,
  type Work,
} from '@siklus/store';
import type { Around } from './around.ts';
import { keepClaims } from './claims.ts';
import type { Act, Executed } from './deed.ts';
import { didOf, type Did } from './did.ts';
import { entryOf } from './entry-of.ts';
import { entryText } from './entry.ts';
import { startHiding, type Salt } from './hiding.ts';
import { nameMasters } from './masters.ts';
import { numberText } from './number-text.ts';
import { stateLabel } from './paper-row.ts';
import type { ChangeNotice, ExecuteAnswer } from './shapes.ts';

/** A decision with the law it was made under, the paper before it (none for a new one) and what was read around it. */
export interface Decided {
  readonly definition: AnyDefinition;
  readonly before: Paper | undefined;
  /** The stored body was brought up from an older law. */
  readonly risen: boolean;
  readonly around: Around;
  readonly decision: Decision;
}

/** Where an act is written: after the head of the log, in a region, with salts for what it hides. */
export interface Writing {
  readonly head: Head;
  readonly region: string;
  readonly salt: Salt;
}

/** The answer that refuses, with its reasons. */
export function refused(...refusals: Refusal[]): ExecuteAnswer {
  return { ok: false, refusals };
}

/** Writes what a decision does; refusals found while writing (ceiling-exceeded, already-open) undo what was written. */
export function* record(asked: Act, decided: Decided, effect: Effect, writing: Writing): Work<Executed> {
  const { definition, before, around } = decided;
  const { at, day } = around.circumstances;
  const numbered = effect.series === undefined ? undefined : yield* numberOf(effect, effect.series, around, writing);
  const paper: Paper = { ...effect.paper, number: numbered?.number ?? effect.paper.number };
  const short = yield* moved(paper, effect);
  if (short.length > 0) return { answer: refused(...short), notice: undefined };
  const final = paper.state === finalOf(definition.chain);
  const row = { paper, title: effect.title, money: effect.money, final, at, seq: writing.head.seq + 1 };
  if (before !== undefined) yield* savePaper(row);
  else if (!(yield* addPaper(row))) {
    yield rollback;
    return { answer: refused(alreadyOpen(paper)), notice: undefined };
  }
  const kept = yield* keepClaims(definition, { paper, claims: effect.claims }, around.circumstances.officer);
  if ('refusals' in kept) return { answer: refused(...kept.refusals), notice: undefined };
  yield* addTransfers(paper, effect.transfers, placeKey);
  yield* growTree(paper.year, leafChanges(effect.transfers));
  if (effect.progress !== undefined) yield* recordProgress(paper, effect.progress);
  yield* addPatchRows(paper.id, paper.version, effect.changes);
  const bases = Object.values(around.circumstances.basis).flatMap((papers) => papers.map((it) => it.id));
  yield* linkBasis(paper.id, bases);
  const supersedes = supersedesEarlier(definition, paper);
  if (supersedes) yield* supersedeBy(paper);
  const { deed } = asked;
  if (effect.opensEdition !== undefined)
    yield* openEdition({ year: paper.year, opd: paper.opd, kind: effect.opensEdition, document: paper.id, at });
  yield* recordLateness(asked, paper, at);
  const renewed = !(deed.kind === 'command' && asksNobodyAnew(deed.command.name));
  if (renewed) yield* renewInbox(paper, effect.pending, at);
  // A paper that is handed on moves the cycle of the agency that hands it on.
  const cycles = yield* moveCycles(before ?? paper, around, effect.outcomes, at);
  const stamp = stampOf(asked, effect, { before, around });
  const hiding = startHiding(writing.head.seq + 1, writing.salt);
  const did = didOf(
    definition,
    { before, stamp, risen: decided.risen },
    { ...effect, paper },
    { final, supersedes, series: numbered?.series, cycles, renewed, claims: kept.changed },
    hiding,
  );
  const masters = yield* nameMasters(() => writing.salt(hiding.rows.length));
  const place = { seq: writing.head.seq + 1, at, day };
  const entry = entryOf(
    asked,
    { paper, definition, stamp, bases, figures: around.circumstances.figures, opened: effect.opensEdition },
    { place, masters, did, hiding },
  );
  yield* addPersonal(hiding.rows);
  const next = yield* append(writing.head, { document: paper.id, version: paper.version, at, entry: entryText(entry) });
  return { answer: accepted(definition, paper), notice: noticeOf(paper, next.seq) };
}

function accepted(definition: AnyDefinition, paper: Paper): ExecuteAnswer {
  const { id, version, state, number } = paper;
  return { ok: true, id, version, state, stateLabel: stateLabel(definition, state), number };
}

function noticeOf({ id, type, opd, version, state }: Paper, seq: number): ChangeNotice {
  return { seq, document: id, type: type as ChangeNotice['type'], opd, version, state }; // the register knows the type
}

function alreadyOpen({ subject }: Paper): Refusal {
  return {
    code: 'already-open',
    text: text('Dokumen tentang hal yang sama sudah ada.', 'A paper on the same subject exists already.'),
    figures: { subject },
  };
}

/** Moves the money of an effect; where it does not fit everything is undone, and the answer says what was left. */
function* moved(paper: Paper, effect: Effect): Work<readonly Refusal[]> {
  const misfits = yield* moveMoney(paper.year, changes(effect.transfers));
  if (misfits.length === 0) return [];
  yield rollback;
  const left = yield* balancesOf(
    paper.year,
    misfits.map((it) => it.key),
  );
  return misfits.map((it) =>
    passedBy(paper.body, ceilingExceeded(it.place, left.get(it.key) ?? 0n, -it.delta), it.place),
  );
}

/** The moment of a stamp that does not stay on its paper: an edit at a desk and a handing on leave all others where they are. */
function tracelessMoment({ deed }: Act, before: Paper | undefined): string {
  const name = deed.kind === 'command' ? deed.command.name : 'open';
  if (name === 'reroute') return 'rerouted';
  if (name !== 'revise' && deed.kind === 'command') return 'returned';
  return before === undefined || before.state === 'draft' ? 'draft' : 'rerouted';
}

function stampOf(
  asked: Act,
  effect: Effect,
  { before, around }: { before: Paper | undefined; around: Around },
): Stamp | undefined {
  const { holding } = effect;
  if (holding === undefined) return undefined;
  const { at, day } = around.circumstances;
  const older = new Set(before?.stamps);
  const given = effect.paper.stamps.find((it) => it.at === at && !older.has(it));
  if (given !== undefined) return given;
  return {
    moment: tracelessMoment(asked, before),
    office: holding.office,
    person: asked.person,
    assignment: holding.assignment,
    kind: holding.kind,
    at,
    day,
  };
}

function* recordLateness({ deed, person }: Act, paper: Paper, at: string): Work<void> {
  if (deed.kind === 'open' && paper.stamps.some((it) => it.moment === 'late'))
    yield* recordLate({ document: paper.id, opd: paper.opd, person, at, reason: deed.opening.late ?? '' });
  if (deed.kind !== 'command') return;
  const { name, reason = '' } = deed.command;
  if (name === 'late') yield* recordLate({ document: paper.id, opd: paper.opd, person, at, reason });
  if (name === 'admit') yield* recordAdmission({ document: paper.id, person, at, reason });
}

function* numberOf(
  { paper }: Effect,
  series: string,
  { editionKind, circumstances: { day } }: Around,
  { region }: Writing,
): Work<{ number: string; series: readonly [string, number] }> {
  const last = yield* nextNumber(paper.year, series);
  return { number: numberText(paper, [series, last], { region, kind: editionKind, day }), series: [series, last] };
}

/** Moves the cycles and answers with those that were stored. */
function* moveCycles(
  paper: Pick<Paper, 'year' | 'opd'>,
  { cycles }: Around,
  outcomes: readonly string[],
  at: string,
): Work<NonNullable<Did['cycles']>> {
  const opd = paper.opd === '' ? [] : outcomes.reduce((stages, it) => moveCycle('opd', stages, it), cycles.opd);
  const region = outcomes.reduce((stages, outcome) => moveCycle('daerah', stages, outcome), cycles.region);
  const opdMoves = paper.opd !== '' && cycles.stored.opd?.join(',') !== opd.join(',');
  const regionMoves = cycles.stored.region?.join(',') !== region.join(',');
  if (opdMoves) yield* saveCycle(paper.year, paper.opd, opd, at);
  if (regionMoves) yield* saveCycle(paper.year, '', region, at);
  return { ...(opdMoves ? { opd } : {}), ...(regionMoves ? { region } : {}) };
}
