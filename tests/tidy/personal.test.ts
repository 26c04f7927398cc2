// Every field of words says what kind of words it takes: plain ones, personal data, or the reason of an officer. The list is reviewed.

import {
  calendarDay,
  code,
  Command,
  decimal,
  Decree,
  definitionOf,
  documentTypes,
  identifier,
  paperId,
  rowId,
  wordFieldsOf,
} from '@siklus/workflow';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** Words that no code, id, number or date would take. */
const words = 'Budi, RT 02';

const known = new Set<unknown>([code, decimal, rowId, paperId, calendarDay]);

/** The schema at a path of keys, `*` for a row. */
const schemaAt = (schema: unknown, path: readonly string[]): unknown => {
  const inner: unknown =
    schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional ? schema.unwrap() : schema;
  const [key, ...rest] = path;
  if (key === undefined) return inner;
  if (inner instanceof z.ZodArray) return schemaAt(inner.element, rest);
  return inner instanceof z.ZodObject ? schemaAt(inner.shape[key], rest) : undefined;
};

/** Fields of a schema that take words and do not say which. */
const undeclared = (schema: z.ZodType): readonly string[] =>
  wordFieldsOf(schema)
    .filter(({ kind }) => kind === undefined)
    .filter(({ path }) => {
      const field = schemaAt(schema, path);
      return !known.has(field) && field instanceof z.ZodType && field.safeParse(words).success;
    })
    .map(({ path }) => path.join('.'));

const declared = (schema: z.ZodType, wanted: readonly string[]): readonly string[] =>
  wordFieldsOf(schema)
    .filter(({ kind }) => kind !== undefined && wanted.includes(kind))
    .map(({ path }) => path.join('.'));

test.each(documentTypes)('every field of words of %s is declared one way or the other', (type) => {
  expect(undeclared(definitionOf(type).schema)).toEqual([]);
});

test('so is every field of words of commands and decrees', () => {
  expect(undeclared(Command)).toEqual([]);
  expect(Decree.options.flatMap(undeclared)).toEqual([]);
  expect(undeclared(z.strictObject({ name: identifier(40), surat: z.string().max(200) }))).toEqual(['surat']);
});

test('a field of words that does not say which is caught, a code is not', () => {
  const planted = z.strictObject({
    id: rowId,
    akun: code,
    npwp: z.string().max(30),
    rows: z.array(z.strictObject({ nama: z.string() })),
  });
  expect(undeclared(planted)).toEqual(['npwp', 'rows.*.nama']);
});

test('personal data and reasons are those that were agreed on', () => {
  const some = documentTypes.map(
    (type) => [type, declared(definitionOf(type).schema, ['personal', 'reason'])] as const,
  );
  expect(Object.fromEntries(some.filter(([, fields]) => fields.length > 0))).toEqual({
    usulan: ['pengusul', 'kelompok', 'berkas.*.nama', 'rekomendasi.*.catatan'],
    kontrak: ['penyedia', 'rekening', 'npwp'],
    tbp: ['penerima', 'alasanNihil'],
    spp: ['penerima', 'rekening', 'npwp'],
    spm: ['penerima', 'rekening', 'npwp', 'alasanNihil'],
    sp2d: ['penerima', 'rekening', 'npwp'],
  });
  expect(declared(Command, ['reason'])).toEqual(['reason', 'note']);
});

test('the line under which lists show a paper says nothing personal', () => {
  const told = documentTypes.filter((type) => {
    const { schema, title } = definitionOf(type);
    const hidden = new Set(declared(schema, ['personal', 'reason']).map((it) => it.split('.')[0]));
    const asked = new Set<string>();
    const body = new Proxy<Record<string, unknown>>(
      {},
      {
        get: (_target, field) => {
          if (typeof field === 'string') asked.add(field);
          return field === 'rincian' ? [] : '';
        },
      },
    );
    try {
      title(body);
    } catch {
      // A title that needs more than words has asked by now for what it shows.
    }
    return [...asked].some((field) => hidden.has(field));
  });
  expect(told).toEqual([]);
});
