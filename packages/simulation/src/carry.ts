// How a paper is opened and carried through its chain: drafted, handed in, stamped desk by desk, mended where it is refused.

import {
  finalOf,
  findStep,
  isEnd,
  officesOf,
  text,
  type Body,
  type Command,
  type Facts,
  type Office,
  type Refusal,
  type Step,
} from '@siklus/workflow';
import type { ExecuteAnswer } from '@siklus/api';
import { act, draftOffice, drafterOf, type Edit, type Part } from './act.ts';
import { admit, dawdle, lateAdmission, touch, unusual } from './odd-turns.ts';
import { officerOf } from './people.ts';
import { paperIdOf } from './play.ts';
import { chainFor, chanceOf, look, rest, waitFor, type Card, type Stage } from './stage.ts';

/** A paper to open. */
export interface Wanted {
  readonly type: string;
  readonly subject: string;
  readonly opd: string;
  readonly unit: string;
  readonly office: Office;
  readonly seed: Body;
  readonly facts?: Facts | undefined;
}

/** Whether a refusal says that the schedule closed for good. */
function isTooLate(answer: ExecuteAnswer): boolean {
  return !answer.ok && answer.refusals[0]?.code === 'window-closed' && answer.refusals[0].from === undefined;
}

/** The day on which a window opens that is not open yet. */
function opensAt(answer: ExecuteAnswer): string | undefined {
  return !answer.ok && answer.refusals[0]?.code === 'window-closed' ? answer.refusals[0].from : undefined;
}

/** Opens a paper unless it is there, late where its window has closed; undefined when it was refused. */
export function* open(stage: Stage, what: Wanted): Part<Card | undefined> {
  const known = stage.cards.get(`${what.type}/${what.subject}`);
  if (known !== undefined) return known;
  const { type, opd, unit, office, facts } = what;
  const id = paperIdOf(stage.seed, `${stage.year}/${type}/${what.subject}`, stage.today);
  const opening = { id, year: stage.year, opd, unit, seed: what.seed };
  const by = officerOf(office, opd);
  let answer = yield { by, deed: { kind: 'open', type, opening } };
  const opens = opensAt(answer);
  if (opens !== undefined) {
    yield* waitFor(stage, opens);
    answer = yield { by, deed: { kind: 'open', type, opening } };
  }
  const late = isTooLate(answer);
  if (late) {
    const reason = 'Kebutuhan baru diketahui setelah jadwal ditutup.';
    answer = yield { by, deed: { kind: 'open', type, opening: { ...opening, late: reason } } };
  }
  if (!answer.ok) return undefined;
  const drafter = office === chainFor(stage, type).draft.by ? undefined : office;
  const common = { id, type, opd, unit, state: 'draft', version: answer.version, body: what.seed };
  const card: Card = { ...common, marks: [], drafter, facts };
  stage.cards.set(`${type}/${what.subject}`, card);
  if (late) yield* admit(stage, card);
  return card;
}

/** How a drafter mends a paper that was refused: the patch to give, or nothing when there is no help. */
export type Mend = (card: Card, refusals: readonly Refusal[]) => Edit | undefined;

/** How a paper is carried: who mends it, how often it is returned, how many working days pass between stamps. */
export interface Manner {
  readonly mend?: Mend;
  readonly returnsPercent: number;
  readonly pause: number;
  /** What the office of a step writes into the paper before it stamps; the body is then as stored. */
  readonly desk?: (card: Card, step: Step, office: Office) => Edit | undefined;
  /** What the office of a step does instead of its stamp. */
  readonly instead?: (card: Card, step: Step) => Command | undefined;
  /** It is no loss when the paper is rejected or cancelled. */
  readonly mayEnd?: boolean;
}

const reasons = [
  text(
    'Volume dan harga satuan belum didukung bukti; lengkapi lalu ajukan kembali.',
    'Volumes and prices lack evidence; add it and submit again.',
  ),
  text(
    'Uraian belum sesuai keluaran yang dijanjikan; perbaiki uraian.',
    'The description does not match the output; mend it.',
  ),
  text(
    'Dokumen pendukung belum lengkap; sertakan lalu ajukan kembali.',
    'Supporting papers are incomplete; add them and submit again.',
  ),
];

