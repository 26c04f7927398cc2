// What the mouse and the finger do in a grid: choose, drag a selection, touch twice to edit.
import type { PointerEvent } from 'react';
import type { GridControl } from './use-grid.ts';

/** The row under the pointer, and the column unless it is the row's number. */
function placeOf(event: PointerEvent): { row: number; column: number | undefined } | undefined {
  if (!(event.target instanceof HTMLElement) || event.target.closest('input') !== null) return undefined;
  const found = event.target.closest<HTMLElement>('[data-column],[data-row-head]')?.dataset;
  if (found === undefined) return undefined;
  const column = found['column'];
  return {
    row: parseInt(found['row'] ?? found['rowHead'] ?? '0', 10),
    column: column === undefined ? undefined : parseInt(column, 10),
  };
}

/** The handlers of a grid with so many columns. */
export function pointerActions(
  { at, editing, go, edit }: Pick<GridControl, 'at' | 'editing' | 'go' | 'edit'>,
  columns: number,
): { onPointerDown: (event: PointerEvent) => void; onPointerOver: (event: PointerEvent) => void } {
  return {
    onPointerDown: (event) => {
      const place = placeOf(event);
      if (place === undefined) return;
      const again = event.pointerType === 'touch' && place.row === at.row && place.column === at.column;
      if (again && document.activeElement?.getAttribute('role') === 'gridcell') edit();
      else if (place.column !== undefined) go({ row: place.row, column: place.column }, event.shiftKey);
      else {
        if (!event.shiftKey) go({ row: place.row, column: 0 });
        go({ row: place.row, column: columns - 1 }, true);
      }
    },
    onPointerOver: (event) => {
      const dragging = event.pointerType === 'mouse' && event.buttons === 1 && editing === undefined;
      const place = dragging ? placeOf(event) : undefined;
      if (place?.column === undefined || (place.row === at.row && place.column === at.column)) return;
      go({ row: place.row, column: place.column }, true);
    },
  };
}
