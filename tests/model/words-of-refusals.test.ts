// What officers read when something is refused: no word of the schema library in it, no day as a machine writes it, no mark twice.
import {
  commandsOf,
  decodeBasis,
  definitionOf,
  documentTypes,
  brokenRules,
  explain,
  settingOf,
  type Body,
  type DocumentType,
  type Refusal,
  type Text,
} from '@siklus/workflow';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { around, draft, person } from '../support/given.ts';
import { brokenOf } from './tables/broken.ts';
import { completeBody, dayOf } from './tables/complete.ts';

/** What is wrong with a wording; '' where nothing is. */
const blot = ({ id, en }: Text): string => {
  const words =
    /\b(?:expected|received|invalid|required|unrecognized|input|string|number|array|object|too|must|least|most|is|the)\b/i;
  if (words.test(id.replaceAll(/“[^”]*”/g, ''))) return `English in “${id}”`;
  // What somebody typed stands in quotation marks as it was typed.
  for (const wording of [id, en].map((it) => it.replaceAll(/“[^”]*”/g, '“”'))) {
    if (/\b\d{4}-\d{2}-\d{2}\b/.test(wording)) return `a machine's day in “${wording}”`;
    if (/undefined|NaN|\[object|\bexpected\b|YYYY|TTTT/.test(wording)) return `a machine's word in “${wording}”`;
    if (/\.\.(?!\.)|[,;:]\.|\s[.,;]|(?<!\.)\.\.$/.test(wording)) return `a mark too many in “${wording}”`;
    if (/(?:^|\s)-(?:Rp|\d)/.test(wording) && !/misalnya|desimal|such as/.test(wording))
      return `a hyphen for a minus in “${wording}”`;
  }
  return '';
};

const long = 'panjang '.repeat(400);
const wrong: readonly unknown[] = [
  null,
  undefined,
  7,
  -7,
  99_999.5,
  '',
  'x',
  long,
  '2026-02-31',
  '-1.00',
  '1.2345678',
  true,
  {},
  [],
  [7],
  ['x'],
];

/** A value with one thing in it replaced by something of a wrong form. */
const bent = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value))
    return [
      ...wrong,
      Array.from({ length: 6000 }, () => value[0]),
      ...value.slice(0, 1).flatMap((row: unknown) => bent(row).map((it) => [it, ...value.slice(1)])),
    ];
  if (typeof value === 'object' && value !== null)
    return [
      ...wrong,
      { ...value, asing: 1 },
      ...Object.entries(value).flatMap(([key, inner]) => bent(inner).map((it) => ({ ...value, [key]: it }))),
    ];
  return wrong;
};

const refusalsOf = (type: DocumentType, body: Body): readonly Refusal[] => {
  const paper = { ...draft(type), body };
  const told = explain(definitionOf(type), paper, around(person('orang', []), { day: dayOf(type) }));
  return told.find((it) => it.command === 'submit')?.missing.filter((it) => it.code === 'malformed') ?? [];
};

test('every finding of a schema is told by the label of its field, in both languages', () => {
  const codes = new Set<z.core.$ZodIssue['code']>();
  const blots = new Set<string>();
  let told = 0;
  for (const type of documentTypes)
    for (const body of bent(completeBody(type))) {
      if (typeof body !== 'object' || body === null || Array.isArray(body)) continue;
      const read = definitionOf(type).schema.safeParse(body);
      if (read.success) continue;
      for (const issue of read.error.issues) codes.add(issue.code);
      for (const { text, at } of refusalsOf(type, body as Body)) {
        // neither list nor null
        told += 1;
        if (blot(text) !== '') blots.add(`${type} ${at}: ${blot(text)}`);
      }
    }
  expect([...blots]).toEqual([]);
  expect(told).toBeGreaterThan(2000);
  expect([...codes].toSorted()).toEqual(
    expect.arrayContaining([
      'custom',
      'invalid_format',
      'invalid_type',
      'invalid_value',
      'too_big',
      'too_small',
      'unrecognized_keys',
    ]),
  );
});

test('a row is named by its number, and its place by its id', () => {
  const body = completeBody('spp');
  const rows = (body['rincian'] as Body[]).map((row) => ({ ...row, jumlah: 'banyak' })); // rows by construction
  const id = String((rows[0] as Body)['id']);
  expect(refusalsOf('spp', { ...body, rincian: rows })[0]).toMatchObject({
    at: `rincian/${id}/jumlah`,
    text: { id: expect.stringMatching(/^Jumlah, baris 1: harus uang/) as string },
  });
});

test('no sentence of a rule has the day of a machine, or a mark twice', () => {
  const blots = new Set<string>();
  const named = new Set<string>();
  for (const type of documentTypes) {
    const definition = definitionOf(type);
    const { body: _body, ...paper } = { ...draft(type), body: {} };
    for (const broken of brokenOf(type, definition)) {
      const read = definition.schema.safeParse(broken.body);
      if (!read.success) continue;
      const view = {
        paper,
        body: read.data as unknown,
        day: dayOf(type),
        figures: broken.figures ?? {},
        unsettled: broken.unsettled,
        setting: settingOf(type, definition.settings, broken.settings),
      };
      for (const command of commandsOf(definition))
        try {
          for (const { text, rule = '' } of brokenRules(definition, command, {
            ...view,
            basis: decodeBasis(definition, broken.basis),
          })) {
            named.add(rule);
            if (blot(text) !== '') blots.add(`${type} ${rule}: ${blot(text)}`);
          }
        } catch {
          // A basis that its own schema refuses is no broken example.
        }
    }
  }
  expect([...blots]).toEqual([]);
  expect(named.size).toBeGreaterThan(60);
});

test('a finding as the schema library words it is caught, and a day as a machine writes it', () => {
  const read = definitionOf('spp').schema.safeParse({ ...completeBody('spp'), bulan: 'Mei' });
  const message = read.success ? '' : (read.error.issues[0]?.message ?? '');
  expect(blot({ id: `Isian bulan tidak sah: ${message}`, en: '' })).toContain('English');
  expect(blot({ id: 'Jadwal sudah ditutup pada 2026-10-30.', en: '' })).toContain('day');
  expect(blot({ id: 'Listrik padam.. Diterima.', en: '' })).toContain('mark');
  expect(blot({ id: 'selisih -Rp 1.000.', en: '' })).toContain('hyphen');
});
