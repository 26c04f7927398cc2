// Our own grid: keyboard first, readable to screen readers, thousands of rows, pasted into from any spreadsheet.
import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { text, type Row } from '@siklus/workflow';
import { columnSizingFeature, columnVisibilityFeature, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef, type CSSProperties, type PointerEvent, type ReactNode } from 'react';
import type { z } from 'zod';
import { defineWords, useWords } from '../language.ts';
import { isNumeric, type GridColumn } from './columns.ts';
import { faultsOf } from './faults.ts';
import { GridRow } from './grid-row.tsx';
import classes from './grid.module.css';
import { useGrid } from './use-grid.ts';

const words = defineWords('grid', {
  row: text('Baris', 'Row'),
  add: text('Baris baru', 'New row'),
  remove: text('Hapus baris terpilih', 'Remove selected rows'),
  undo: text('Urungkan', 'Undo'),
  redo: text('Ulangi', 'Redo'),
  empty: text('Belum ada baris. Tekan “Baris baru”, atau tempel dari Excel.', 'No rows yet. Press “New row”, or paste from Excel.'),
  emptyRead: text('Tidak ada baris.', 'There are no rows.'),
  help: text('Enter atau F2 mengubah sel, Tab ke sel berikut, Ctrl+Enter baris baru, Ctrl+D isi ke bawah, Ctrl+V menempel dari Excel, Ctrl+Z mengurungkan; Esc lalu Tab keluar dari tabel.', 'Enter or F2 edits a cell, Tab goes on, Ctrl+Enter adds a row, Ctrl+D fills down, Ctrl+V pastes from Excel, Ctrl+Z undoes; Esc then Tab leaves the grid.'),
  rows: text('{n} baris', '{n} rows'),
});

const features = tableFeatures({ columnSizingFeature, columnVisibilityFeature });
const rowHeight = 34;

/** What a grid is given. */
export interface GridProps {
  /** What the grid is about, for those who cannot see it. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn[];
  /** Columns that are folded away, by key. */
  readonly hidden?: Readonly<Record<string, boolean>>;
  /** The schema by which the server will look at a row. */
  readonly schema: z.ZodType;
  readonly readOnly?: boolean;
  /** Rows come from elsewhere: none can be added here. */
  readonly fixedRows?: boolean;
  readonly newRow: () => Row;
  readonly onRows: (change: (rows: readonly Row[]) => readonly Row[]) => void;
  /** What the server said against cells (`<row id>/<column>`) or whole rows (`<row id>`). */
  readonly complaints?: ReadonlyMap<string, string>;
  /** Greatest height in pixels. */
  readonly height?: number;
  /** More buttons for the bar, and what stands at its right end. */
  readonly tools?: ReactNode;
  readonly aside?: ReactNode;
  /** How rows are added where an empty one will not do. */
  readonly onAdd?: () => void;
  readonly addLabel?: string;
  readonly onRow?: (row: Row | undefined) => void;
}

const none: ReadonlyMap<string, string> = new Map();
const nothingHidden: Readonly<Record<string, boolean>> = {};

function useColumns(rows: readonly Row[], columns: readonly GridColumn[], hidden: Readonly<Record<string, boolean>>): readonly GridColumn[] {
  const defs = useMemo(() => columns.map((it): ColumnDef<typeof features, Row> => ({ id: it.key, header: it.label, size: it.width, accessorFn: (row) => row[it.key] })), [columns]);
  const columnVisibility = useMemo(() => Object.fromEntries(columns.map((it) => [it.key, hidden[it.key] !== true])), [columns, hidden]);
  const table = useTable({ features, columns: defs, data: rows as Row[], getRowId: (row) => row.id, state: { columnVisibility } }); // read only, the type asks for a mutable list
  const shown = table.getVisibleLeafColumns().map((it) => it.id).join(' ');
  return useMemo(() => columns.filter((it) => shown.split(' ').includes(it.key)), [columns, shown]);
}

