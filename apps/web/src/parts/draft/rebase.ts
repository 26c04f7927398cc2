// Others write too: carries edits that are not yet stored over to a newer body, and settles conflicts field by field.

import { canonical, type Body, type Patch, type Row } from '@siklus/workflow';
import { patchOf, rowsOf } from './patch-of.ts';

/** A field that somebody else changed too: what is wanted here and what stands there now, as it comes off the wire. */
export interface Clash {
  readonly at: string;
  readonly wanted?: unknown;
  readonly now?: unknown;
}

/** The body last acknowledged, and the body that is wanted. */
export interface Draft {
  readonly base: Body;
  readonly wanted: Body;
}

const put = <T extends Readonly<Record<string, unknown>>>(target: T, key: string, value: unknown): T => {
  const next: Record<string, unknown> = { ...target };
  if (value === undefined || value === null) delete next[key];
  else next[key] = value;
  return next as T; // same keys but one
};

const fieldsOf = (row: Row, set: NonNullable<Patch['set']>, side: 'from' | 'to'): Row =>
  Object.entries(set).reduce((it, [key, wish]) => put(it, key, wish[side]), row);

/** One side of a patch written over a fresh body whatever stands there; `own` gives rows that the fresh body has lost. */
function overlay(fresh: Body, patch: Patch, side: 'from' | 'to', own: Body): Body {
  let body = Object.entries(patch.set ?? {}).reduce<Body>((it, [key, wish]) => put(it, key, wish[side]), fresh);
  for (const [list, edits] of Object.entries(patch.rows ?? {})) {
    const rows = new Map(rowsOf(fresh, list).map((row) => [row.id, row]));
    const mine = new Map(rowsOf(own, list).map((row) => [row.id, row]));
    for (const { id, set } of edits.change ?? []) {
      const row = rows.get(id);
      const kept = row === undefined ? mine.get(id) : fieldsOf(row, set, side);
      if (kept !== undefined) rows.set(id, kept);
    }
    for (const { id, from } of edits.remove ?? []) {
      if (side === 'to') rows.delete(id);
      else if (rows.has(id)) rows.set(id, from);
    }
    for (const row of edits.add ?? []) {
      const now = rows.get(row.id);
      if (side === 'to') rows.set(row.id, row);
      else if (now !== undefined && canonical(now) !== canonical(row)) rows.delete(row.id);
    }
    body = { ...body, [list]: [...rows.values()] };
  }
  return body;
}

/** Lays a patch over a fresh body: what it wants on top, what it has seen underneath, so that a clash is still found by whoever stores it. */
export function replay(fresh: Body, patch: Patch | undefined, own: Draft = { base: fresh, wanted: fresh }): Draft {
  if (patch === undefined) return { base: fresh, wanted: fresh };
  return { base: overlay(fresh, patch, 'from', own.base), wanted: overlay(fresh, patch, 'to', own.wanted) };
}

/** Carries the edits of a draft over to a newer body. */
export function rebase(draft: Draft, fresh: Body): Draft {
  return replay(fresh, patchOf(draft.base, draft.wanted, Infinity), draft);
}

function putAt(body: Body, at: string, value: unknown): Body {
  const [list = '', id, field] = at.split('/');
  if (id === undefined) return put(body, list, value);
  const rows = rowsOf(body, list);
  if (field !== undefined)
    return { ...body, [list]: rows.map((row) => (row.id === id ? put(row, field, value) : row)) };
  if (value === undefined || value === null) return { ...body, [list]: rows.filter((row) => row.id !== id) };
  const row = value as Row; // a conflict without a field is about a whole row
  return {
    ...body,
    [list]: rows.some((it) => it.id === id) ? rows.map((it) => (it.id === id ? row : it)) : [...rows, row],
  };
}

/** Settles one conflict: both ways the stored value counts as seen; `stored` also takes it over. */
export function settle(draft: Draft, conflict: Clash, keep: 'mine' | 'stored'): Draft {
  const base = putAt(draft.base, conflict.at, conflict.now);
  return { base, wanted: keep === 'stored' ? putAt(draft.wanted, conflict.at, conflict.now) : draft.wanted };
}
