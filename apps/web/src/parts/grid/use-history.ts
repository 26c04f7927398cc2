// What was done to the rows of a grid, to be taken back and done again.
import { useState } from 'react';
import { applyStep, isIdle, undoStep, type Step } from './step.ts';
import type { GridModel } from './use-grid.ts';

const remembered = 200;

/** The steps of one grid. */
export interface History {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly perform: (step: Step) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Keeps the last steps of a grid; one that is only read has none. */
export function useHistory({ readOnly, onRows }: Pick<GridModel, 'readOnly' | 'onRows'>): History {
  const [{ done, undone }, keep] = useState<{ done: readonly Step[]; undone: readonly Step[] }>({
    done: [],
    undone: [],
  });
  return {
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    perform: (step) => {
      if (readOnly || isIdle(step)) return;
      onRows((now) => applyStep(now, step));
      keep((before) => ({ done: [...before.done.slice(-remembered), step], undone: [] }));
    },
    undo: () => {
      const step = done.at(-1);
      if (step === undefined || readOnly) return;
      onRows((now) => undoStep(now, step));
      keep({ done: done.slice(0, -1), undone: [...undone, step] });
    },
    redo: () => {
      const step = undone.at(-1);
      if (step === undefined || readOnly) return;
      onRows((now) => applyStep(now, step));
      keep({ done: [...done, step], undone: undone.slice(0, -1) });
    },
  };
}
