// The only function that changes papers: one transaction, load -> decide -> post -> append. Nothing but SQL is awaited inside it.

import { hash } from 'node:crypto';
import {
  adopt,
  ceilingExceeded,
  changes,
  decide,
  decideOpen,
  definitionOf,
  isDocumentType,
  moveCycle,
  placeKey,
  statesOf,
  text,
  type Command,
  type Decision,
  type Effect,
  type Opening,
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
  findAnswer,
  findPaper,
  growTree,
  keepAnswer,
  leafChanges,
  linkBasis,
  moveMoney,
  nextInstant,
  nextNumber,
  readHead,
  recordProgress,
  renewInbox,
  rollback,
  saveCycle,
  savePaper,
  getRegion,
  type Head,
  type Store,
  type Work,
} from '@siklus/store';
import { loadAround, loadBasis, localDay, subjectOf, type Around } from './around.ts';
import { entryText } from './entry.ts';
import type { ChangeNotice, ExecuteAnswer } from './shapes.ts';

/** What is asked: open a new paper, a command on one, or (imports only) take over a paper that its source proves. */
export type Deed =
  | { readonly kind: 'open'; readonly type: string; readonly opening: Opening }
  | { readonly kind: 'command'; readonly id: string; readonly version: number; readonly command: Command }
  | {
      readonly kind: 'adopt';
      readonly type: string;
      readonly opening: Opening;
      readonly state: string;
      readonly source: string;
    };

/** A deed with who asks it, the key that makes asking twice harmless, and the instant of the port's clock. */
export interface Asked {
  readonly person: string;
  readonly key: string;
  readonly now: string;
  readonly deed: Deed;
}

/** The answer, and what open screens are to be told. */
export interface Executed {
  readonly answer: ExecuteAnswer;
  readonly notice: ChangeNotice | undefined;
}

/**
 * Carries out a deed and answers after its commit. Refusals in order: key-reused, not-found, stale-version, those of the decision,
 * already-open, ceiling-exceeded. A refusal is stored under its key like any answer.
 */
export function execute(store: Store, asked: Asked): Promise<Executed> {
  return store.write(() => work(asked));
}

function fingerprintOf(deed: Deed): string {
  return hash('sha256', JSON.stringify(deed), 'hex');
}

function refused(...refusals: Refusal[]): ExecuteAnswer {
  return { ok: false, refusals };
}

function* work(asked: Asked): Work<Executed> {
  const fingerprint = fingerprintOf(asked.deed);
  const known = yield* findAnswer(asked.person, asked.key);
  if (known !== undefined) {
    if (known.fingerprint === fingerprint)
      return { answer: JSON.parse(known.answer) as ExecuteAnswer, notice: undefined }; // written below
    return {
      answer: refused({
        code: 'key-reused',
        text: text(
          'Kunci permintaan ini sudah dipakai untuk permintaan lain.',
          'This request key was used for another request.',
        ),
      }),
      notice: undefined,
    };
  }
  const executed = yield* perform(asked);
  yield* keepAnswer({ person: asked.person, key: asked.key, fingerprint, answer: JSON.stringify(executed.answer) });
  return executed;
}

interface Decided {
  readonly before: Paper | undefined;
  readonly around: Around;
  readonly decision: Decision;
}

function* perform(asked: Asked): Work<Executed> {
  const head = yield* readHead();
  const region = yield* getRegion();
  const at = nextInstant(head.at, asked.now);
  const decided =
    asked.deed.kind === 'command'
      ? yield* decideCommand(asked, asked.deed, at, region.zone)
      : yield* decideBirth(asked, asked.deed, at, region.zone);
  if ('ok' in decided) return { answer: decided, notice: undefined };
  if (!decided.decision.ok) return { answer: refused(...decided.decision.refusals), notice: undefined };
  return yield* store(asked, decided, decided.decision.effect, head, region.code);
}

