// The bus in this process: whoever changed a paper says so, open streams hear it.

import type { ChangeNotice } from './shapes.ts';

/** Where notices of changes are published and heard; listeners must not throw. */
export interface Bus {
  readonly publish: (notice: ChangeNotice) => void;
  /** Starts to listen; the answer ends it. */
  readonly listen: (listener: (notice: ChangeNotice) => void) => () => void;
}

/** Makes a bus. Nothing is kept: who comes late reads the journal. */
export function createBus(): Bus {
  const listeners = new Set<(notice: ChangeNotice) => void>();
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
