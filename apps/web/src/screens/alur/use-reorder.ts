// Changing the order of a list by dragging a handle and by Alt with the arrow keys. The list marks rows with `data-step`, handles with `data-handle`.
import { useEffect, useRef, useState, type RefObject } from 'react';

/** Where a row is being dragged to. */
export interface Dragging {
  readonly key: string;
  readonly over: number;
}

const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-step]') : null;

/** Listens on a list; `move` puts the row of a key at a place. */
export function useReorder(
  move: (key: string, to: number) => void,
  enabled: boolean,
): { list: RefObject<HTMLOListElement | null>; dragging: Dragging | undefined } {
  const list = useRef<HTMLOListElement>(null);
  const [dragging, setDragging] = useState<Dragging>();
  const latest = useRef(move);
  useEffect(() => {
    latest.current = move;
  }, [move]);
  useEffect(() => {
    const element = list.current;
    if (element === null || !enabled) return undefined;
    const rows = (): readonly HTMLElement[] => [...element.querySelectorAll<HTMLElement>('[data-step]')];
    let held: string | undefined;
    const placeAt = (y: number): number => {
      const found = rows().findIndex((row) => {
        const { top, height } = row.getBoundingClientRect();
        return y < top + height / 2;
      });
      return found < 0 ? rows().length : found;
    };
    const start = (event: DragEvent): void => {
      if (!(event.target instanceof Element) || event.target.closest('[data-handle]') === null) return;
      held = rowOf(event.target)?.dataset['step'];
      event.dataTransfer?.setData('text/plain', held ?? '');
    };
    const over = (event: DragEvent): void => {
      if (held === undefined) return;
      event.preventDefault();
      const place = placeAt(event.clientY);
      const key = held;
      setDragging((now) => (now?.key === key && now.over === place ? now : { key, over: place }));
    };
    const end = (): void => {
      held = undefined;
      setDragging(undefined);
    };
    const drop = (event: DragEvent): void => {
      if (held === undefined) return;
      event.preventDefault();
      const from = rows().findIndex((row) => row.dataset['step'] === held);
      const to = placeAt(event.clientY);
      latest.current(held, to > from ? to - 1 : to);
      end();
    };
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      const row = rowOf(event.target);
      const at = rows().findIndex((it) => it === row);
      if (row === null || at < 0) return;
      event.preventDefault();
      const focused = document.activeElement;
      latest.current(row.dataset['step'] ?? '', event.key === 'ArrowUp' ? at - 1 : at + 1);
      // Moving a row in the page takes the focus from what is inside it.
      requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus());
    };
    element.addEventListener('dragstart', start);
    element.addEventListener('dragover', over);
    element.addEventListener('drop', drop);
    element.addEventListener('dragend', end);
    element.addEventListener('keydown', press);
    return () => {
      element.removeEventListener('dragstart', start);
      element.removeEventListener('dragover', over);
      element.removeEventListener('drop', drop);
      element.removeEventListener('dragend', end);
      element.removeEventListener('keydown', press);
    };
  }, [enabled]);
  return { list, dragging };
}
