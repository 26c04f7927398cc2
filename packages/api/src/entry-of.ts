// From an act to its entry: what was asked, who stamped, what it did, all words of persons hidden.

import type { AnyDefinition, EditionKind, Figures, Paper, Stamp } from '@siklus/workflow';
import type { Act } from './deed.ts';
import type { Did } from './did.ts';
import type { EntryDraft } from './entry.ts';
import type { Hiding } from './hiding.ts';
import type { Masters } from './masters.ts';

/** What an act made, as far as its entry tells it. */
export interface Entered {
  readonly paper: Paper;
  readonly definition: AnyDefinition;
  readonly stamp: Stamp | undefined;
  readonly bases: readonly string[];
  readonly figures: Figures | undefined;
  readonly opened: EditionKind | undefined;
}

/** The entry of an act with its words hidden; the body of a new paper stands in it whole. */
export function entryOf(
  { deed, person, key }: Act,
  { paper, definition, stamp, bases, figures, opened }: Entered,
  given: { place: { seq: number; at: string; day: string }; masters: Masters | undefined; did: Did; hiding: Hiding },
): EntryDraft {
  const { place, masters, did, hiding } = given;
  const { id, type, year, opd, unit, subject, edition, chain, version, state } = paper;
  const late = deed.kind === 'open' && paper.stamps.some((it) => it.moment === 'late');
  const born = deed.kind === 'open' || deed.kind === 'adopt';
  const editions = { ...(edition === 0 ? {} : { edition }), ...(chain === 0 ? {} : { chain }) };
  return {
    ...place,
    document: id,
    version,
    state,
    number: paper.number,
    law: paper.law,
    person,
    // An answer stands under the key of what was asked; what follows from it has none.
    key: deed.kind === 'fall-back' ? undefined : key,
    birth: born
      ? { id, type, year, opd, unit, subject, ...editions, body: hiding.body(definition, paper.body), state }
      : undefined,
    command: deed.kind === 'command' ? (hiding.command(deed.command) as EntryDraft['command']) : undefined, // a command still, its words hidden
    stamp,
    bases,
    figures,
    source: deed.kind === 'adopt' ? deed.source : undefined,
    late: late ? true : undefined,
    because: late ? hiding.words(deed.opening.late ?? '') : undefined,
    migrated:
      deed.kind === 'migrate' ? { chain, state, marks: paper.marks, reason: hiding.words(deed.reason) } : undefined,
    fell: deed.kind === 'fall-back' ? { with: deed.with, reason: hiding.words(deed.reason) } : undefined,
    decree: undefined,
    opened,
    masters,
    did,
    seal: undefined,
    claims: undefined,
    clock: undefined,
  };
}
