// What every life knows: the papers of the year as far as they have come, the calendar, and how a paper is carried through its chain.

import {
  addWorkingDays,
  definitionOf,
  findStep,
  officesOf,
  parseMoney,
  statesOf,
  text,
  type Body,
  type Command,
  type Office,
  type Refusal,
} from '@siklus/workflow';
import type { ExecuteAnswer } from '@siklus/api';
import { chanceFrom, type Chance } from './chance.ts';
import { officerOf } from './people.ts';
import { paperIdOf, type Life, type Move } from './play.ts';

/** A paper as a life remembers it. */
export interface Card {
  readonly id: string;
  readonly type: string;
  readonly opd: string;
  readonly unit: string;
  state: string;
  version: number;
  marks: string[];
  body: Body;
}

/** The stage of one year. */
export interface Stage {
  readonly seed: string;
  readonly year: number;
  readonly holidays: ReadonlySet<string>;
  /** Papers by `type/subject`. */
  readonly cards: Map<string, Card>;
  /** For each cash plan: the last month released, and the SPD that released each month. */
  readonly released: Map<string, { month: number; spd: Map<number, string> }>;
  /** The day being played; lives read it, the play sets it. */
  today: string;
}

/** Chance for one subject, independent of the order in which lives run. */
export function chanceOf(stage: Stage, about: string): Chance {
  return chanceFrom(`${stage.seed}/${stage.year}/${about}`);
}

/** A wait of working days from today. */
export function* rest(stage: Stage, days: number): Life {
  yield { until: addWorkingDays(stage.today, days, stage.holidays) };
}

/** A wait until a day, if it has not come. */
export function* waitFor(stage: Stage, day: string): Life {
  if (stage.today < day) yield { until: day };
}

/** Opens a paper unless it is there; undefined when it was refused. */
export function* open(
  stage: Stage,
  what: { type: string; subject: string; opd: string; unit: string; office: Office; seed: Body },
): Generator<Move, Card | undefined, ExecuteAnswer> {
  const known = stage.cards.get(`${what.type}/${what.subject}`);
  if (known !== undefined) return known;
  const { type, opd, unit } = what;
  const id = paperIdOf(stage.seed, `${stage.year}/${type}/${what.subject}`, stage.today);
  const answer = yield {
    by: officerOf(what.office, opd),
    deed: { kind: 'open', type, opening: { id, year: stage.year, opd, unit, seed: what.seed } },
  };
  if (!answer.ok) return undefined;
  const card: Card = { id, type, opd, unit, state: 'draft', version: answer.version, marks: [], body: what.seed };
  stage.cards.set(`${type}/${what.subject}`, card);
  return card;
}

/** How a drafter mends a paper that was refused: the patch to give, or nothing when there is no help. */
export type Mend = (card: Card, refusals: readonly Refusal[]) => Command['patch'] | undefined;

/** How a paper is carried: who mends it, how often it is returned, how many working days pass between stamps. */
export interface Manner {
  readonly mend?: Mend;
  readonly returnsPercent: number;
  readonly pause: number;
}

function* act(card: Card, by: string, command: Command): Generator<Move, ExecuteAnswer, ExecuteAnswer> {
  const answer = yield { by, deed: { kind: 'command', id: card.id, version: card.version, command } };
  if (answer.ok) {
    const moved = answer.state !== card.state;
    card.version = answer.version;
    card.state = answer.state;
    if (moved) card.marks = [];
  }
  return answer;
}

function officeOf(by: string, offices: readonly Office[], card: Card): Office | undefined {
  return offices.find((office) => officerOf(office, card.opd) === by);
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

/** Carries a paper to its final stamp; false when it is stuck on a refusal that nobody mends. */
export function* carry(stage: Stage, card: Card, manner: Manner): Generator<Move, boolean, ExecuteAnswer> {
  const { chain } = definitionOf(card.type);
  const final = statesOf(chain).at(-1);
  const chance = chanceOf(stage, `${card.id}/${card.state}`);
  let mayReturn = chance.happens(manner.returnsPercent);
  while (card.state !== final) {
    if (manner.pause > 0) yield* rest(stage, chance.pick(manner.pause + 1));
    const step = findStep(chain, card.state);
    if (step === undefined) {
      const answer = yield* act(card, officerOf(chain.draft.by, card.opd), { name: 'submit' });
      if (answer.ok) continue;
      const patch = manner.mend?.(card, answer.refusals);
      if (patch === undefined) return false;
      const mended = yield* act(card, officerOf(chain.draft.by, card.opd), { name: 'revise', patch });
      if (!mended.ok) return false;
      continue;
    }
    const offices = officesOf(step).filter((office) => !card.marks.includes(office));
    const by = officerOf(offices[0] ?? chain.draft.by, card.opd);
    if (mayReturn && chance.happens(40)) {
      mayReturn = false;
      yield* act(card, by, {
        name: 'return',
        to: step.return[0] ?? 'draft',
        reason: reasons[chance.pick(reasons.length)]?.id ?? '',
      });
      continue;
    }
    const answer = yield* act(card, by, { name: step.command });
    if (!answer.ok) return false;
    if (answer.state === card.state && step.all !== undefined) card.marks.push(officeOf(by, offices, card) ?? '');
  }
  return true;
}

/** The money text of a field of a stored row, in sen. */
export function senOf(row: Body, field: string): bigint {
  const value = row[field];
  return typeof value === 'string' ? parseMoney(value) : 0n;
}

/** The rows of a list of a stored body. */
export function rowsOf(body: Body, list = 'rincian'): readonly Body[] {
  const rows = body[list];
  return Array.isArray(rows) ? (rows as Body[]) : []; // lists of a stored body hold rows: the schema saw to it
}
