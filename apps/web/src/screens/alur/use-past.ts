// A chain in the hands of its editor: changes with undo and redo, by button and by Ctrl+Z.
import { useCallback, useEffect, useReducer, type RefObject } from 'react';
import type { Draft } from './draft.ts';
import { begin, turn, type Past, type Turn } from './past.ts';

/** What an editor can do with the chain it is given. */
export interface Editing {
  readonly draft: Draft;
  /** Changes the chain; changes with the same mark in a row are undone together. */
  readonly change: (to: (now: Draft) => Draft, mark?: string) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  /** Takes up another chain, with nothing to undo. */
  readonly takeUp: (chain: Draft) => void;
}

/** Where Ctrl+Z is heard. */
export interface Hearing {
  /** Whether the editor is in sight and may be written in. */
  readonly active: boolean;
  /** Everything that belongs to the editor. */
  readonly within: RefObject<HTMLElement | null>;
}

const fieldOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('input, textarea, select, [contenteditable=true]') : null;

/** Edits a chain; `initial` is read once. */
export function useEditing(initial: Draft, { active, within }: Hearing): Editing {
  const [past, dispatch] = useReducer<Past<Draft>, Draft, [Turn<Draft>]>(turn, initial, begin);
  const change: Editing['change'] = useCallback((to, mark) => dispatch({ kind: 'change', to, mark }), []);
  const takeUp: Editing['takeUp'] = useCallback((to) => dispatch({ kind: 'reset', to }), []);
  useEffect(() => {
    if (!active) return undefined;
    const hear = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
      // What was typed is part of the chain, so the browser's own undo of one field would leave the two apart.
      // Fields elsewhere on the screen, and dialogs, keep it.
      const field = fieldOf(event.target);
      if (field !== null && within.current?.contains(field) !== true) return;
      if (document.querySelector('[role=dialog]') !== null) return;
      event.preventDefault();
      dispatch({ kind: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [active, within]);
  return {
    draft: past.now,
    change,
    takeUp,
    undo: past.before.length === 0 ? undefined : () => dispatch({ kind: 'undo' }),
    redo: past.after.length === 0 ? undefined : () => dispatch({ kind: 'redo' }),
  };
}
