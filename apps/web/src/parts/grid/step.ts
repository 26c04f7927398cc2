// One edit of a grid as a value: cells written, rows added, rows removed. It can be done, undone and done again.

import type { Row } from '@siklus/workflow';

/** One field of one row, before and after; undefined stands for "not there". */
export interface CellEdit {
  readonly id: string;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What one keystroke, paste or deletion did. */
export interface Step {
  readonly cells: readonly CellEdit[];
  readonly added: readonly Row[];
  readonly removed: readonly { readonly row: Row; readonly index: number }[];
}

const written = (row: Row, key: string, value: unknown): Row => {
  const next: Row = { ...row };
  if (value === undefined) delete next[key];
  else next[key] = value;
  return next;
};

/** Does a step; a cell that somebody changed in the meantime is left alone. */
export function applyStep(rows: readonly Row[], step: Step): readonly Row[] {
  const edits = Map.groupBy(step.cells, (it) => it.id);
  const gone = new Set(step.removed.map((it) => it.row.id));
  const present = new Set(rows.map((it) => it.id));
  const kept = rows
    .filter((row) => !gone.has(row.id))
    .map((row) =>
      (edits.get(row.id) ?? []).reduce(
        (it, { key, before, after }) => (it[key] === before ? written(it, key, after) : it),
        row,
      ),
    );
  return [...kept, ...step.added.filter((row) => !present.has(row.id))];
}

/** Takes a step back; removed rows return to where they stood. */
export function undoStep(rows: readonly Row[], step: Step): readonly Row[] {
  const added = new Set(step.added.map((it) => it.id));
  const backward = step.cells.map(({ id, key, before, after }) => ({ id, key, before: after, after: before }));
  const next = [
    ...applyStep(
      rows.filter((row) => !added.has(row.id)),
      { cells: backward, added: [], removed: [] },
    ),
  ];
  for (const { row, index } of step.removed.toSorted((a, b) => a.index - b.index)) {
    if (!next.some((it) => it.id === row.id)) next.splice(Math.min(index, next.length), 0, row);
  }
  return next;
}

/** Whether a step changes nothing, so that it need not be remembered. */
export function isIdle(step: Step): boolean {
  return step.cells.length === 0 && step.added.length === 0 && step.removed.length === 0;
}
