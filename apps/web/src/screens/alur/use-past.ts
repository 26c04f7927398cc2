// A chain in the hands of its editor: changes with undo and redo, by button and by Ctrl+Z.
import { useCallback, useEffect, useReducer } from 'react';
import type { Draft } from './draft.ts';
import { begin, turn, type Past, type Turn } from './past.ts';

/** What an editor can do with the chain it is given. */
export interface Editing {
  readonly draft: Draft;
  /** Changes the chain; changes with the same mark in a row are undone together. */
  readonly change: (to: (now: Draft) => Draft, mark?: string) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

/** Takes up a chain; `initial` is read once. */
export function useEditing(initial: Draft): Editing {
  const [past, dispatch] = useReducer<Past<Draft>, Draft, [Turn<Draft>]>(turn, initial, begin);
  const change: Editing['change'] = useCallback((to, mark) => dispatch({ kind: 'change', to, mark }), []);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
      // What was typed is part of the chain, so the browser's own undo of one field would leave the two apart.
      if (document.querySelector('[role=dialog]') !== null) return;
      event.preventDefault();
      dispatch({ kind: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  return {
    draft: past.now,
    change,
    undo: past.before.length === 0 ? undefined : () => dispatch({ kind: 'undo' }),
    redo: past.after.length === 0 ? undefined : () => dispatch({ kind: 'redo' }),
  };
}