function* decideCommand(
  asked: Asked,
  deed: Deed & { kind: 'command' },
  at: string,
  zone: string,
): Work<Decided | ExecuteAnswer> {
  const before = yield* findPaper(deed.id);
  if (before === undefined)
    return refused({ code: 'not-found', text: text('Dokumen tidak ditemukan.', 'There is no such paper.') });
  if (deed.command.name !== 'revise' && deed.version !== before.version) {
    return refused({
      code: 'stale-version',
      text: text(
        'Dokumen sudah berubah sejak layar ini dibuka; muat ulang lalu periksa kembali.',
        'The paper has changed since this screen was opened; reload and look again.',
      ),
      figures: { seen: String(deed.version), now: String(before.version) },
    });
  }
  const definition = definitionOf(before.type);
  const basis = deed.command.name === 'submit' ? yield* loadBasis(definition, { ...before, wire: before.body }) : {};
  const around = yield* loadAround({
    person: asked.person,
    at,
    day: localDay(at, zone),
    year: before.year,
    opd: before.opd,
    basis,
  });
  return { before, around, decision: decide(definition, before, deed.command, around.circumstances) };
}

function* decideBirth(
  asked: Asked,
  deed: Deed & { kind: 'open' | 'adopt' },
  at: string,
  zone: string,
): Work<Decided | ExecuteAnswer> {
  if (!isDocumentType(deed.type))
    return refused({
      code: 'not-found',
      text: text(`Jenis dokumen ${deed.type} tidak dikenal.`, `Unknown document type ${deed.type}.`),
    });
  const definition = definitionOf(deed.type);
  const { opening } = deed;
  const basis = yield* loadBasis(definition, {
    year: opening.year,
    opd: opening.opd,
    subject: subjectOf(deed.type, opening),
    wire: opening.seed,
  });
  const around = yield* loadAround({
    person: asked.person,
    at,
    day: localDay(at, zone),
    year: opening.year,
    opd: opening.opd,
    basis,
  });
  const decision =
    deed.kind === 'open'
      ? decideOpen(definition, opening, around.circumstances)
      : adopt(definition, opening, deed.state, around.circumstances);
  return { before: undefined, around, decision };
}

function* store(asked: Asked, { before, around }: Decided, effect: Effect, head: Head, region: string): Work<Executed> {
  const { at, day } = around.circumstances;
  const definition = definitionOf(effect.paper.type);
  const number =
    effect.series === undefined ? effect.paper.number : yield* numbered(effect, effect.series, region, day);
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
  const record = {
    paper,
    title: effect.title,
    money: effect.money,
    final: paper.state === statesOf(definition.chain).at(-1),
    at,
  };
  if (before !== undefined) yield* savePaper(record);
  else if (!(yield* addPaper(record))) {
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
  const editing = asked.deed.kind === 'command' && asked.deed.command.name === 'revise';
  if (!editing) yield* renewInbox(paper, effect.pending, at);
  yield* moveCycles(paper, around, effect.outcomes, at);
  const stamp = stampOf(asked, effect, around);
  const next = yield* append(head, {
    document: paper.id,
    version: paper.version,
    at,
    entry: entryText({ seq: head.seq + 1, at, day, deed: asked.deed, paper, stamp, bases }),
  });
  return {
    answer: { ok: true, id: paper.id, version: paper.version, state: paper.state, number: paper.number },
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

function stampOf(asked: Asked, effect: Effect, around: Around): Stamp | undefined {
  const { holding } = effect;
  if (holding === undefined) return undefined;
  const { at, day } = around.circumstances;
  const common = {
    office: holding.office,
    person: asked.person,
    assignment: holding.assignment,
    kind: holding.kind,
    at,
    day,
  };
  const given = effect.paper.stamps.find((it) => it.at === at);
  if (given !== undefined) return given;
  return {
    moment: asked.deed.kind === 'command' && asked.deed.command.name === 'return' ? 'returned' : 'draft',
    ...common,
  };
}

function* numbered(effect: Effect, series: string, region: string, day: string): Work<string> {
  const { paper } = effect;
  const last = yield* nextNumber(paper.year, series);
  return `${region}/${series}/${String(last).padStart(6, '0')}/${paper.opd}/M/${Number(day.slice(5, 7))}/${paper.year}`;
}

function* moveCycles(paper: Paper, { cycles }: Around, outcomes: readonly string[], at: string): Work<void> {
  const opd = outcomes.reduce((stages, outcome) => moveCycle('opd', stages, outcome), cycles.opd);
  const region = outcomes.reduce((stages, outcome) => moveCycle('daerah', stages, outcome), cycles.region);
  if (cycles.stored.opd?.join(',') !== opd.join(',')) yield* saveCycle(paper.year, paper.opd, opd, at);
  if (cycles.stored.region?.join(',') !== region.join(',')) yield* saveCycle(paper.year, '', region, at);
}
