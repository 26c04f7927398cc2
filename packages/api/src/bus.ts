// The bus in this process: whoever changed a paper or the day says so, open streams hear it.

import type { ChangeNotice, DayNotice } from './shapes.ts';

/** What is told: that a paper moved, or that the day did. */
export type Notice = ChangeNotice | DayNotice;

/** Where notices of changes are published and heard; listeners must not throw. */
export interface Bus {
  readonly publish: (notice: Notice) => void;
  /** Starts to listen; the answer ends it. */
  readonly listen: (listener: (notice: Notice) => void) => () => void;
}

/** Makes a bus. Nothing is kept: who comes late reads the journal. */
export function createBus(): Bus {
  const listeners = new Set<(notice: Notice) => void>();
  return {
    publish: (notice) => {
      for (const listener of listeners) listener(notice);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
