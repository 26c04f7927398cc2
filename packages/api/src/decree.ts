// The acts of the administrators, carried out: decided, stored as the next edition of their key, journalled like every other act.

import { decideDecree, decreeKey, text, type Decree, type Refusal } from '@siklus/workflow';
import {
  addDecree,
  addPersonal,
  append,
  findOfficer,
  getRegion,
  listDecrees,
  listOpds,
  nextInstant,
  readHead,
  replaceWindows,
  type Head,
  type Work,
} from '@siklus/store';
import { localDay } from './around.ts';
import type { Asked, Deed, Executed } from './deed.ts';
import { entryText } from './entry.ts';
import { startHiding, type Salt } from './hiding.ts';
import { decreed } from './kept-answer.ts';
import { nameMasters } from './masters.ts';
import { answered } from './paper-for.ts';
import { refused } from './record.ts';
import type { ExecuteAnswer } from './shapes.ts';

/** The journal's name of what a decree is about. */
export function decreeDocument(kind: string, key: string): string {
  return `dekrit:${kind}:${key}`;
}

/** The budget year that a decree is about; 0 for every year. */
export function decreeYear(decree: Decree): number {
  return decree.kind === 'jadwal' || decree.kind === 'kunci' ? decree.year : 0;
}

/** Refuses a decree that was written over an edition its author has not seen. */
function* unseen(deed: Deed & { kind: 'decree' }): Work<ExecuteAnswer | undefined> {
  const { decree: wish, last } = deed;
  if (last === undefined) return undefined;
  const known = (yield* listDecrees()).filter((it) => it.kind === wish.kind && it.key === decreeKey(wish));
  const now = known.at(-1)?.edition ?? 0;
  if (now === last) return undefined;
  return refused({
    code: 'stale-version',
    text: text(
      'Sementara itu sudah ditetapkan edisi lain; muat ulang, lalu bandingkan kembali.',
      'Another edition has been published meanwhile; reload and compare again.',
    ),
    figures: { seen: String(last), now: String(now) },
  });
}

/** Decides a decree for a person on a day, with the OPD that now exist. */
function* decideFor(
  person: string,
  day: string,
  { decree: wish, reason }: Deed & { kind: 'decree' },
): Work<ReturnType<typeof decideDecree>> {
  const officer = yield* findOfficer(person, day);
  const opds = yield* listOpds();
  return decideDecree(wish, reason, { officer, knowsOpd: (code) => opds.has(code) });
}

/** What {@link decree} would decide now, and the day; it decides again inside its transaction. */
export function* foreseen(
  asked: Asked,
  deed: Deed & { kind: 'decree' },
): Work<{ readonly decided: ReturnType<typeof decideDecree>; readonly day: string }> {
  const { zone } = yield* getRegion();
  const { at } = yield* readHead();
  const day = localDay(nextInstant(at, asked.now), zone);
  return { decided: yield* decideFor(asked.person, day, deed), day };
}

/** Gives a decree; refusals are those of {@link decideDecree}, then rule-broken for each fault of a chain, then stale-version where another edition came between. */
export function* decree(
  asked: Asked,
  deed: Deed & { kind: 'decree' },
  now: { head: Head; at: string; day: string; faults: readonly Refusal[]; salt: Salt },
): Work<Executed> {
  const { head, at, day } = now;
  const { decree: wish, reason } = deed;
  const decided = yield* decideFor(asked.person, day, deed);
  if (!decided.ok) {
    const nobodys = decided.refusals.some((it) => it.code === 'not-your-office');
    return { ...answered(...decided.refusals), ...(nobodys && { passing: true }) };
  }
  if (now.faults.length > 0) return { answer: refused(...now.faults), notice: undefined };
  const key = decreeKey(wish);
  const stale = yield* unseen(deed);
  if (stale !== undefined) return { answer: stale, notice: undefined };
  const hiding = startHiding(head.seq + 1, now.salt);
  const hidden = hiding.words(reason);
  // The schedule is named as it was before this decree.
  const masters = yield* nameMasters(() => now.salt(hiding.rows.length));
  const edition = yield* addDecree({
    kind: wish.kind,
    key,
    year: decreeYear(wish),
    value: JSON.stringify(wish),
    reason,
    person: asked.person,
    at,
  });
  if (wish.kind === 'jadwal') yield* replaceWindows(wish, wish.windows, edition === 1);
  const document = decreeDocument(wish.kind, key);
  const entry = entryText({
    bases: [],
    seq: head.seq + 1,
    at,
    day,
    document,
    version: edition,
    state: 'decreed',
    key: asked.key,
    decree: { decree: wish, edition, person: asked.person, at, reason: hidden },
    masters,
  });
  yield* addPersonal(hiding.rows);
  yield* append(head, { document, version: edition, at, entry });
  return {
    answer: {
      ok: true,
      id: document,
      version: edition,
      state: 'decreed',
      stateLabel: decreed,
      number: undefined,
    },
    notice: undefined,
  };
}
