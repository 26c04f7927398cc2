// Which edition an editor began from, so that nobody publishes over one that came between.
import { useState } from 'react';
import type { AlurView } from '../../shapes.ts';

type Began = Pick<AlurView, 'last' | 'chain'>;

/** What an editor knows of the editions beside its own work. */
export interface Seen {
  /** What was in force when the editor began, or when its person last compared. */
  readonly began: Began;
  /** The edition that publishing names. */
  readonly last: number;
  /** Whether somebody else has published since. */
  readonly overtaken: boolean;
  /** Takes note of what is in force now. */
  readonly see: () => void;
}

/** Holds on to the edition of the beginning however often `view` is read again; `own` is the last one published from this screen. */
export function useSeen(view: AlurView, own: number): Seen {
  const [began, begin] = useState<Began>({ last: view.last, chain: view.chain });
  const last = Math.max(began.last, own);
  return {
    began,
    last,
    overtaken: view.last > last,
    see: () => begin({ last: view.last, chain: view.chain }),
  };
}
