// Text from outside, made such that databases, files and screens give back what they were given. One definition for every door.

import { z } from 'zod';
import { DEEPEST, MOST } from './extent.ts';
import { wordsOfKind } from './field.ts';
import { text, type Text } from './text.ts';

// What XML can hold is what every form of a paper can hold: no half of a surrogate pair, no NUL or other control but tab and line ends.
const unreadable = /[^\t\n\r\u0020-\u007e\u0080-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const everyUnreadable = new RegExp(unreadable, 'gu');

/** Stands where a character could not be read. Nothing is ever left out: a text that silently lost a character could become another name. */
const MARK = '\ufffd';

/** Whether a text is well-formed: every character of it can be stored and shown, on any database and in any file. */
export function isWellFormed(given: string): boolean {
  return typeof given === 'string' && !unreadable.test(given);
}

/** A text made well-formed: what word processors and page ends use as line ends become those, any other unreadable character becomes U+FFFD. Its length stays. */
export function wellFormed(given: string): string {
  return isWellFormed(given) ? given : given.replaceAll(/[\v\f]/g, '\n').replaceAll(everyUnreadable, MARK);
}

/** A value that was let in, with all text in it well-formed, or where and why it was not. */
export type Admitted =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly at: string; readonly text: Text };

const turnedAway = (path: readonly string[], id: string, en: string): Admitted => {
  const at = path.map(wellFormed).join('/');
  return { ok: false, at, text: text(`${id}: ${at}`, `${en}: ${at}`) };
};

/**
 * Lets JSON from outside in: its texts are made well-formed. Names of fields are not mended but refused, since a mended name might be another
 * field's; so is `__proto__`, which is no field of anything. What is well-formed already comes back as the very value it was.
 */
export function admit(value: unknown): Admitted {
  return admitAt(value, [], { left: MOST });
}

function admitAt(value: unknown, path: readonly string[], walk: { left: number }): Admitted {
  if (typeof value === 'string') return { ok: true, value: wellFormed(value) };
  if (typeof value !== 'object' || value === null) return { ok: true, value };
  walk.left -= 1;
  if (path.length >= DEEPEST || walk.left < 0)
    return turnedAway(path.slice(0, 3), 'Susunannya terlalu dalam', 'This is nested too deeply');
  const entries = Object.entries(value);
  const made: [string, unknown][] = [];
  for (const [name, inner] of entries) {
    const at = [...path, name];
    if (name === '__proto__' || !isWellFormed(name))
      return turnedAway(at, 'Nama isian ini tidak dapat dipakai', 'This name of a field cannot be used');
    const admitted = admitAt(inner, at, walk);
    if (!admitted.ok) return admitted;
    made.push([name, admitted.value]);
  }
  if (made.every(([, inner], index) => inner === entries[index]?.[1])) return { ok: true, value };
  return { ok: true, value: Array.isArray(value) ? made.map(([, inner]) => inner) : Object.fromEntries(made) };
}

/** A name, code, id or key on the wire, of `most` characters. It is compared and never read, so one with an unreadable character is refused. */
export const identifier = (most: number) =>
  wordsOfKind(
    'plain',
    z
      .string()
      .max(most)
      .refine((it) => isWellFormed(it) && !it.includes(MARK), {
        error: 'memuat karakter yang tidak terbaca / has a character that cannot be read',
      }),
  );
