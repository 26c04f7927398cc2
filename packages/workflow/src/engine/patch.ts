// Editing a draft: a patch says what each field was when it was read, so two people can write in one paper and a clash shows both values.

import { z } from 'zod';
import type { Conflict, Refusal } from './refusal.ts';
import { text } from './text.ts';
import { admit } from './well-formed.ts';

const change = z.strictObject({ from: z.unknown().optional(), to: z.unknown().optional() });
const fields = z.record(z.string().max(60), change);
const row = z.looseObject({ id: z.string().min(1).max(40) });

/** A patch on the wire: fields with the value seen and the value wanted; rows added, changed and removed by id. */
export const Patch = z.strictObject({
  set: fields.optional(),
  rows: z
    .record(
      z.string().max(60),
      z.strictObject({
        add: z.array(row).max(5000).optional(),
        change: z
          .array(z.strictObject({ id: z.string().max(40), set: fields }))
          .max(5000)
          .optional(),
        remove: z
          .array(z.strictObject({ id: z.string().max(40), from: row }))
          .max(5000)
          .optional(),
      }),
    )
    .optional(),
});
/** See the schema of the same name. */
export type Patch = z.infer<typeof Patch>;

/** Whether a value is a patch as far as applying it goes; what the fields then hold is for the schema of the paper. Of a large patch cheaper than the schema. */
export function patchFits(value: unknown): value is Patch {
  if (!isTable(value)) return false;
  const { set, rows } = value;
  const areFields = (it: unknown): boolean => it === undefined || (isTable(it) && Object.values(it).every(isTable));
  const areRows = (it: unknown, fits: (row: Readonly<Record<string, unknown>>) => boolean): boolean =>
    it === undefined || (Array.isArray(it) && it.every((row) => isRow(row) && fits(row)));
  if (!areFields(set)) return false;
  if (rows === undefined) return true;
  return (
    isTable(rows) &&
    Object.values(rows).every(
      (edits) =>
        isTable(edits) &&
        areRows(edits['add'], () => true) &&
        areRows(edits['change'], (it) => it['set'] !== undefined && areFields(it['set'])) &&
        areRows(edits['remove'], (it) => isRow(it['from'])),
    )
  );
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRow(value: unknown): value is Row {
  return isTable(value) && typeof value['id'] === 'string';
}

/** A row of a paper as it is stored; its `id` is made where the row is made. */
export type Row = z.infer<typeof row>;

/** What a patch did to one field, for the history of that field: `undefined` stands for "not there". */
export interface FieldChange {
  /** `field`, or `list/<row id>` for a whole row, or `list/<row id>/field`. */
  readonly at: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A body as stored: plain JSON. */
export type Body = Readonly<Record<string, unknown>>;

/** The outcome of a patch: the new body with its field changes, or the conflicts that stand in the way. */
export type Patched =
  | { readonly ok: true; readonly body: Body; readonly changes: readonly FieldChange[] }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] };

/** No name of a field: every door refuses it, and no body has it. Any other odd name is for the schema of the paper to refuse. */
const PROTOTYPE = '__proto__';