/** Hands a draft in: late and let in where its window has closed, mended where it is refused; false when there is no help. */
function* handIn(stage: Stage, card: Card, manner: Manner): Part<boolean> {
  yield* touch(stage, card);
  const dawdled = yield* dawdle(stage, card);
  const by = drafterOf(stage, card);
  const answer = yield* act(card, by, { name: 'submit' });
  if (answer.ok) return true;
  const opens = opensAt(answer);
  // A window that opens again is waited for, but not by a draft that has missed one.
  if (isTooLate(answer) || (dawdled && opens !== undefined)) return yield* lateAdmission(stage, card);
  if (opens !== undefined) {
    yield* waitFor(stage, opens);
    return true;
  }
  const patch = manner.mend?.(card, answer.refusals);
  return patch !== undefined && (yield* act(card, by, { name: 'revise', patch })).ok;
}

/** A stamp; where figures have moved since the paper was submitted, the officer reads them and stamps having seen them. */
function* stampSeeing(card: Card, by: string, name: string): Part<ExecuteAnswer> {
  const seen: Record<string, string> = {};
  let answer = yield* act(card, by, { name });
  while (!answer.ok && answer.refusals.every((it) => it.code === 'figures-moved')) {
    for (const { at, figures } of answer.refusals) if (at !== undefined) seen[at] = figures?.['kini'] ?? '';
    answer = yield* act(card, by, { name, seen });
  }
  return answer;
}

/** The stamp of a step, after what its office writes or does instead; false when it is refused. */
function* stampAt(card: Card, step: Step, office: Office, manner: Manner): Part<boolean> {
  const by = officerOf(office, card.opd);
  const instead = manner.instead?.(card, step);
  if (instead !== undefined) {
    const answer = yield* act(card, by, instead);
    if (answer.ok && instead.name === 'reroute') card.opd = instead.to ?? card.opd;
    return answer.ok;
  }
  if (manner.desk !== undefined && step.revises !== undefined) {
    yield* look(card);
    const patch = manner.desk(card, step, office);
    if (patch !== undefined && (yield* act(card, by, { name: 'revise', patch })).ok) yield* look(card);
  }
  const answer = yield* stampSeeing(card, by, step.command);
  if (answer.ok && answer.state !== step.name) card.marks.push(office);
  return answer.ok;
}

/** Carries a paper to its final stamp; false when it ended before, stays at a desk, or is stuck on a refusal that nobody mends. */
export function* carry(stage: Stage, card: Card, manner: Manner): Part<boolean> {
  const chain = chainFor(stage, card.type);
  const chance = chanceOf(stage, `${card.id}/${card.state}`);
  const keeps = (office: Office, depth: number): boolean =>
    stage.desks?.keep(office, { type: card.type, day: stage.today, depth }) === true;
  let mayReturn = chance.happens(manner.returnsPercent);
  while (!isEnd(chain, card.state)) {
    if (manner.pause > 0) yield* rest(stage, chance.pick(manner.pause + 1));
    const step = findStep(chain, card.state, card.facts);
    if (step === undefined) {
      if (keeps(draftOffice(stage, card), 0) || !(yield* handIn(stage, card, manner))) return false;
      continue;
    }
    const [office] = officesOf(step).filter((it) => !card.marks.includes(it));
    if (office === undefined || keeps(office, chain.steps.indexOf(step) + 1)) return false;
    if (yield* unusual(stage, card, { chain, step, office, mayEnd: manner.mayEnd === true })) continue;
    if (mayReturn && chance.happens(40)) {
      mayReturn = false;
      const reason = reasons[chance.pick(reasons.length)]?.id ?? '';
      yield* act(card, officerOf(office, card.opd), { name: 'return', to: step.return[0] ?? 'draft', reason });
      continue;
    }
    if (!(yield* stampAt(card, step, office, manner))) return false;
  }
  return card.state === finalOf(chain);
}
