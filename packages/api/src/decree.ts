// The acts of the administrators, carried out: decided, stored as the next edition of their key, journalled like every other act.

import { decideDecree, decreeKey } from '@siklus/workflow';
import { addDecree, append, dropWindows, findOfficer, putRows, type Head, type Work } from '@siklus/store';
import type { Asked, Deed, Executed } from './deed.ts';
import { decreeText } from './entry.ts';
import { refused } from './record.ts';

/** The journal's name of what a decree is about. */
export function decreeDocument(kind: string, key: string): string {
  return `dekrit:${kind}:${key}`;
}

/** Gives a decree; refusals are those of {@link decideDecree}. */
export function* decree(
  asked: Asked,
  deed: Deed & { kind: 'decree' },
  now: { head: Head; at: string; day: string },
): Work<Executed> {
  const { head, at, day } = now;
  const { decree: wish, reason } = deed;
  const officer = yield* findOfficer(asked.person, day);
  const decided = decideDecree(wish, reason, officer);
  if (!decided.ok) return { answer: refused(...decided.refusals), notice: undefined };
  const key = decreeKey(wish);
  const year = wish.kind === 'jadwal' || wish.kind === 'kunci' ? wish.year : 0;
  const edition = yield* addDecree({
    kind: wish.kind,
    key,
    year,
    value: JSON.stringify(wish),
    reason,
    person: asked.person,
    at,
  });
  if (wish.kind === 'jadwal') {
    yield* dropWindows(wish.year, wish.type, edition === 1);
    const { type } = wish;
    yield* putRows(
      'jadwal',
      wish.windows.map((it) => ({ year: wish.year, type, ...it })),
    );
  }
  const document = decreeDocument(wish.kind, key);
  yield* append(head, {
    document,
    version: edition,
    at,
    entry: decreeText({
      seq: head.seq + 1,
      at,
      day,
      document,
      decree: { decree: wish, edition, person: asked.person, at, reason },
    }),
  });
  return {
    answer: { ok: true, id: document, version: edition, state: 'decreed', number: undefined },
    notice: undefined,
  };
}
