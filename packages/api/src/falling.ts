// The papers that go back with one that was cancelled: in the same transaction, each with an entry of its own after that of its cause.

import {
  fallBack,
  fallingWith,
  upToDate,
  type AnyDefinition,
  type Effect,
  type Falling,
  type Paper,
} from '@siklus/workflow';
import { findOfficer, findPaper, nextInstant, readHead, type Work } from '@siklus/store';
import { loadAround } from './around.ts';
import type { Asked, Executed, FallingBack } from './deed.ts';
import { readLaw } from './law.ts';
import { loadOutstanding } from './outstanding.ts';
import { record, type Decided, type Writing } from './record.ts';
import type { ChangeNotice } from './shapes.ts';

/** What was cancelled, by which law, and where its entry was written. */
interface Cause {
  readonly definition: AnyDefinition;
  readonly paper: Paper;
  readonly day: string;
  readonly writing: Writing;
}

/** Writes what a decision does and what follows from it, see `record`; where something of it is refused, nothing of the whole act stays. */
export function* recordAll(asked: Asked, decided: Decided, effect: Effect, writing: Writing): Work<Executed> {
  const executed = yield* record(asked, decided, effect, writing);
  if (!executed.answer.ok) return executed;
  const { definition, around } = decided;
  const { day } = around.circumstances;
  return yield* takeBack(asked, { definition, paper: effect.paper, day, writing }, executed);
}

/** Entries of one request take their salts from one row of numbers; each that follows begins so far on, past all words of a command. */
const APART = 1000;

function* takeBack(asked: Asked, cause: Cause, executed: Executed): Work<Executed> {
  const also: ChangeNotice[] = [];
  for (const [index, falling] of fallingWith(cause.definition, cause.paper).entries()) {
    const { salt } = cause.writing;
    const writing: Writing = { ...cause.writing, salt: (at) => salt(APART * (index + 1) + at) };
    const fallen = yield* takeBackOne(asked, { ...cause, writing }, falling);
    if (fallen?.answer.ok === false) return fallen;
    if (fallen?.notice !== undefined) also.push(fallen.notice);
  }
  return also.length === 0 ? executed : { ...executed, also };
}

function* takeBackOne(
  asked: Asked,
  { paper, day, writing }: Cause,
  { id, from, to }: Falling,
): Work<Executed | undefined> {
  const stored = yield* findPaper(id);
  // It was never bound, or is no more.
  if (stored === undefined || stored.state !== from) return undefined;
  const definition = (yield* readLaw()).of(stored);
  const before = upToDate(definition, stored);
  const moved = yield* loadOutstanding(id);
  const { year, opd } = stored;
  const head = yield* readHead();
  const at = nextInstant(head.at, asked.now);
  const officer = yield* findOfficer(asked.person, day);
  const around = yield* loadAround({ officer, at, day, year, opd, basis: {}, moved });
  const effect = fallBack(definition, stored, { to, day, moved, holidays: around.circumstances.holidays });
  const reason = asked.deed.kind === 'command' ? (asked.deed.command.reason ?? '') : '';
  const deed: FallingBack = { kind: 'fall-back', with: paper.id, reason };
  const decided = { definition, before, risen: before !== stored, around, decision: { ok: true, effect } as const };
  return yield* record({ ...asked, deed }, decided, effect, { ...writing, head });
}
