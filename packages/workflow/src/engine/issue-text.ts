// What is wrong with the form of a field, in words of the trade: the one table between the findings of the schema library and what officers read.

import type { z } from 'zod';
import { own } from './own.ts';
import type { Body } from './patch.ts';
import { text, type Text } from './text.ts';

type Issue = z.core.$ZodIssue;
type Code = Issue['code'];
type Of<C extends Code> = Extract<Issue, { code: C }>;

const grouped = (value: number | bigint): Text => {
  const digits = String(value);
  return text(digits.replace(/\B(?=(\d{3})+$)/g, '.'), digits.replace(/\B(?=(\d{3})+$)/g, ','));
};

/** What a bound counts, by the kind of value that it bounds. */
const counted = (origin: string): Text =>
  origin === 'string'
    ? text(' huruf', ' characters')
    : origin === 'array' || origin === 'set'
      ? text(' baris', ' rows')
      : text('', '');

const kinds: Readonly<Record<string, Text>> = {
  string: text('harus berupa teks', 'must be text'),
  number: text('harus berupa angka', 'must be a number'),
  int: text('harus berupa bilangan bulat', 'must be a whole number'),
  boolean: text('harus ya atau tidak', 'must be yes or no'),
  array: text('harus berupa daftar baris', 'must be a list of rows'),
  object: text('harus berupa kumpulan isian', 'must be a group of fields'),
};

const odd = text('isinya tidak sah', 'is not valid');
const absent = text('belum diisi', 'is missing');

/** Two wordings that a schema of ours gives with its own check, as `Indonesian / English`. */
function ownWords(message: string): Text {
  const [id, en, ...rest] = message.split(' / ');
  return id === undefined || en === undefined || rest.length > 0 ? odd : text(id, en);
}

const sayings: { readonly [C in Code]: (issue: Of<C>) => Text } = {
  invalid_type: (issue) => own(kinds, issue.expected) ?? odd,
  too_big: (issue) => {
    const [most, what] = [grouped(issue.maximum), counted(issue.origin)];
    return text(`paling banyak ${most.id}${what.id}`, `may be ${most.en}${what.en} at most`);
  },
  too_small: (issue) => {
    const [least, what] = [grouped(issue.minimum), counted(issue.origin)];
    if (issue.origin === 'string' && issue.minimum === 1) return absent;
    return text(`paling sedikit ${least.id}${what.id}`, `must be ${least.en}${what.en} at least`);
  },
  invalid_format: (issue) =>
    issue.message.includes(' / ') ? ownWords(issue.message) : text('bentuknya tidak dikenal', 'has an unknown form'),
  not_multiple_of: (issue) => text(`harus kelipatan ${issue.divisor}`, `must be a multiple of ${issue.divisor}`),
  unrecognized_keys: (issue) => {
    const names = issue.keys.map((it) => `“${it}”`).join(', ');
    return text(`formulir ini tidak mempunyai isian ${names}`, `has no field ${names}`);
  },
  invalid_union: () => odd,
  invalid_key: () => odd,
  invalid_element: () => odd,
  invalid_value: (issue) => {
    const choices = issue.values.map(String).join(', ');
    return text(`pilih salah satu: ${choices}`, `choose one of: ${choices}`);
  },
  custom: (issue) => ownWords(issue.message),
};

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (now, key) => (typeof now === 'object' && now !== null ? (now as Record<PropertyKey, unknown>)[key] : undefined), // just seen
    body,
  );
}

/** What an issue says of the value that it is about, without its place; `body` is what was read. */
export function issueText(issue: Issue, body: unknown): Text {
  if (issue.code === 'invalid_type' && valueAt(body, issue.path) === undefined) return absent;
  return (sayings[issue.code] as (it: Issue) => Text)(issue); // each entry takes the issues of its own code
}

/** Where an issue is, as refusals name places: a row by its id where it has one. */
export function placeOf(path: readonly PropertyKey[], body: Body): string {
  const steps = path.map((key, index) => {
    const id = typeof key === 'number' ? valueAt(body, [...path.slice(0, index + 1), 'id']) : undefined;
    return typeof id === 'string' && id !== '' ? id : String(key);
  });
  return steps.join('/');
}

/** The label of the field that an issue is about, with the row that it stands in; the whole paper where it is about no field. */
export function labelOf(path: readonly PropertyKey[], fields: Readonly<Record<string, Text>>): Text {
  const names = path.filter((key) => typeof key === 'string');
  const rows = path.filter((key) => typeof key === 'number').map((index) => index + 1);
  const list = names[0] ?? '';
  const label = own(fields, names.join('.')) ?? own(fields, list) ?? text(names.join(' › '), names.join(' › '));
  if (names.length === 0) return text('Dokumen', 'The paper');
  return rows.length === 0 ? label : text(`${label.id}, baris ${rows.join('.')}`, `${label.en}, row ${rows.join('.')}`);
}
