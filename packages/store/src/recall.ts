// What stays the same throughout one commit is read once: the region, the schedule, the holidays, the offices of a person.

import type { Row } from './port.ts';
import type { Nature } from './statement.ts';

/** Answers of stable statements, remembered for one commit. */
export interface Recall {
  /** The rows remembered for a statement, if it is stable and was asked before. */
  readonly find: (nature: Nature, sql: string, values: readonly unknown[]) => readonly Row[] | undefined;
  /** Remembers the rows of a stable statement; an unsettling one makes all forgotten. */
  readonly note: (nature: Nature, sql: string, values: readonly unknown[], rows: readonly Row[]) => void;
  /** Forgets everything: a commit begins, or a piece of work is undone. */
  readonly forget: () => void;
}

function keyOf(sql: string, values: readonly unknown[]): string {
  return `${sql}\u001f${values.join('\u001f')}`;
}

/** A recall with nothing in it. */
export function createRecall(): Recall {
  const known = new Map<string, readonly Row[]>();
  return {
    find: (nature, sql, values) => (nature === 'stable' ? known.get(keyOf(sql, values)) : undefined),
    note: (nature, sql, values, rows) => {
      if (nature === 'stable') known.set(keyOf(sql, values), rows);
      else if (nature === 'unsettling') known.clear();
    },
    forget: () => known.clear(),
  };
}
