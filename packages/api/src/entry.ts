// The journal entry of an act: one JSON text with its keys in a fixed order. The stored bytes are what the chain hashes.

import type { Act, Paper, Stamp, StandingDecree } from '@siklus/workflow';
import type { Asked } from './deed.ts';

/** What the journal keeps of an act, besides its place in the chain. */
export interface Entry extends Act {
  readonly seq: number;
  readonly at: string;
  readonly document: string;
  readonly version: number;
  readonly state: string;
  readonly number: string | undefined;
  /** Ids of the papers that it stood on at that act. */
  readonly bases: readonly string[];
  /** Why a paper that was opened late came late; missing in the first entries of this kind. */
  readonly because: string | undefined;
  /** For a paper taken over by an import: where it came from. */
  readonly source: string | undefined;
  /** A move to another edition of the chain: which, where the paper then stands, and who moved it (missing in the first entries of this kind). */
  readonly migrated:
    | { chain: number; state: string; marks: Paper['marks']; reason: string; person?: string }
    | undefined;
  /** An act of the administrators; such an entry has no paper. */
  readonly decree: StandingDecree | undefined;
  /** The budget edition that the act opened. */
  readonly opened: string | undefined;
}

/** Writes an entry; {@link readEntry} reads it back. */
export function entryText(given: {
  seq: number;
  at: string;
  day: string;
  asked: Pick<Asked, 'deed' | 'person'>;
  paper: Paper;
  stamp: Stamp | undefined;
  bases: readonly string[];
  opened: string | undefined;
}): string {
  const { paper } = given;
  const { deed, person } = given.asked;
  const late = deed.kind === 'open' && paper.stamps.some((it) => it.moment === 'late');
  const birth =
    deed.kind !== 'open' && deed.kind !== 'adopt'
      ? undefined
      : {
          id: paper.id,
          type: paper.type,
          year: paper.year,
          opd: paper.opd,
          unit: paper.unit,
          subject: paper.subject,
          ...(paper.edition === 0 ? {} : { edition: paper.edition }),
          ...(paper.chain === 0 ? {} : { chain: paper.chain }),
          body: paper.body,
          state: paper.state,
        };
  const entry: Record<keyof Entry, unknown> = {
    seq: given.seq,
    at: given.at,
    day: given.day,
    document: paper.id,
    version: paper.version,
    state: paper.state,
    number: paper.number,
    birth,
    command: deed.kind === 'command' ? deed.command : undefined,
    stamp: given.stamp,
    bases: given.bases,
    source: deed.kind === 'adopt' ? deed.source : undefined,
    late: late ? true : undefined,
    because: late ? deed.opening.late : undefined,
    migrated:
      deed.kind === 'migrate'
        ? { chain: paper.chain, state: paper.state, marks: paper.marks, reason: deed.reason, person }
        : undefined,
    decree: undefined,
    opened: given.opened,
  };
  return JSON.stringify(entry);
}

/** Writes the entry of a decree; it stands in the journal as a document of its own, whose versions are its editions. */
export function decreeText(given: {
  seq: number;
  at: string;
  day: string;
  document: string;
  decree: StandingDecree;
}): string {
  const { seq, at, day, document, decree } = given;
  return JSON.stringify({ seq, at, day, document, version: decree.edition, state: 'decreed', bases: [], decree });
}

/** Reads an entry from the journal's bytes. */
export function readEntry(bytes: string): Entry {
  return JSON.parse(bytes) as Entry; // written by entryText; the hash chain proves that it was not changed since
}
