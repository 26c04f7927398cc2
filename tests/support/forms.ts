// Which form a document type has on the generic screens, and which type stands for that form where one is enough.
import { fieldsOf, type Field } from '../../apps/web/src/parts/fields.ts';
import type { DocumentType } from '@siklus/workflow';

/** More columns than this make a list wide. */
const WIDE = 12;

/** A form with the type that shows most of it. */
export interface Form {
  readonly form: string;
  readonly type: DocumentType;
}

/** One type for each form; between them they hold every kind of field. */
export const forms: readonly Form[] = [
  // Nothing but fields, with figures, a month and long words.
  { form: 'fields alone', type: 'realisasi' },
  // Fields of which some are links to other papers, above one list of eight columns.
  { form: 'one list', type: 'lpj' },
  // Fifteen columns of words, figures and choices: the widest table there is.
  { form: 'a wide list', type: 'evaluasi' },
  // Twelve months side by side, in which figures are typed and rows neither come nor go.
  { form: 'months', type: 'kas' },
  // Days and links above two lists, one of which adds up to the other.
  { form: 'several lists', type: 'kontrak' },
];

/** The types that stand for their form. */
export const standIns: readonly DocumentType[] = forms.map(({ type }) => type);

/** The form of a paper with these fields. */
export function formOf(fields: readonly Field[]): string {
  const lists = fields.filter(({ kind }) => kind === 'rows');
  const [first] = lists;
  if (first === undefined) return 'fields alone';
  if (lists.some(({ columns }) => columns.filter(({ kind }) => kind === 'money').length >= WIDE)) return 'months';
  if (lists.length > 1) return 'several lists';
  return first.columns.length > WIDE ? 'a wide list' : 'one list';
}

const kindsIn = (fields: readonly Field[]): readonly string[] =>
  fields.flatMap((it) => [it.kind, ...kindsIn(it.columns)]);

/** What none of some types shows of papers with these fields: their form, and the kinds of their fields. */
export function unshown(fields: readonly Field[], shown: readonly Form[]): readonly string[] {
  const kinds = new Set(shown.flatMap(({ type }) => kindsIn(fieldsOf(type))));
  const form = formOf(fields);
  return [
    ...(shown.some((it) => it.form === form && formOf(fieldsOf(it.type)) === form) ? [] : [form]),
    ...kindsIn(fields).filter((it) => !kinds.has(it)),
  ];
}
