// A command on a paper by an officer, and what the life that gave it remembers.

import type { Command, Office } from '@siklus/workflow';
import type { ExecuteAnswer } from '@siklus/api';
import { officerOf } from './people.ts';
import type { Move } from './play.ts';
import { chainFor, type Card, type Stage } from './stage.ts';

/** A life that answers something at its end. */
export type Part<T> = Generator<Move, T, ExecuteAnswer>;

/** A patch of a body. */
export type Edit = Command['patch'];

/** Gives a command and remembers what became of the paper. */
export function* act(card: Card, by: string, command: Command): Part<ExecuteAnswer> {
  const answer = yield { by, deed: { kind: 'command', id: card.id, version: card.version, command } };
  if (answer.ok) {
    const moved = answer.state !== card.state;
    card.version = answer.version;
    card.state = answer.state;
    if (moved) card.marks = [];
  }
  return answer;
}

/** The office that drafts a paper. */
export function draftOffice(stage: Stage, card: Card): Office {
  return card.drafter ?? chainFor(stage, card.type).draft.by;
}

/** The officer who drafts a paper. */
export function drafterOf(stage: Stage, card: Card): string {
  return officerOf(draftOffice(stage, card), card.opd);
}

/** A patch that sets fields of the body which hold something else. */
export function setting(card: Card, wish: Readonly<Record<string, unknown>>): Edit {
  return { set: changesOf(card.body, wish) };
}

/** A patch that changes fields of rows of a list; rows that are not there are left out. */
export function changing(
  card: Card,
  list: string,
  wishes: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): Edit {
  const rows = Array.isArray(card.body[list]) ? (card.body[list] as Record<string, unknown>[]) : []; // lists hold rows
  const change = rows.flatMap((row) => {
    const wish = wishes.get(String(row['id']));
    return wish === undefined ? [] : [{ id: String(row['id']), set: changesOf(row, wish) }];
  });
  return { rows: { [list]: { change } } };
}

function changesOf(now: Readonly<Record<string, unknown>>, wish: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(wish).map(([field, to]) => [field, { from: now[field], to }]));
}
