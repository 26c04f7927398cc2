// The marked cells of a grid: what the schema refuses, what no list has, and what the server said.
import type { Row } from '@siklus/workflow';
import { useCallback, useMemo } from 'react';
import type { z } from 'zod';
import { useWords } from '../language.ts';
import { valueOf, type GridColumn } from './columns.ts';
import { faultsOf } from './faults.ts';
import type { Place } from './move.ts';
import { words } from './words.ts';

/** A marked cell, and why. */
export interface Fault extends Place {
  readonly text: string;
}

interface Asked {
  readonly rows: readonly Row[];
  /** The columns on screen. */
  readonly columns: readonly GridColumn[];
  readonly schema: z.ZodType;
  /** What the server said against cells (`<row id>/<column>`) or whole rows (`<row id>`). */
  readonly complaints: ReadonlyMap<string, string>;
}

/** Says what is wrong with a cell, and lists all cells of which something is, in reading order. */
export function useFaults({ rows, columns, schema, complaints }: Asked): {
  readonly complaintOf: (row: Row, column: GridColumn) => string | undefined;
  readonly faults: readonly Fault[];
} {
  const t = useWords(words);
  const complaintOf = useCallback(
    (row: Row, column: GridColumn): string | undefined => {
      if (faultsOf(schema, row).has(column.key)) return column.complaint;
      const code = column.isKnown === undefined ? '' : valueOf(row, column);
      if (code !== '' && column.isKnown?.(code) === false) return t('unknown', { code });
      return complaints.get(`${row.id}/${column.key}`) ?? (column === columns[0] ? complaints.get(row.id) : undefined);
    },
    [schema, complaints, columns, t],
  );
  const faults = useMemo(
    () =>
      rows.flatMap((row, index) =>
        columns.flatMap((column, at) => {
          const text = complaintOf(row, column);
          return text === undefined ? [] : [{ row: index, column: at, text }];
        }),
      ),
    [rows, columns, complaintOf],
  );
  return { complaintOf, faults };
}
