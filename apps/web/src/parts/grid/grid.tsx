// Our own grid: keyboard first, readable to screen readers, thousands of rows, pasted into from any spreadsheet.
import { Text } from '@mantine/core';
import type { Row } from '@siklus/workflow';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../language.ts';
import { isNumeric, wholeOf, type GridColumn } from './columns.ts';
import { mostOf, type List } from './cap.ts';
import { FaultTools } from './fault-tools.tsx';
import { GridBar } from './grid-bar.tsx';
import { GridRow } from './grid-row.tsx';
import classes from './grid.module.css';
import { PasteNotice } from './paste-notice.tsx';
import { pointerActions } from './pointer.ts';
import { useColumns } from './use-columns.ts';
import { useFaults } from './use-faults.ts';
import { useGoTo } from './use-go-to.ts';
import { useGrid } from './use-grid.ts';
import { useWidths } from './use-widths.ts';
import { words } from './words.ts';

const rowHeight = 34;

/** What a grid is given. */
export interface GridProps {
  /** What the grid is about, for those who cannot see it. */
  readonly label: string;
  /** The list of the paper that its rows are of, for refusals that point at it. */
  readonly name?: string;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn[];
  /** Columns that are folded away, by key. */
  readonly hidden?: Readonly<Record<string, boolean>>;
  /** The schema of the list, by which the server will look at its rows and count them. */
  readonly list: List;
  /** How many rows of that list are shown elsewhere. */
  readonly elsewhere?: number;
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
  /** A row that the cursor is put on as soon as it is there. */
  readonly marked?: string | undefined;
}

const none: ReadonlyMap<string, string> = new Map();
const nothingHidden: Readonly<Record<string, boolean>> = {};

/** A grid of rows and the bar above it. */
export function Grid(props: GridProps) {
  const {
    label,
    rows,
    hidden = nothingHidden,
    list,
    elsewhere = 0,
    readOnly = false,
    fixedRows = false,
    newRow,
    onRows,
    complaints = none,
    height = 520,
    onAdd,
    onRow,
  } = props;
  const t = useWords(words);
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const columns = useColumns(rows, props.columns, hidden);
  const { complaintOf, faults } = useFaults({ rows, columns, schema: list.element, complaints });
  const most = mostOf(list) - elsewhere;
  const grid = useGrid({
    rows,
    columns,
    readOnly,
    fixedRows,
    most,
    faults,
    newRow,
    onRows,
    page: Math.max(1, Math.floor(height / rowHeight) - 2),
  });
  const { at, range, wantsFocus } = grid;
  useGoTo(rows, columns, grid.go);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    getItemKey: (index) => rows[index]?.id ?? index,
    rangeExtractor: (extent) =>
      [...new Set([...defaultRangeExtractor(extent), ...(rows.length > 0 ? [at.row] : [])])].toSorted((a, b) => a - b),
  });
  // At once, not in a frame: a letter typed right after Tab must already meet the next cell.
  useLayoutEffect(() => {
    if (!wantsFocus.current || grid.editing !== undefined) return;
    const cell = scroll.current?.querySelector<HTMLElement>(`[data-row="${at.row}"][data-column="${at.column}"]`);
    if (cell === null || cell === undefined) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const markedAt = props.marked === undefined ? -1 : rows.findIndex((row) => row.id === props.marked);
  const { mark } = grid;
  useEffect(() => {
    if (markedAt >= 0) mark({ row: markedAt, column: 0 });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each marked row, wherever it moves later
  }, [props.marked, markedAt >= 0]);
  const present = rows[at.row];
  useEffect(() => onRow?.(present), [onRow, present]);

  const { onPointerDown, onPointerOver } = pointerActions(grid, columns.length);
  const here = columns[at.column];
  const complaint = present === undefined || here === undefined ? undefined : complaintOf(present, here);
  const template = useWidths(rows, columns);

  return (
    <div className={classes['frame']} data-low={height < 250} data-field={props.name}>
      <GridBar
        grid={grid}
        rows={rows.length}
        readOnly={readOnly}
        fixedRows={fixedRows}
        add={onAdd ?? grid.addRow}
        addLabel={props.addLabel ?? t('add')}
        full={rows.length >= most}
        faults={faults.length > 0 && <FaultTools faults={faults} columns={columns} jump={grid.jump} go={grid.go} />}
        tools={props.tools}
        aside={props.aside}
      />
      {grid.notice !== undefined && (
        <PasteNotice notice={grid.notice} fixedRows={fixedRows} most={most} close={grid.dismiss} />
      )}
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
              <div
                key={column.key}
                role="columnheader"
                aria-colindex={index + 2}
                className={classes['cell']}
                data-numeric={isNumeric(column)}
                data-pinned={column.pinned}
                data-lead={column.lead}
                title={column.label}
              >
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
          {readOnly ? t('emptyRead') : t('empty', { add: props.addLabel ?? t('add') })}
        </Text>
      )}
      <Text size="xs" px="sm" py={5} className={`${classes['note']} no-print`} role="status">
        {complaint !== undefined && `${t('row')} ${at.row + 1} · ${here?.label ?? ''}: ${complaint}`}
        {/* A cell cuts long words off: here is the whole of the one that the cursor is on, for those who cannot point at it. */}
        {complaint === undefined && present !== undefined && here !== undefined && !isNumeric(here) && (
          <span className={classes['name']} aria-hidden>
            {wholeOf(here, present)}
          </span>
        )}
      </Text>
      <Text
        size="xs"
        c="dimmed"
        px="sm"
        pb={6}
        id={`${id}-help`}
        className={`${classes['help']} no-print`}
        hidden={readOnly}
        visibleFrom="sm"
      >
        {t('help')}
      </Text>
    </div>
  );
}
