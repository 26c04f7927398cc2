// From the sentence of a refusal to the place that it is about: a cell of a grid, or the input of a field. Who shows the place listens for its path.
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** A path of a refusal, taken apart: a list with a row and perhaps a field of it, or a field of the head. */
export interface Goal {
  readonly list: string;
  readonly row: string | undefined;
  readonly field: string | undefined;
}

/** Takes a path such as `rincian/l1/harga` apart. */
export function goalOf(at: string): Goal {
  const [list = '', row, field] = at.split('/');
  return { list, row, field };
}

const listeners = new Set<(goal: Goal) => boolean>();

/** Goes to a place: a grid takes a row that it shows, else the field or the list itself gets the focus. Whether there was such a place. */
export function goTo(at: string): boolean {
  const goal = goalOf(at);
  // One after the other: a row stands in one grid.
  for (const listener of listeners) if (listener(goal)) return true;
  const place = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(goal.list)}"]`);
  if (place === null) return false;
  const inside = place.matches('input, textarea, select')
    ? place
    : place.querySelector<HTMLElement>('[tabindex="0"], input, textarea, select, button');
  // What is only read takes no focus by itself.
  if (inside === null) place.tabIndex = -1;
  (inside ?? place).focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
  return true;
}

/** Goes to the place that the address names, for whoever shows the paper, as soon as it is shown. */
export function useArrival(): void {
  const at = useLocation({ select: (it) => it.hash });
  useEffect(() => {
    if (at !== '') goTo(at);
  }, [at]);
}

/** Hears of places to go to; `listener` answers whether it has been one of its own. */
export function useGoals(listener: (goal: Goal) => boolean): void {
  useEffect(() => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [listener]);
}
