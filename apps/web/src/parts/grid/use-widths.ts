// How wide the columns of a grid are: those of words as they ask for, those of figures as their longest figure, and none narrower than its heading.
import type { Row } from '@siklus/workflow';
import { useMemo, type CSSProperties } from 'react';
import { digitsWide, figureWidth, headingWide } from '../figure-width.ts';
import { isNumeric, showCell, type GridColumn } from './columns.ts';

/** Room that a column has before anything is typed, in digits: eleven of money with what groups them. */
const least = (column: GridColumn): number =>
  Math.max(headingWide(column.label), column.kind === 'money' || column.kind === 'computed' ? 12.5 : 4);

/** Words take what is left, figures little of it. */
const share = (column: GridColumn): number => (isNumeric(column) ? 30 : (column.width ?? 100));

/** Measures the figures of a row; one that has not changed is measured once. */
function measurer(columns: readonly GridColumn[]): (row: Row) => readonly number[] {
  const known = new WeakMap<Row, readonly number[]>();
  return (row) => {
    const widths = known.get(row) ?? columns.map((it) => (isNumeric(it) ? digitsWide(showCell(it, row)) : 0));
    known.set(row, widths);
    return widths;
  };
}

/** The template of the columns and the sum of their widths, as custom properties. */
export function useWidths(rows: readonly Row[], columns: readonly GridColumn[]): CSSProperties {
  const measured = useMemo(() => measurer(columns), [columns]);
  return useMemo(() => {
    const most = columns.map(least);
    for (const row of rows) for (const [at, it] of measured(row).entries()) most[at] = Math.max(most[at] ?? 0, it);
    const widths = columns.map((it, at) => (isNumeric(it) ? figureWidth(most[at] ?? 0) : `${it.width ?? 100}px`));
    const template = columns.map((it, at) => `minmax(${widths[at]}, ${share(it)}fr)`);
    // Custom properties, unknown to the type.
    return {
      '--columns': ['48px', ...template].join(' '),
      '--width': `calc(${['48px', ...widths].join(' + ')})`,
    } as CSSProperties;
  }, [rows, columns, measured]);
}
