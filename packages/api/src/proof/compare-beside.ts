// What stands beside the derived tables: the head of the log, answers, words that the journal hides, and the offices of those who stamped.

import { listRows, type Row, type Work } from '@siklus/store';
import { canonical, reaches } from '@siklus/workflow';
import { digestOf } from '../hiding.ts';
import type { Folded, GivenStamp } from './folded.ts';

/** The end of the log is where the journal ends. */
export function* compareHead(now: Folded): Work<void> {
  const rows = (yield* listRows('head')).map((row) => [row['seq'], row['hash'], row['at']].join(' '));
  now.findings.same('head', 'head', rows.join(', '), [now.seq, now.hash, now.at].join(' '));
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of an answer; none where the text is no answer, which is then a difference in every part of it. */
function answered(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** Whether an answer refuses and says why. */
function refuses({ ok, refusals }: Fields): boolean {
  if (ok !== false || !Array.isArray(refusals) || refusals.length === 0) return false;
  return refusals.every(
    (it) =>
      isObject(it) && typeof it['code'] === 'string' && isObject(it['text']) && typeof it['text']['id'] === 'string',
  );
}

/** What is wrong with an answer that no entry gave: it must be a refusal, or from before entries named their requests. */
function strange(now: Folded, { seq }: Row, answer: Fields): string | undefined {
  if (now.sealed !== undefined && seq === 0) return undefined; // the seal has their digest
  if (answer['ok'] === true) return 'an entry that it answers';
  if (!refuses(answer)) return 'a refusal with its reasons';
  return typeof seq === 'number' && seq <= now.seq ? undefined : 'a refusal after an entry of the log';
}

/** Every entry's answer stands under its key and says what the entry did, and nothing else. Refusals have no entry: of them only the form can be checked. */
export function* compareAnswers(now: Folded): Work<void> {
  const rows = new Map((yield* listRows('answer')).map((row) => [JSON.stringify([row['person'], row['key']]), row]));
  for (const [key, wanted] of now.answers) {
    const row = rows.get(key);
    if (row === undefined) {
      now.findings.add('answer', key, 'nothing', 'an answer');
      continue;
    }
    const { seq, number, ...said } = wanted;
    const due = { ok: true, ...said, ...(number === null ? {} : { number }) };
    now.findings.same('answer', `${key} entry`, String(row['seq']), String(seq));
    now.findings.same('answer', key, canonical(answered(String(row['answer']))), canonical(due));
  }
  for (const [key, row] of rows) {
    const due = now.answers.has(key) ? undefined : strange(now, row, answered(String(row['answer'])));
    if (due !== undefined) now.findings.add('answer', key, String(row['answer']), due);
  }
}

/** Words kept beside the journal are those whose digest it holds; answers with how many of them were erased, their row deleted or emptied. */
export function* comparePersonal(now: Folded): Work<number> {
  const rows = (yield* listRows('personal')).filter(({ salt, value }) => salt !== '' || value !== '');
  for (const { digest, salt, value, seq } of rows) {
    const where = `words of entry ${String(seq)}`;
    now.findings.same('personal', where, String(digest), digestOf(String(salt), String(value)));
    now.findings.same('personal', `${where} ${String(digest)}`, Number(seq), now.digests.get(String(digest)));
  }
  return Math.max(0, now.digests.size - rows.length);
}

function coversDay(row: Row, day: string): boolean {
  const [from, to] = [row['valid_from'], row['valid_to']];
  return typeof from === 'string' && from <= day && (typeof to !== 'string' || to >= day);
}

/** Whether the office of a position reaches what a stamp was given on; so it is taken where the area can no longer be known. */
function reached({ stamp, opd, area }: GivenStamp, position: Row | undefined): boolean {
  if (area === undefined) return true;
  const place = position?.['opd'];
  const { office, kind, assignment } = stamp;
  const holding = { assignment, office, kind, opd: place === '' ? undefined : String(place), decree: undefined };
  return reaches(holding, opd, area);
}

/** Every stamp since the last seal was given by somebody who then held the office by the assignment it names, an office that reached the paper. */
export function* compareOffices(now: Folded): Work<void> {
  const assignments = new Map(
    (yield* listRows('assignment')).map((row) => [JSON.stringify([row['person'], row['id']]), row]),
  );
  const positions = new Map((yield* listRows('position')).map((row) => [String(row['id']), row]));
  const persons = new Set((yield* listRows('person')).map((row) => String(row['id'])));
  for (const given of now.stamps) {
    const { seq, stamp } = given;
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
    now.findings.read('office', where, () => {
      const beyond = `${stamp.office} of ${String(position?.['opd'])}`;
      if (!reached(given, position)) now.findings.add('office', where, beyond, `an office that reaches ${given.opd}`);
    });
  }
}
