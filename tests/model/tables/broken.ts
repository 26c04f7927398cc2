// Papers broken in one place each, made from a lawful one and from its schema, so that no rule needs an example written by hand.
import { z } from 'zod';
import {
  figuresAsked,
  type AnyDefinition,
  type Body,
  type DocumentType,
  type Figures,
  type Named,
  type Paper,
  type Settings,
} from '@siklus/workflow';
import { basisOf, draft } from '../../support/given.ts';
import { completeBody } from './complete.ts';

/** A paper or what it stands on, broken in one place; `at` says where and how. */
export type Broken = {
  at: string;
  body: Body;
  basis: Readonly<Record<string, readonly Paper[]>>;
  settings?: Settings;
  unsettled?: readonly Named[];
  figures?: Figures;
};

type Shape = {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly enum?: readonly unknown[];
  readonly type?: string;
};
type Change = { at: string; value: unknown };

const shapeOf = (schema: z.ZodType): Shape => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape; // only the parts named in Shape are read

/** Values that a field may take instead of its lawful one; what its schema refuses is dropped later. */
const instead = (value: unknown, shape: Shape | undefined): readonly unknown[] => {
  const others = (shape?.enum ?? []).filter((it) => it !== value);
  if (typeof value === 'number') return [...others, value + 1, value - 1, 12, 1, 0, 99];
  if (typeof value === 'boolean') return [!value];
  if (typeof value !== 'string') return [];
  const money = /^\d+(\.\d+)?$/.test(value) ? [`${value.split('.')[0]}0.00`, '0.00', '1.00', '0', '101'] : [];
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? ['2026-12-31', '2025-01-01', '2026-02-17'] : [];
  const year = /^\d{4}$/.test(value) ? [String(Number(value) + 9), String(Number(value) - 9)] : [];
  return [
    ...others,
    ...year,
    ...money,
    ...day,
    '',
    'lain',
    ...(/^\d+(\.\d+)+$/.test(value) ? [`${value}.9`, '4.1.01'] : []),
  ];
};

/** Values for a field that the lawful paper leaves open. */
const filled = (shape: Shape, plain: string): unknown => {
  if (shape.enum !== undefined) return shape.enum[0];
  if (shape.type === 'array') return [];
  if (shape.type === 'number' || shape.type === 'integer') return 1;
  if (shape.properties === undefined) return plain;
  return Object.fromEntries(
    Object.entries(shape.properties).map(([key, inner]) => [key, key === 'id' ? 'new' : filled(inner, plain)]),
  );
};

const plains = ['', 'lain', '1', '1.00', '2026-12-31', '1.01', '9999999999.00'];

/** Rows that differ from each other and may stand in an empty list: money wants a number, words want none. */
const newRows = (shape: Shape | undefined): readonly unknown[] => {
  if (shape?.properties === undefined) return plains;
  const rows = plains.map((plain) => filled(shape, plain));
  const mixed = Object.fromEntries(
    Object.entries(shape.properties).map(([key, inner]) => [
      key,
      key === 'id' ? 'new' : /^(jumlah|anggaran|pagu|nilai|harga|volume)/.test(key) ? '1.00' : filled(inner, ''),
    ]),
  );
  return [...rows, mixed];
};

/** A value with one thing in it changed, in every way there is. */
const changed = (value: unknown, shape: Shape | undefined, at: string): readonly Change[] => {
  if (Array.isArray(value)) {
    const rows = value as readonly unknown[];
    const first = rows[0];
    const twin = typeof first === 'object' && first !== null ? { ...first, id: 'twin' } : first;
    const more = rows.length === 0 ? newRows(shape?.items) : [twin];
    return [
      ...(rows.length === 0 ? [] : [{ at: `${at} empty`, value: [] }]),
      ...more.map((row) => ({ at: `${at} one more`, value: [...rows, row] })),
      ...(rows.length === 0
        ? more.map((row) => ({ at: `${at} twice the same`, value: [row, { ...(row as object), id: 'twin' }] }))
        : []), // a row of words has no fields to copy
      ...rows.flatMap((row, index) =>
        changed(row, shape?.items, `${at}/${index + 1}`).map((it) => ({
          at: it.at,
          value: rows.map((old, i) => (i === index ? it.value : old)),
        })),
      ),
    ];
  }
  if (typeof value === 'object' && value !== null) return changedFields(value as Body, shape, at); // neither list nor null
  return instead(value, shape).map((it) => ({ at: `${at} = ${it === '' ? 'nothing' : String(it)}`, value: it }));
};

