// What the command line touches of the world: two streams, a clock and the wish to stop.

/** Where a command writes to and what time it is. */
export interface Io {
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => Promise<void>;
  /** The instant now, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Settles once somebody wants a command that runs on and on to end. */
  readonly interrupted: () => Promise<void>;
}

/** Exit codes: done; refused or differences found; bad usage or bad input; a fault of ours or of the machine. */
export const exits = { done: 0, refused: 1, badInput: 2, fault: 3 } as const;

/** What a command ends with. */
export type Exit = (typeof exits)[keyof typeof exits];
