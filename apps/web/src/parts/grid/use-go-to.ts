// A grid takes the cursor to a row that a refusal names, and to the column of the field.
import type { Row } from '@siklus/workflow';
import { useCallback } from 'react';
import { useGoals, type Goal } from '../go-to.ts';
import type { GridColumn } from './columns.ts';
import type { Place } from './move.ts';

/** The cell that a goal means, if the grid has its row; the first column where it names a row alone, or a field that is not shown. */
export function cellOf(goal: Goal, rows: readonly Row[], columns: readonly GridColumn[]): Place | undefined {
  const row = rows.findIndex((it) => it.id === goal.row);
  return row < 0
    ? undefined
    : {
        row,
        column: Math.max(
          0,
          columns.findIndex((it) => it.key === goal.field),
        ),
      };
}

/** Goes where a refusal points, as far as that is a row of the grid. */
export function useGoTo(rows: readonly Row[], columns: readonly GridColumn[], go: (place: Place) => void): void {
  useGoals(
    useCallback(
      (goal: Goal): boolean => {
        const cell = cellOf(goal, rows, columns);
        if (cell !== undefined) go(cell);
        return cell !== undefined;
      },
      [rows, columns, go],
    ),
  );
}
