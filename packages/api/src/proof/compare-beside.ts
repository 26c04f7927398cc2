// What stands beside the derived tables: the head of the log, answers, and words that the journal hides.

import { listRows, type Row, type Work } from '@siklus/store';
import { canonical } from '@siklus/workflow';
import { digestOf } from '../hiding.ts';
import type { Folded } from './folded.ts';

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
    // Any other salt could take the beginning of the words to itself.
    if (!/^[0-9a-f]{32}$/.test(String(salt))) now.findings.add('personal', where, String(salt), 'a salt');
    now.findings.same('personal', where, String(digest), digestOf(String(salt), String(value)));
    now.findings.same('personal', `${where} ${String(digest)}`, Number(seq), now.digests.get(String(digest)));
  }
  return Math.max(0, now.digests.size - rows.length);
}