function same(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** Whether a field is what its editor saw. What was stored before texts were made well-formed at the door is seen well-formed. */
function seen(now: unknown, from: unknown): boolean {
  if (same(now, from)) return true;
  const read = admit(now);
  return read.ok && read.value !== now && same(read.value, from);
}

/** JSON with object keys in order, so that equal values give equal text. `undefined` becomes `null`. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, it]) => it !== undefined);
    return `{${entries
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, it]) => `${JSON.stringify(key)}:${canonical(it)}`)
      .join(',')}}`;
  }
  // JSON has no bigint; a program that puts one into a field is answered by the schema of the paper.
  return value === undefined ? 'null' : typeof value === 'bigint' ? `${value}n` : JSON.stringify(value);
}

/**
 * Applies a patch to a body. A field whose present value is neither the one seen nor the one wanted is a conflict, as is a changed or removed row
 * that is gone, and an added row whose id stands with other content; one conflict leaves the whole patch undone.
 */
export function applyPatch(body: Body, patch: Patch): Patched {
  const next: Record<string, unknown> = { ...body };
  const conflicts: Conflict[] = [];
  const changes: FieldChange[] = [];
  const write = (
    target: Record<string, unknown>,
    path: string,
    key: string,
    wish: { from?: unknown; to?: unknown },
  ): void => {
    if (key === PROTOTYPE) return;
    const now = Object.hasOwn(target, key) ? target[key] : undefined;
    if (same(now, wish.to)) return;
    if (!seen(now, wish.from)) conflicts.push({ at: path, seen: wish.from, wanted: wish.to, now });
    else {
      // JSON cannot carry undefined: null stands for "not there", on both sides of a wish.
      changes.push({ at: path, before: now, after: wish.to ?? undefined });
      if (wish.to === undefined || wish.to === null) delete target[key];
      else target[key] = wish.to;
    }
  };
  for (const [key, wish] of Object.entries(patch.set ?? {})) write(next, key, key, wish);
  for (const [list, edits] of Object.entries(patch.rows ?? {})) {
    if (list === PROTOTYPE) continue;
    const changedBefore = changes.length;
    const present = listIn(next, list);
    const rows = new Map(present.map((it) => [it.id, { ...it }]));
    for (const added of edits.add ?? []) {
      const now = rows.get(added.id);
      if (now !== undefined && same(now, added)) continue;
      if (now !== undefined) conflicts.push({ at: `${list}/${added.id}`, seen: undefined, wanted: added, now });
      else {
        changes.push({ at: `${list}/${added.id}`, before: undefined, after: added });
        rows.set(added.id, { ...added });
      }
    }
    for (const { id, set } of edits.change ?? []) {
      const target = rows.get(id);
      if (target === undefined) conflicts.push({ at: `${list}/${id}`, seen: set, wanted: set, now: undefined });
      else for (const [key, wish] of Object.entries(set)) write(target, `${list}/${id}/${key}`, key, wish);
    }
    for (const { id, from } of edits.remove ?? []) {
      const now = rows.get(id);
      if (now === undefined) continue;
      if (!seen(now, from)) conflicts.push({ at: `${list}/${id}`, seen: from, wanted: undefined, now });
      else {
        changes.push({ at: `${list}/${id}`, before: now, after: undefined });
        rows.delete(id);
      }
    }
    // What is no row stays where the schema will find it. A list that was begun stays, even if its only row went again.
    if (changes.length > changedBefore) next[list] = [...strangersIn(next, list), ...rows.values()];
  }
  if (conflicts.length > 0) return { ok: false, conflicts };
  // A patch that changes nothing gives the very body back: what is known of it need not be found out again.
  return { ok: true, body: changes.length === 0 ? body : next, changes };
}

/** The rows of a list of a body; what is no row is left aside, for the schema of the paper to refuse. */
export function listIn(body: Body, list: string): readonly Row[] {
  const value = Object.hasOwn(body, list) ? body[list] : undefined;
  return Array.isArray(value) ? value.filter(isRow) : [];
}

function strangersIn(body: Body, list: string): readonly unknown[] {
  const value = Object.hasOwn(body, list) ? body[list] : undefined;
  return Array.isArray(value) ? value.filter((it) => !isRow(it)) : [];
}

const malformedAt = (at: string, id: string, en: string): Refusal => ({ code: 'malformed', at, text: text(id, en) });

/** Rows that share their id with another row of their list: money is kept by row, and an edit names a row by its id. `lists` are all of the body unless given. */
export function rowsTwice(body: Body, lists: readonly string[] = Object.keys(body)): Refusal[] {
  return lists.flatMap((list) => {
    const value = Object.hasOwn(body, list) ? body[list] : undefined;
    if (!Array.isArray(value)) return [];
    const ids = value.map((it: unknown) => (isTable(it) ? it['id'] : undefined)); // rows, or codes that have none
    const again = [...Map.groupBy(ids, (id) => id)].filter(([id, all]) => typeof id === 'string' && all.length > 1);
    return again.map(([id]) =>
      malformedAt(`${list}/${String(id)}`, 'Dua baris memakai tanda pengenal yang sama.', 'Two rows have the same id.'),
    );
  });
}

/** Why a patch cannot be applied to rows, whatever stands in them: a row that would get another id, a list that is set and edited, rows that no id tells apart. */
export function oddRows({ set = {}, rows = {} }: Patch, body: Body): Refusal[] {
  const renamed = Object.entries(rows).flatMap(([list, { change: edits = [] }]) =>
    edits
      .filter((it) => Object.hasOwn(it.set, 'id'))
      .map(({ id }) =>
        malformedAt(
          `${list}/${id}/id`,
          'Tanda pengenal baris tidak dapat diganti; hapus baris ini, lalu tambahkan baris baru.',
          'The id of a row cannot be changed; remove the row and add another.',
        ),
      ),
  );
  const both = Object.keys(rows)
    .filter((list) => Object.hasOwn(set, list))
    .map((list) =>
      malformedAt(
        list,
        'Daftar ini diganti seluruhnya dan diubah per baris sekaligus; kirim salah satu.',
        'This list is replaced whole and edited by rows at once; send one of the two.',
      ),
    );
  return [...renamed, ...both, ...rowsTwice(body, Object.keys(rows))];
}
