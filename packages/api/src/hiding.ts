// Personal words and reasons on their way into the journal: there stands a salted digest, the words themselves stand beside it and can be erased.

import { hash, randomBytes } from 'node:crypto';
import { Command, wordFieldsOf, type AnyDefinition, type Body, type FieldChange } from '@siklus/workflow';
import type { PersonalTable } from '@siklus/store';

/** What stands in the journal in place of words: their salted digest. */
export interface Hidden {
  readonly '#': string;
}

/** Words as an entry has them: hidden, or plain where they are empty or older than the hiding. */
export type Words = string | Hidden;

/** A new salt of 128 random bits, as 32 hexadecimal digits. */
export function randomSalt(): string {
  return randomBytes(16).toString('hex');
}

/** The digest of words under a salt. */
export function digestOf(salt: string, value: string): string {
  return hash('sha256', `${salt}\n${value}`, 'hex');
}

/** Whether a value of an entry stands for hidden words. */
export function isHidden(value: unknown): value is Hidden {
  if (typeof value !== 'object' || value === null || !('#' in value)) return false;
  return typeof value['#'] === 'string' && /^[0-9a-f]{64}$/.test(value['#']);
}

/** Hides the words of one entry and collects what has to be kept beside it. */
export interface Hiding {
  readonly words: (value: string) => Words;
  /** The body of a type with its personal words and reasons hidden. */
  readonly body: (definition: AnyDefinition, body: Body) => Body;
  /** A change of a body, as the entry keeps it: the path and the value afterwards, `null` where nothing stands there any more. */
  readonly change: (definition: AnyDefinition, change: FieldChange) => readonly [at: string, after: unknown];
  /** A command without its patch, its reason and note hidden. */
  readonly command: (command: Command) => Body;
  readonly rows: readonly PersonalTable[];
}

const isAsked = (kind: string | undefined): boolean => kind === 'personal' || kind === 'reason';

/** The value with what stands at a path replaced; `*` goes into every row. */
function replaced(value: unknown, path: readonly string[], by: (words: string) => Words): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return typeof value === 'string' ? by(value) : value;
  if (key === '*') return Array.isArray(value) ? value.map((it: unknown) => replaced(it, rest, by)) : value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value;
  return { ...value, [key]: replaced((value as Body)[key], rest, by) };
}

/** Gives the salt of the words at an index of an entry; 32 hexadecimal digits. */
export type Salt = (index: number) => string;

/** Begins to hide the words of entry number `seq`. */
export function startHiding(seq: number, salt: Salt): Hiding {
  const rows: PersonalTable[] = [];
  const words = (value: string): Words => {
    if (value === '') return value;
    const grain = salt(rows.length);
    const digest = digestOf(grain, value);
    rows.push({ digest, salt: grain, value, seq });
    return { '#': digest };
  };
  const hidden = (schema: AnyDefinition['schema'], value: unknown, within: readonly string[] = []): unknown =>
    wordFieldsOf(schema)
      .filter(({ kind, path }) => isAsked(kind) && within.every((it, index) => path[index] === it))
      .reduce((now, { path }) => replaced(now, path.slice(within.length), words), value);
  return {
    words,
    rows,
    body: ({ schema }, body) => hidden(schema, body) as Body, // the same keys as before
    change: ({ schema }, { at, after }) => {
      const [field = '', row, column] = at.split('/');
      const within = [field, ...(row === undefined ? [] : ['*']), ...(column === undefined ? [] : [column])];
      return [at, hidden(schema, after, within) ?? null];
    },
    command: ({ patch: _patch, ...command }) => hidden(Command, command) as Body, // the same keys as before
  };
}

/** Every digest that stands in a value. */
export function digestsIn(value: unknown): readonly string[] {
  if (isHidden(value)) return [value['#']];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(digestsIn);
}

/** A value with something else wherever words are hidden. */
function opened<T>(value: T, by: (hidden: Hidden) => unknown): T {
  const open = (it: unknown): unknown => {
    if (isHidden(it)) return by(it);
    if (Array.isArray(it)) return it.map(open);
    if (typeof it !== 'object' || it === null) return it;
    return Object.fromEntries(Object.entries(it).map(([key, inner]) => [key, open(inner)]));
  };
  return open(value) as T; // only words in place of what stood for them
}

/** A value with the words that are known in place of their digests. */
export function revealed<T>(value: T, words: ReadonlyMap<string, string>): T {
  return words.size === 0 ? value : opened(value, (it) => words.get(it['#']) ?? it);
}

/** A value with the same words wherever some are hidden. */
export function filled<T>(value: T, words: string): T {
  return opened(value, () => words);
}

/** What people read where words were erased. */
export const ERASED = '[dihapus / erased]';

/** Words for people to read. */
export function shownWords(words: Words | undefined): string | undefined {
  return isHidden(words) ? ERASED : words;
}
