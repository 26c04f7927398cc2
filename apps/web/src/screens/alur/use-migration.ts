// Moving papers to the edition in force, a few at a time: each paper is an act of its own, so stopping leaves none half moved.
import type { ExecuteAnswer } from '../../shapes.ts';
import { useRef, useState } from 'react';
import { refreshAfter } from '../../parts/refresh.ts';
import { client, queryClient, trpc } from '../../parts/trpc.ts';

/** A paper to be moved; `back` allows that it goes back a step. */
export interface Moving {
  readonly id: string;
  readonly version: number;
  readonly back: boolean;
}

/** How far a run has come, and what became of each paper. */
export interface Run {
  readonly all: number;
  readonly answers: ReadonlyMap<string, ExecuteAnswer>;
  readonly running: boolean;
  /** What broke the run off, such as a lost connection; the papers not answered yet may be asked again. */
  readonly fault: unknown;
}

const AT_ONCE = 10;

/** Runs migrations; keys are made once for each paper of a run. */
export function useMigration(): {
  readonly run: Run | undefined;
  readonly start: (papers: readonly Moving[], reason: string) => Promise<void>;
  readonly stop: () => void;
} {
  const [run, setRun] = useState<Run>();
  const stopped = useRef(false);
  const start = async (papers: readonly Moving[], reason: string): Promise<void> => {
    stopped.current = false;
    const items = papers.map((paper) => ({ ...paper, key: crypto.randomUUID() }));
    const answers = new Map<string, ExecuteAnswer>();
    let fault: unknown;
    const tell = (running: boolean): void => setRun({ all: items.length, answers: new Map(answers), running, fault });
    tell(true);
    for (let at = 0; at < items.length && !stopped.current; at += AT_ONCE) {
      try {
        // One after another: the next few are asked when these are answered.
        const got = await client.alur.migrate.mutate({ items: items.slice(at, at + AT_ONCE), reason });
        for (const { id, answer } of got) answers.set(id, answer);
      } catch (caught) {
        fault = caught;
        break;
      }
      tell(true);
    }
    tell(false);
    await Promise.all([queryClient.invalidateQueries(trpc.alur.pathFilter()), refreshAfter(answers.keys())]);
  };
  return {
    run,
    start,
    stop: () => {
      stopped.current = true;
    },
  };
}
