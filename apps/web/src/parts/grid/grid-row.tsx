// One row of a grid, drawn again only when it or the cursor on it has changed.
import type { Row } from '@siklus/workflow';
import { memo } from 'react';
import { CellEditor } from './cell-editor.tsx';
import { isNumeric, nameIn, showCell, valueOf, wholeOf, type GridColumn } from './columns.ts';
import classes from './grid.module.css';
import type { Range } from './move.ts';
import type { GridControl } from './use-grid.ts';

/** What a row is given. `active` is the column of the cursor when it is on this row. */
export interface GridRowProps {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly GridColumn[];
  readonly complaintOf: (row: Row, column: GridColumn) => string | undefined;
  readonly active: number | undefined;
  readonly selected: Pick<Range, 'left' | 'right'> | undefined;
  readonly editing: GridControl['editing'];
  readonly readOnly: boolean;
  readonly idBase: string;
  readonly rowLabel: string;
  /** Pixels from the top of the body. */
  readonly top: number;
  readonly commit: GridControl['commit'];
  readonly cancel: () => void;
}

function CellText({ column, row }: { column: GridColumn; row: Row }) {
  const shown = showCell(column, row);
  const name = nameIn(column, row);
  return (
    <span className={classes['text']} data-named={name !== undefined} title={wholeOf(column, row)}>
      {column.kind === 'code' && shown !== '' ? <span className={classes['code']}>{shown}</span> : shown}
      {name !== undefined && <span className={classes['name']}> {name}</span>}
    </span>
  );
}

function GridRowView({
  row,
  index,
  columns,
  complaintOf,
  active,
  selected,
  editing,
  readOnly,
  idBase,
  rowLabel,
  top,
  commit,
  cancel,
}: GridRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes['row']}
      data-active={active !== undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={classes['head']}
        data-row-head={index}
        data-selected={selected !== undefined}
      >
        {index + 1}
      </div>
      {columns.map((column, at) => {
        const complaint = complaintOf(row, column);
        const here = active === at;
        const note = `${idBase}-${row.id}-${column.key}`;
        return (
          <div
            key={column.key}
            role="gridcell"
            aria-colindex={at + 2}
            aria-selected={selected !== undefined && at >= selected.left && at <= selected.right}
            // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- ARIA 1.2 knows aria-readonly on a gridcell
            aria-readonly={readOnly || column.kind === 'computed' || undefined}
            aria-invalid={complaint !== undefined}
            aria-describedby={complaint === undefined ? undefined : note}
            tabIndex={here ? 0 : -1}
            className={classes['cell']}
            data-row={index}
            data-column={at}
            data-cursor={here}
            data-numeric={isNumeric(column)}
            data-pinned={column.pinned}
            data-lead={column.lead}
            data-empty={valueOf(row, column) === ''}
          >
            {here && editing !== undefined ? (
              <CellEditor
                column={column}
                row={row}
                text={editing.text}
                label={`${column.label}, ${rowLabel} ${index + 1}`}
                commit={commit}
                cancel={cancel}
              />
            ) : (
              <CellText column={column} row={row} />
            )}
            {complaint !== undefined && (
              <span id={note} hidden>
                {complaint}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** A row that is drawn again when something it shows has changed; handlers may change identity freely, they act on the cursor. */
export const GridRow = memo(
  GridRowView,
  (a, b) =>
    a.row === b.row &&
    a.index === b.index &&
    a.columns === b.columns &&
    a.complaintOf === b.complaintOf &&
    a.active === b.active &&
    a.active === undefined &&
    a.selected?.left === b.selected?.left &&
    a.selected?.right === b.selected?.right &&
    a.readOnly === b.readOnly &&
    a.top === b.top,
);
