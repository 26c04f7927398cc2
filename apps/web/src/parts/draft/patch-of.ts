// From what was stored and what is wanted to the patch between them, and what of it may be sent.

import { applyPatch, canonical, type Body, type Patch, type Row } from '@siklus/workflow';
import { z } from 'zod';
import { faultsOf } from '../grid/faults.ts';

const same = (a: unknown, b: unknown): boolean => a === b || canonical(a) === canonical(b);

// A body also holds lists of bare ids (what it stands on): those are one value, not rows.
const isList = (value: unknown): value is Row[] => Array.isArray(value) && value.every((it) => typeof it === 'object');

/** The rows of a list of a body; a missing list has none. */
export function rowsOf(body: Body, list: string): readonly Row[] {
  const rows = body[list];
  return isList(rows) ? rows : [];
}

/** The text of a field; anything but text is empty. */
export function textOf(from: Readonly<Record<string, unknown>> | undefined, key: string): string {
  const value = from?.[key];
  return typeof value === 'string' ? value : '';
}

// An empty list may be either; only what stands in one tells rows from ids.
const hasRows = (value: unknown): boolean => isList(value) && value.length > 0;

type Fields = Record<string, { from: unknown; to: unknown }>;

function fieldsBetween(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): Fields {
  const fields: Fields = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [from, to] = [before[key], after[key]];
    if (hasRows(from) || hasRows(to) || same(from, to)) continue;
    fields[key] = { from: from ?? null, to: to ?? null }; // JSON has no undefined: null is "not there"
  }
  return fields;
}

/** How many row edits travel in one request, so that a paste of thousands never meets the size limit. */
const rowsPerPatch = 1000;

/** The patch that leads from one body to another, or undefined when they are equal; at most `limit` row edits, the rest follows after. */
export function patchOf(before: Body, after: Body, limit = rowsPerPatch): Patch | undefined {
  const set = fieldsBetween(before, after);
  const rows: NonNullable<Patch['rows']> = {};
  let room = limit;
  const take = <Edit>(edits: Edit[]): Edit[] => {
    const taken = edits.slice(0, room);
    room -= taken.length;
    return taken;
  };
  const lists = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => isList(before[key]) || isList(after[key]),
  );
  for (const list of lists) {
    if (before[list] === after[list]) continue;
    const old = new Map(rowsOf(before, list).map((row) => [row.id, row]));
    const fresh = new Map(rowsOf(after, list).map((row) => [row.id, row]));
    const remove = take([...old.values()].filter((row) => !fresh.has(row.id)).map((from) => ({ id: from.id, from })));
    const change = take(
      [...fresh.values()].flatMap((row) => {
        const from = old.get(row.id);
        if (from === undefined || from === row) return [];
        const fields = fieldsBetween(from, row);
        return Object.keys(fields).length === 0 ? [] : [{ id: row.id, set: fields }];
      }),
    );
    const add = take([...fresh.values()].filter((row) => !old.has(row.id)));
    if (remove.length + change.length + add.length > 0) {
      rows[list] = {
        ...(add.length > 0 && { add }),
        ...(change.length > 0 && { change }),
        ...(remove.length > 0 && { remove }),
      };
    }
  }
  const any = { set: Object.keys(set).length > 0, rows: Object.keys(rows).length > 0 };
  return any.set || any.rows ? { ...(any.set && { set }), ...(any.rows && { rows }) } : undefined;
}

/** How many single edits a patch holds, for people to read. */
export function countEdits(patch: Patch): number {
  const lists = Object.values(patch.rows ?? {});
  const changed = lists.flatMap((it) => it.change ?? []).reduce((count, it) => count + Object.keys(it.set).length, 0);
  return (
    Object.keys(patch.set ?? {}).length +
    changed +
    lists.reduce((count, it) => count + (it.add?.length ?? 0) + (it.remove?.length ?? 0), 0)
  );
}

/** The body after a patch made from it. */
export function after(body: Body, patch: Patch): Body {
  const patched = applyPatch(body, patch);
  return patched.ok ? patched.body : body;
}

const put = (row: Row, key: string, value: unknown): Row => {
  const next: Row = { ...row };
  if (value === undefined || value === null) delete next[key];
  else next[key] = value;
  return next;
};

/**
 * What of the wanted body the schema takes: an invalid field stays as it was stored, a new row with an invalid field waits.
 * `held` counts what waits.
 */
export function sendable(schema: z.ZodObject, before: Body, wanted: Body): { body: Body; held: number } {
  const body: Record<string, unknown> = { ...wanted };
  let held = 0;
  for (const [key, kind] of Object.entries(schema.shape)) {
    if (kind instanceof z.ZodArray && kind.element instanceof z.ZodObject) {
      const old = new Map(rowsOf(before, key).map((row) => [row.id, row]));
      const element = kind.element;
      body[key] = rowsOf(wanted, key).flatMap((row) => {
        const faults = faultsOf(element, row);
        if (faults.size === 0) return [row];
        held += 1;
        const stored = old.get(row.id);
        return stored === undefined ? [] : [[...faults].reduce((it, fault) => put(it, fault, stored[fault]), row)];
      });
    } else if (wanted[key] !== before[key] && !(kind as z.ZodType).safeParse(wanted[key]).success) {
      held += 1;
      if (before[key] === undefined) delete body[key];
      else body[key] = before[key];
    }
  }
  return { body, held };
}
