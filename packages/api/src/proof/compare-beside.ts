// What stands beside the derived tables: the head of the log, answers, words that the journal hides, and the offices of those who stamped.

import { listRows, type Row, type Work } from '@siklus/store';
import type { Stamp } from '@siklus/workflow';
import { digestOf } from '../hiding.ts';
import type { Folded } from './folded.ts';

/** The end of the log is where the journal ends. */
export function* compareHead(now: Folded): Work<void> {
  for (const row of yield* listRows('head'))
    now.findings.same(
      'head',
      'head',
      [row['seq'], row['hash'], row['at']].join(' '),
      [now.seq, now.hash, now.at].join(' '),
    );
}

function answered(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    // An answer that is none is a difference in every part of it.
    return {};
  }
}

/** Every entry's answer stands under its key and says what the entry did; refusals have no entry, so of them nothing can be said. */
export function* compareAnswers(now: Folded): Work<void> {
  const rows = new Map((yield* listRows('answer')).map((row) => [JSON.stringify([row['person'], row['key']]), row]));
  for (const [key, wanted] of now.answers) {
    const row = rows.get(key);
    if (row === undefined) {
      now.findings.add('answer', key, 'nothing', 'an answer');
      continue;
    }
    const answer = answered(String(row['answer']));
    const told = [answer['ok'], row['seq'], answer['id'], answer['version'], answer['state'], answer['number'] ?? null];
    const due = [true, wanted['seq'], wanted['id'], wanted['version'], wanted['state'], wanted['number']];
    now.findings.same('answer', key, JSON.stringify(told), JSON.stringify(due));
  }
  for (const [key, row] of rows)
    if (!now.answers.has(key) && row['seq'] !== 0 && answered(String(row['answer']))['ok'] === true)
      now.findings.add('answer', key, 'an answer', 'an entry that it answers');
}

/** Words kept beside the journal are those whose digest it holds; answers with how many of them were erased. */
export function* comparePersonal(now: Folded): Work<number> {
  const rows = yield* listRows('personal');
  for (const { digest, salt, value, seq } of rows) {
    const where = `words of entry ${String(seq)}`;
    now.findings.same('personal', where, String(digest), digestOf(String(salt), String(value)));
    now.findings.same('personal', `${where} ${String(digest)}`, Number(seq), now.digests.get(String(digest)));
  }
  return now.digests.size - rows.length;
}

function coversDay(row: Row, day: string): boolean {
  const [from, to] = [row['valid_from'], row['valid_to']];
  return typeof from === 'string' && from <= day && (typeof to !== 'string' || to >= day);
}

/** Every stamp since the last seal was given by somebody who then held the office by the assignment it names. */
export function* compareOffices(
  now: Folded,
  stamps: readonly { readonly seq: number; readonly stamp: Stamp }[],
): Work<void> {
  const assignments = new Map(
    (yield* listRows('assignment')).map((row) => [JSON.stringify([row['person'], row['id']]), row]),
  );
  const positions = new Map((yield* listRows('position')).map((row) => [String(row['id']), row]));
  const persons = new Set((yield* listRows('person')).map((row) => String(row['id'])));
  for (const { seq, stamp } of stamps) {
    const where = `stamp of entry ${seq}`;
    if (!persons.has(stamp.person)) now.findings.add('office', where, 'nothing', `person ${stamp.person}`);
    const assignment = assignments.get(JSON.stringify([stamp.person, stamp.assignment]));
    if (assignment === undefined) {
      now.findings.add('office', where, 'nothing', `assignment ${stamp.assignment} of ${stamp.person}`);
      continue;
    }
    const position = positions.get(String(assignment['position']));
    const held = [position?.['office'], assignment['kind'], coversDay(assignment, stamp.day)];
    now.findings.same('office', where, held.join(' '), [stamp.office, stamp.kind, true].join(' '));
  }
}
