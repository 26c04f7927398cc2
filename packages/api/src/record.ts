// The writing half of execute: money first, since it may be refused; then the paper, what hangs on it, and the journal last.

import {
  ceilingExceeded,
  changes,
  editionLetter,
  moveCycle,
  placeKey,
  finalOf,
  text,
  type AnyDefinition,
  type Decision,
  type EditionKind,
  type Effect,
  type Paper,
  type Refusal,
  type Stamp,
} from '@siklus/workflow';
import {
  addPaper,
  addPatchRows,
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
import type { Asked, Executed } from './deed.ts';
import { entryText } from './entry.ts';
import { stateLabel } from './paper-row.ts';
import type { ChangeNotice, ExecuteAnswer } from './shapes.ts';

/** A decision with the law it was made under, the paper before it (none for a new one) and what was read around it. */
export interface Decided {
  readonly definition: AnyDefinition;
  readonly before: Paper | undefined;
  readonly around: Around;
  readonly decision: Decision;
}

/** The answer that refuses, with its reasons. */
export function refused(...refusals: Refusal[]): ExecuteAnswer {
  return { ok: false, refusals };
}

/** Writes what a decision does; refusals found while writing (ceiling-exceeded, already-open) undo what was written. */
export function* record(
  asked: Asked,
  { definition, before, around }: Decided,
  effect: Effect,
  head: Head,
  region: string,
): Work<Executed> {
  const { at, day } = around.circumstances;
  const number =
    effect.series === undefined
      ? effect.paper.number
      : yield* numbered(effect, { series: effect.series, region, day, kind: around.editionKind });
  const paper: Paper = { ...effect.paper, number };
  const net = changes(effect.transfers);
  const misfits = yield* moveMoney(paper.year, net);
  if (misfits.length > 0) {
    yield rollback;
    const left = yield* balancesOf(
      paper.year,
      misfits.map((it) => it.key),
    );
    return {
      answer: refused(...misfits.map((it) => ceilingExceeded(it.place, left.get(it.key) ?? 0n, -it.delta))),
      notice: undefined,
    };
  }
  const row = {
    paper,
    title: effect.title,
    money: effect.money,
    final: paper.state === finalOf(definition.chain),
    at,
  };
  if (before !== undefined) yield* savePaper(row);
  else if (!(yield* addPaper(row))) {
    yield rollback;
    return {
      answer: refused({
        code: 'already-open',
        text: text('Dokumen tentang hal yang sama sudah ada.', 'A paper on the same subject exists already.'),
        figures: { subject: paper.subject },
      }),
      notice: undefined,
    };
  }
  yield* addTransfers(paper, effect.transfers, placeKey);
  yield* growTree(paper.year, leafChanges(effect.transfers));
  if (effect.progress !== undefined) yield* recordProgress(paper, effect.progress);
  yield* addPatchRows(paper.id, paper.version, effect.changes);
  const bases = Object.values(around.circumstances.basis).flatMap((papers) => papers.map((it) => it.id));
  yield* linkBasis(paper.id, bases);
  // Changes themselves stay what they are: the next one does not replace the last.
  if (row.final && definition.opensEdition === undefined) yield* supersedeBy(paper);
  const { deed } = asked;
  if (effect.opensEdition !== undefined)
    yield* openEdition({ year: paper.year, opd: paper.opd, kind: effect.opensEdition, document: paper.id, at });
  yield* recordLateness(asked, paper, at);
  if (!(deed.kind === 'command' && still.has(deed.command.name))) yield* renewInbox(paper, effect.pending, at);
  yield* moveCycles(paper, around, effect.outcomes, at);
  const stamp = stampOf(asked, effect, { before, around });
  const next = yield* append(head, {
    document: paper.id,
    version: paper.version,
    at,
    entry: entryText({ seq: head.seq + 1, at, day, asked, paper, stamp, bases, opened: effect.opensEdition }),
  });
  return {
    answer: {
      ok: true,
      id: paper.id,
      version: paper.version,
      state: paper.state,
      stateLabel: stateLabel(definition, paper.state),
      number: paper.number,
    },
    notice: {
      seq: next.seq,
      document: paper.id,
      type: paper.type as ChangeNotice['type'],
      opd: paper.opd,
      version: paper.version,
      state: paper.state,
    }, // the register knows the type
  };
}

/** The moment of a stamp that does not stay on its paper: an edit at a desk and a handing on leave all others where they are. */
function tracelessMoment({ deed }: Asked, before: Paper | undefined): string {
  const name = deed.kind === 'command' ? deed.command.name : 'open';
  if (name === 'reroute') return 'rerouted';
  if (name !== 'revise' && deed.kind === 'command') return 'returned';
  return before === undefined || before.state === 'draft' ? 'draft' : 'rerouted';
}

function stampOf(
  asked: Asked,
  effect: Effect,
  { before, around }: { before: Paper | undefined; around: Around },
): Stamp | undefined {
  const { holding } = effect;
  if (holding === undefined) return undefined;
  const { at, day } = around.circumstances;
  const given = effect.paper.stamps.find((it) => it.at === at);
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

/** Commands that ask nobody anew: deadlines stay what they were. */
const still: ReadonlySet<string> = new Set(['revise', 'advise']);

function* recordLateness({ deed, person }: Asked, paper: Paper, at: string): Work<void> {
  if (deed.kind === 'open' && paper.stamps.some((it) => it.moment === 'late'))
    yield* recordLate({ document: paper.id, opd: paper.opd, person, at, reason: deed.opening.late ?? '' });
  if (deed.kind !== 'command') return;
  const { name, reason = '' } = deed.command;
  if (name === 'late') yield* recordLate({ document: paper.id, opd: paper.opd, person, at, reason });
  if (name === 'admit') yield* recordAdmission({ document: paper.id, person, at, reason });
}

function* numbered(
  { paper }: Effect,
  given: { series: string; region: string; day: string; kind: EditionKind },
): Work<string> {
  const { series, region, day, kind } = given;
  const last = yield* nextNumber(paper.year, series);
  return `${region}/${series}/${String(last).padStart(6, '0')}/${paper.opd}/${editionLetter(kind)}/${Number(day.slice(5, 7))}/${paper.year}`;
}

function* moveCycles(paper: Paper, { cycles }: Around, outcomes: readonly string[], at: string): Work<void> {
  const opd = paper.opd === '' ? [] : outcomes.reduce((stages, it) => moveCycle('opd', stages, it), cycles.opd);
  const region = outcomes.reduce((stages, outcome) => moveCycle('daerah', stages, outcome), cycles.region);
  if (paper.opd !== '' && cycles.stored.opd?.join(',') !== opd.join(','))
    yield* saveCycle(paper.year, paper.opd, opd, at);
  if (cycles.stored.region?.join(',') !== region.join(',')) yield* saveCycle(paper.year, '', region, at);
}
