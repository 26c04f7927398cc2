// The draft of one paper on screen: the queue that saves it, and edits that an earlier visit left behind.
import type { Body } from '@siklus/workflow';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import { serverNow } from '../server-clock.ts';
import { useSession } from '../session.ts';
import { queryClient, trpc } from '../trpc.ts';
import { openAutosave, type Autosave, type SaveState } from './autosave.ts';
import { recall, remember, type Unsent } from './memory.ts';
import { patchOf } from './patch-of.ts';
import { replay } from './rebase.ts';
import { sendPatch } from './send-patch.ts';

/** A paper as far as its draft is concerned. */
export interface DraftPaper {
  readonly id: string;
  readonly version: number;
  readonly body: Body;
}

/** The draft in the hand of an editor. */
export interface OpenDraft {
  readonly queue: Autosave;
  readonly state: SaveState;
  /** Edits of an earlier visit that wait for a decision; until then nothing may be edited. */
  readonly leftover: Unsent | undefined;
  readonly takeUp: () => void;
  readonly discard: () => void;
}

function leftBehind(person: string, { id, body }: DraftPaper): Unsent | undefined {
  const unsent = recall(localStorage, person, id);
  if (unsent === undefined) return undefined;
  const { base, wanted } = replay(body, unsent.patch);
  if (patchOf(base, wanted) !== undefined) return unsent;
  remember(localStorage, person, id, undefined);
  return undefined;
}

/** Opens the draft of a paper; call it in a component that is keyed by the paper's id. */
export function useDraft(paper: DraftPaper, schema: z.ZodObject, person: string): OpenDraft {
  const { id, version, body } = paper;
  const doubted = useSession().clock !== undefined;
  const [leftover, setLeftover] = useState(() => leftBehind(person, paper));
  const [queue] = useState(() =>
    openAutosave({
      schema,
      body,
      version,
      makeKey: () => crypto.randomUUID(),
      send: async (key, patch, version) => {
        const answer = await sendPatch({ id, version, key, patch });
        void queryClient.invalidateQueries(trpc.document.get.queryFilter({ id }));
        return answer;
      },
      onUnsent: (patch) => remember(localStorage, person, id, patch && { patch, at: serverNow() }),
    }),
  );
  const state = useSyncExternalStore(queue.subscribe, queue.state);

  useEffect(() => queue.refresh(body, version), [queue, body, version]);
  // What was refused for the clock's sake alone is kept as soon as the clock is believed.
  useEffect(() => {
    if (!doubted && queue.state().status === 'refused') void queue.flush();
  }, [queue, doubted]);
  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') void queue.flush();
    };
    queue.start();
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      if (queue.state().unsent > 0) void queue.flush();
      queue.stop();
    };
  }, [queue]);

  return {
    queue,
    state,
    leftover,
    takeUp: () => {
      if (leftover !== undefined) queue.restore(leftover.patch);
      setLeftover(undefined);
    },
    discard: () => {
      remember(localStorage, person, id, undefined);
      setLeftover(undefined);
    },
  };
}