const changedFields = (value: Body, shape: Shape | undefined, at: string): readonly Change[] => {
  const fields = Object.entries(value);
  const below = (key: string): string => (at === '' ? key : `${at}/${key}`);
  const single = fields.flatMap(([key, inner]) => [
    ...changed(inner, shape?.properties?.[key], below(key)).map((it) => ({
      at: it.at,
      value: { ...value, [key]: it.value },
    })),
    ...(typeof inner === 'string' ? [{ at: `${below(key)} absent`, value: { ...value, [key]: undefined } }] : []),
  ]);
  const swapped = fields.flatMap(([a, one], index) =>
    fields
      .slice(index + 1)
      .filter(([, other]) => typeof one === typeof other && typeof one !== 'object' && one !== other)
      .map(([b, other]) => ({ at: `${at} ${a} and ${b} swapped`.trim(), value: { ...value, [a]: other, [b]: one } })),
  );
  const worthless = Object.fromEntries(
    fields.map(([key, inner]) => [key, typeof inner === 'string' && /^\d+\.\d\d$/.test(inner) ? '0.00' : inner]),
  );
  const given = Object.entries(shape?.properties ?? {})
    .filter(([key]) => value[key] === undefined)
    .flatMap(([key, inner]) =>
      plains.map((plain) => ({
        at: `${below(key)} given as ${plain === '' ? 'nothing' : plain}`,
        value: { ...value, [key]: filled(inner, plain) },
      })),
    );
  return [...single, ...swapped, ...given, { at: `${at} without any money`.trim(), value: worthless }];
};

/** A body in which what comes after is what stood before, wherever it has both. */
const asBefore = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asBefore);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, it]) => [key, asBefore(it)]));
  return 'sebelum' in inner && 'sesudah' in inner
    ? // Rows that are new to the side after have nothing before them.
      { ...inner, sesudah: inner['sebelum'] }
    : inner;
};

/** A paper that came to its state a year before the day of these tests. */
const longFinal = (paper: Paper): Paper => ({
  ...paper,
  stamps: paper.stamps.map((it) => ({ ...it, moment: paper.state, day: '2025-02-16' })),
});

/** The lawful body of a type, first, and the same of every other kind; the kind stands in `field`. */
export const kindsOf = (
  type: DocumentType,
  { kinds = [] }: AnyDefinition,
): { readonly field: string; readonly bodies: readonly [Body, ...Body[]] } => {
  const whole = completeBody(type);
  const [field] = Object.entries(whole).find(([, it]) => kinds.includes(String(it))) ?? [];
  // Where a paper is of a kind by what it does, no field says so.
  if (field === undefined) return { field: '', bodies: [whole] };
  const others = kinds.filter((it) => it !== whole[field]).map((it) => ({ ...whole, [field]: it }));
  return { field, bodies: [whole, ...others] };
};

/** Every broken paper of a type: the lawful one, the same of every other kind, and each of these broken in one place; what it stands on as well. */
export const brokenOf = (type: DocumentType, definition: AnyDefinition): readonly Broken[] => {
  const basis = basisOf(type);
  const shape = shapeOf(definition.schema);
  const { field, bodies } = kindsOf(type, definition);
  const [whole, ...others] = bodies;
  const own = [whole, ...others].flatMap((body) => {
    const as = body === whole ? '' : `${String(body[field])}: `;
    return [
      { at: `${as}nothing`, value: body },
      { at: `${as}as before`, value: asBefore(body) },
      ...changed(body, shape, '').map((it) => ({ ...it, at: as + it.at })),
    ];
  });
  const below = Object.entries(basis).flatMap(([name, papers]) => [
    ...papers.flatMap((paper) =>
      changed(paper.body, undefined, '').map(({ at, value }) => ({
        at: `${name}: ${at}`,
        body: whole,
        basis: { ...basis, [name]: [{ ...paper, body: value as Body }] }, // a body changed in one place is a body
      })),
    ),
    { at: `no ${name}`, body: whole, basis: { ...basis, [name]: [] } },
    ...[whole, ...others].map((body) => ({
      at: `${name} final for a year${body === whole ? '' : ` for ${String(body[field])}`}`,
      body,
      basis: { ...basis, [name]: papers.map(longFinal) },
    })),
  ]);
  const beside = Object.entries(definition.basis)
    .filter(([name]) => basis[name] === undefined)
    .map(([name, spec]) => {
      const other: Paper = { ...draft(name as DocumentType), id: `${name}-0`, state: spec.state }; // bases are document types
      return { at: `beside another ${name}`, body: whole, basis: { ...basis, [name]: [other] } };
    });
  const set = Object.keys(definition.settings ?? {}).flatMap((name) =>
    ['0', '1', '99'].flatMap((value) =>
      [whole, ...others].map((body) => ({
        at: `${name} set to ${value}${body === whole ? '' : ` for ${String(body[field])}`}`,
        body,
        basis,
        settings: { [`${type}.${name}`]: value },
      })),
    ),
  );
  const open = { id: `${type}-0`, type, number: undefined, state: 'submitted' };
  const unsettled =
    definition.unsettled === undefined
      ? []
      : [whole, ...others].map((body) => ({
          at: `while an earlier one is not settled${body === whole ? '' : ` for ${String(body[field])}`}`,
          body,
          basis,
          unsettled: [open],
        }));
  const read = figuresAsked(definition, whole).flatMap(({ name, at, upTo }) =>
    ['0.00', '99.00'].map((value) => ({
      at: `${name} read as ${value}`,
      body: whole,
      basis,
      figures: { [name]: Object.fromEntries(at.map((code) => [code, { value, month: upTo }])) },
    })),
  );
  return [
    ...unsettled,
    ...own.map(({ at, value }) => ({ at, body: value as Body, basis })),
    ...below,
    ...beside,
    ...set,
    ...read,
  ]; // as above
};