/** A grid of rows and the bar above it. */
export function Grid(props: GridProps) {
  const { label, rows, hidden = nothingHidden, schema, readOnly = false, newRow, onRows, complaints = none, height = 520, onAdd, onRow } = props;
  const t = useWords(words);
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const columns = useColumns(rows, props.columns, hidden);
  const grid = useGrid({ rows, columns, readOnly, newRow, onRows, page: Math.max(1, Math.floor(height / rowHeight) - 2) });
  const { at, range, wantsFocus } = grid;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    rangeExtractor: (extent) => [...new Set([...defaultRangeExtractor(extent), ...(rows.length > 0 ? [at.row] : [])])].sort((a, b) => a - b),
  });
  const complaintOf = useCallback(
    (row: Row, column: GridColumn): string | undefined =>
      faultsOf(schema, row).has(column.key) ? column.complaint : (complaints.get(`${row.id}/${column.key}`) ?? (column === columns[0] ? complaints.get(row.id) : undefined)),
    [schema, complaints, columns],
  );

  useEffect(() => {
    if (!wantsFocus.current || grid.editing !== undefined) return;
    virtual.scrollToIndex(at.row);
    const frame = requestAnimationFrame(() => {
      const cell = scroll.current?.querySelector<HTMLElement>(`[data-row="${at.row}"][data-column="${at.column}"]`);
      wantsFocus.current = false;
      cell?.focus({ preventScroll: true });
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  });
  const present = rows[at.row];
  useEffect(() => onRow?.(present), [onRow, present]);

  const placeOf = (event: PointerEvent): { row: number; column: number | undefined } | undefined => {
    if (!(event.target instanceof HTMLElement) || event.target.closest('input') !== null) return undefined;
    const found = event.target.closest<HTMLElement>('[data-column],[data-row-head]')?.dataset;
    if (found === undefined) return undefined;
    const column = found['column'];
    return { row: parseInt(found['row'] ?? found['rowHead'] ?? '0', 10), column: column === undefined ? undefined : parseInt(column, 10) };
  };
  const onPointerDown = (event: PointerEvent): void => {
    const place = placeOf(event);
    if (place === undefined) return;
    const again = event.pointerType === 'touch' && place.row === at.row && place.column === at.column;
    if (again && document.activeElement?.getAttribute('role') === 'gridcell') return grid.edit();
    if (place.column !== undefined) return grid.go({ row: place.row, column: place.column }, event.shiftKey);
    if (!event.shiftKey) grid.go({ row: place.row, column: 0 });
    grid.go({ row: place.row, column: columns.length - 1 }, true);
  };
  const onPointerOver = (event: PointerEvent): void => {
    const place = event.pointerType === 'mouse' && event.buttons === 1 && grid.editing === undefined ? placeOf(event) : undefined;
    if (place?.column !== undefined && (place.row !== at.row || place.column !== at.column)) grid.go({ row: place.row, column: place.column }, true);
  };

  const complaint = present === undefined ? undefined : columns[at.column] && complaintOf(present, columns[at.column] as GridColumn); // the test stands before it
  const template = { '--columns': `48px ${columns.map((it) => `minmax(${it.width}px, ${it.kind === 'text' || it.kind === 'code' ? it.width : it.width / 4}fr)`).join(' ')}`, '--width': `${columns.reduce((sum, it) => sum + it.width, 48)}px` } as CSSProperties; // custom properties, unknown to the type

  return (
    <div className={classes['frame']}>
      <Group justify="space-between" gap="xs" p={6} className={`${classes['bar']} no-print`}>
        <Group gap={6}>
          {!readOnly && (
            <>
              {props.fixedRows !== true && (
                <Button size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd ?? grid.addRow}>
                  {props.addLabel ?? t('add')}
                </Button>
              )}
              <Tooltip label={`${t('remove')} (Ctrl+Del)`}>
                <ActionIcon variant="default" size={26} aria-label={t('remove')} disabled={rows.length === 0} onClick={grid.removeSelected}>
                  <IconTrash size={15} aria-hidden />
                </ActionIcon>
              </Tooltip>
              <Tooltip label={`${t('undo')} (Ctrl+Z)`}>
                <ActionIcon variant="default" size={26} aria-label={t('undo')} disabled={!grid.canUndo} onClick={grid.undo}>
                  <IconArrowBackUp size={15} aria-hidden />
                </ActionIcon>
              </Tooltip>
              <Tooltip label={`${t('redo')} (Ctrl+Y)`}>
                <ActionIcon variant="default" size={26} aria-label={t('redo')} disabled={!grid.canRedo} onClick={grid.redo}>
                  <IconArrowForwardUp size={15} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </>
          )}
          {props.tools}
        </Group>
        <Group gap="xs">{props.aside ?? <Text size="xs" c="dimmed">{t('rows', { n: rows.length })}</Text>}</Group>
      </Group>
      <div ref={scroll} className={classes['scroll']} style={{ maxHeight: height }}>
        <div
          role="grid"
          aria-label={label}
          aria-describedby={`${id}-help`}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable
          aria-readonly={readOnly}
          tabIndex={rows.length === 0 ? 0 : -1}
          className={classes['grid']}
          style={template}
          onKeyDown={grid.onKeyDown}
          onCopy={grid.onCopy}
          onCut={grid.onCut}
          onPaste={grid.onPaste}
          onPointerDown={onPointerDown}
          onPointerOver={onPointerOver}
          onDoubleClick={() => grid.edit()}
        >
          <div role="row" aria-rowindex={1} className={`${classes['row']} ${classes['header']}`}>
            <div role="columnheader" aria-colindex={1} className={classes['head']}>
              <span className={classes['hidden']}>{t('row')}</span>
            </div>
            {columns.map((column, index) => (
              <div key={column.key} role="columnheader" aria-colindex={index + 2} className={classes['cell']} data-numeric={isNumeric(column)} title={column.label}>
                {column.label}
              </div>
            ))}
          </div>
          <div role="rowgroup" className={classes['body']} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              const active = item.index === at.row;
              const selected = item.index >= range.top && item.index <= range.bottom;
              return (
                <GridRow
                  key={row.id}
                  row={row}
                  index={item.index}
                  columns={columns}
                  complaintOf={complaintOf}
                  active={active ? at.column : undefined}
                  selected={selected ? range : undefined}
                  editing={active ? grid.editing : undefined}
                  readOnly={readOnly}
                  idBase={id}
                  rowLabel={t('row')}
                  top={item.start}
                  commit={grid.commit}
                  cancel={grid.cancel}
                />
              );
            })}
          </div>
        </div>
      </div>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          {readOnly ? t('emptyRead') : t('empty')}
        </Text>
      )}
      <Text size="xs" c={complaint === undefined ? 'dimmed' : 'red'} px="sm" py={5} className={`${classes['note']} no-print`} role="status">
        {complaint === undefined ? '' : `${t('row')} ${at.row + 1} · ${columns[at.column]?.label ?? ''}: ${complaint}`}
      </Text>
      <Text size="xs" c="dimmed" px="sm" pb={6} id={`${id}-help`} className="no-print" hidden={readOnly} visibleFrom="sm">
        {t('help')}
      </Text>
    </div>
  );
}
