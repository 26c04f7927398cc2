// The fields of a document type, read from its own schema and labels, so that a new type shows itself without a screen of its own.
import {
  code,
  decimal,
  definitionOf,
  ledgerMoney,
  money,
  month,
  paperId,
  rowId,
  text,
  type DocumentType,
  type Text,
} from '@siklus/workflow';
import { z } from 'zod';
import type { List } from './grid/cap.ts';

/** What a field holds. */
export type FieldKind =
  | 'text'
  | 'money'
  | 'decimal'
  | 'integer'
  | 'code'
  | 'month'
  | 'day'
  | 'choice'
  | 'paper'
  | 'papers'
  | 'id'
  | 'rows';

/** A field of a body or of a row. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: Text;
  readonly optional: boolean;
  /** Greatest length of a text. */
  readonly max: number | undefined;
  /** What may be chosen, for `choice`. */
  readonly options: readonly string[];
  /** What the field itself accepts. */
  readonly schema: z.ZodType | undefined;
  /** The fields of each row, for `rows`. */
  readonly columns: readonly Field[];
  /** The schema of a row, for `rows`. */
  readonly row: z.ZodObject | undefined;
  /** The schema of the whole list, for `rows`. */
  readonly list: List | undefined;
}

/** Whether a number is a rate in percent, as its label says. */
export const isPercent = ({ kind, label }: Pick<Field, 'kind' | 'label'>): boolean =>
  kind === 'decimal' && /%|\bpersen\b/i.test(label.id);

// Fields are made of these very values; which one it is tells what it holds.
const kinds = new Map<unknown, FieldKind>([
  [money, 'money'],
  [ledgerMoney, 'money'],
  [decimal, 'decimal'],
  [code, 'code'],
  [month, 'month'],
  [paperId, 'paper'],
  [rowId, 'id'],
]);

/** The texts that a schema chooses from: an enumeration, a literal, or a union of these. */
function optionsOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.filter((it) => typeof it === 'string');
  if (schema instanceof z.ZodLiteral) return [...schema.values].filter((it) => typeof it === 'string');
  return schema instanceof z.ZodUnion ? schema.options.flatMap(optionsOf) : [];
}

// A date is what takes a date and no other words; a text of ten letters is a date that may still be open.
function isDay(schema: unknown): boolean {
  if (schema instanceof z.ZodString && schema.maxLength === 10) return true;
  if (!(schema instanceof z.ZodType)) return false;
  const takes = (value: string): boolean => schema.safeParse(value).success;
  return takes('2026-03-25') && !takes('abc') && !takes('20260325');
}

const isList = (schema: unknown): schema is List =>
  schema instanceof z.ZodArray && schema.element instanceof z.ZodObject;

function kindOf(schema: unknown): FieldKind {
  const known = kinds.get(schema);
  if (known !== undefined) return known;
  if (schema instanceof z.ZodArray) return isList(schema) ? 'rows' : 'papers';
  if (schema instanceof z.ZodNumber) return 'integer';
  if (optionsOf(schema).length > 0) return 'choice';
  return isDay(schema) ? 'day' : 'text';
}

type Lists = Readonly<Record<string, readonly string[]>>;

function fieldsIn(
  shape: Readonly<Record<string, unknown>>,
  { labels, lists }: { readonly labels: Readonly<Record<string, Text>>; readonly lists: Lists },
  path: string,
): readonly Field[] {
  return Object.entries(shape).map(([name, given]): Field => {
    const optional = given instanceof z.ZodOptional;
    const schema: unknown = optional ? given.unwrap() : given;
    // What may be chosen is a list of the type, or what the schema itself takes.
    const listed = lists[`${path}${name}`];
    const list = isList(schema) ? schema : undefined;
    const row = list?.element;
    return {
      name,
      kind: listed === undefined ? kindOf(schema) : 'choice',
      label: labels[`${path}${name}`] ?? text(name, name),
      optional,
      options: listed ?? optionsOf(schema),
      schema: schema instanceof z.ZodType ? schema : undefined,
      max: schema instanceof z.ZodString ? (schema.maxLength ?? undefined) : undefined,
      columns: row === undefined ? [] : fieldsIn(row.shape, { labels, lists }, `${path}${name}.`),
      row,
      list,
    };
  });
}

/** The fields of a type in the order of its schema. */
export function fieldsOf(type: DocumentType): readonly Field[] {
  const { schema, view, lists = {} } = definitionOf(type);
  return schema instanceof z.ZodObject ? fieldsIn(schema.shape, { labels: view.fields, lists }, '') : [];
}
