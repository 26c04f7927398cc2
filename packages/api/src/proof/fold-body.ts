// The body of a paper, folded: changes are done again as they were done, whatever a patch would have said.

import type { Body, FieldChange } from '@siklus/workflow';

type Rows = readonly Readonly<Record<string, unknown>>[];

function put(target: Body, key: string, value: unknown): Body {
  if (value !== null) return { ...target, [key]: value };
  const { [key]: _gone, ...rest } = target;
  return rest;
}

/** A body after one change: the path of a field, of a row, or of a field in a row; `null` takes away. Answers also with what stood there. */
function changed(body: Body, at: string, after: unknown): { readonly body: Body; readonly before: unknown } {
  const [name = '', id, column] = at.split('/');
  if (id === undefined) return { body: put(body, name, after), before: body[name] };
  const list = body[name];
  const rows: Rows = Array.isArray(list) ? (list as Rows) : []; // lists of a body hold rows: its schema saw to it
  const row = rows.find((it) => it['id'] === id);
  if (column !== undefined) {
    const next = rows.map((it) => (it === row ? put(it, column, after) : it));
    return { body: { ...body, [name]: next }, before: row?.[column] };
  }
  const next = after === null ? rows.filter((it) => it !== row) : [...rows, after];
  return { body: { ...body, [name]: next }, before: row };
}

/** A body after changes in order, and each change with what stood there before. */
export function foldChanges(
  body: Body,
  changes: readonly (readonly [at: string, after: unknown])[],
): { readonly body: Body; readonly changes: readonly FieldChange[] } {
  let now = body;
  const done = changes.map(([at, after]): FieldChange => {
    const step = changed(now, at, after);
    now = step.body;
    return { at, before: step.before, after: after ?? undefined };
  });
  return { body: now, changes: done };
}
