// The columns on screen: all that are given, but those folded away.
import type { Row } from '@siklus/workflow';
import { columnVisibilityFeature, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { GridColumn } from './columns.ts';

const features = tableFeatures({ columnVisibilityFeature });

/** The columns that are shown; the list keeps its identity while it stays the same. */
export function useColumns(
  rows: readonly Row[],
  columns: readonly GridColumn[],
  hidden: Readonly<Record<string, boolean>>,
): readonly GridColumn[] {
  const defs = useMemo(
    () =>
      columns.map((it): ColumnDef<typeof features, Row> => ({
        id: it.key,
        header: it.label,
        accessorFn: (row) => row[it.key],
      })),
    [columns],
  );
  const columnVisibility = useMemo(
    () => Object.fromEntries(columns.map((it) => [it.key, hidden[it.key] !== true])),
    [columns, hidden],
  );
  const table = useTable({
    features,
    columns: defs,
    data: rows,
    getRowId: (row) => row.id,
    state: { columnVisibility },
  });
  const shown = table
    .getVisibleLeafColumns()
    .map((it) => it.id)
    .join(' ');
  return useMemo(() => columns.filter((it) => shown.split(' ').includes(it.key)), [columns, shown]);
}
