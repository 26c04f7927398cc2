// The autosave queue: edits collect for a moment, one patch is under way at a time, the next is made against the last acknowledged body.

import type { Body, Patch, Refusal } from '@siklus/workflow';
import type { z } from 'zod';
import { after, countEdits, patchOf, sendable } from './patch-of.ts';
import { rebase, replay, settle, type Clash, type Draft } from './rebase.ts';

/** A refusal as it comes off the wire. */
export interface SaveRefusal extends Pick<Refusal, 'code' | 'text'> {
  readonly at?: string | undefined;
  readonly cite?: string | undefined;
  readonly helpers?: Refusal['helpers'] | undefined;
  readonly conflicts?: readonly Clash[] | undefined;
}

/** What a save was answered with: the new version, or why not, or that the server asks to come again later. A lost connection throws. */
export type SaveAnswer =
  | 'later'
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly refusals: readonly SaveRefusal[] };

/** Where a draft stands: everything stored, edits waiting, a save under way, out of reach, asked to wait, refused, or clashing with somebody else's. */
export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'offline' | 'busy' | 'refused' | 'conflict';

/** What an editor sees of the queue. */
export interface SaveState extends Draft {
  readonly status: SaveStatus;
  /** The version whose whole body is known here; behind the store's when somebody else has saved in between. */
  readonly version: number;
  /** How many edits are not acknowledged. */
  readonly unsent: number;
  /** How many rows or fields wait because they are not valid yet. */
  readonly held: number;
  readonly conflicts: readonly Clash[];
  readonly refusals: readonly SaveRefusal[];
}

/** What the queue needs from outside: how to send, when edits have rested, what may be sent, and who is told of unsent edits. */
export interface AutosaveOptions {
  readonly schema: z.ZodObject;
  readonly body: Body;
  readonly version: number;
  /** Sends a patch; the same key is used again when the answer got lost. */
  readonly send: (key: string, patch: Patch, version: number) => Promise<SaveAnswer>;
  readonly makeKey: () => string;
  /** Is told after every change which edits are not acknowledged; never that there are none before it was told of some, as they may be of an earlier visit. */
  readonly onUnsent?: (patch: Patch | undefined) => void;
  /** Milliseconds that edits rest before they are sent, and between attempts when the server is out of reach. */
  readonly rest?: number;
  readonly retry?: number;
}

/** The queue of one open editor. */
export interface Autosave {
  readonly state: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly edit: (change: (body: Body) => Body) => void;
  /** Lays edits left behind by an earlier visit over the body. */
  readonly restore: (patch: Patch) => void;
  /** A newer body has come in, stored by somebody else. */
  readonly refresh: (body: Body, version: number) => void;
  readonly settle: (conflict: Clash, keep: 'mine' | 'stored') => void;
  /** Sends what can be sent now; true when everything is stored. */
  readonly flush: () => Promise<boolean>;
  /** Timers run between the two; edits made before stay. */
  readonly start: () => void;
  readonly stop: () => void;
}

/** Opens the queue of one paper. */
export function openAutosave(options: AutosaveOptions): Autosave {
  const { schema, send, makeKey, onUnsent, rest = 700, retry = 4000 } = options;
  const listeners = new Set<() => void>();
  let state: SaveState = {
    base: options.body,
    wanted: options.body,
    status: 'saved',
    version: options.version,
    unsent: 0,
    held: 0,
    conflicts: [],
    refusals: [],
  };
  let lost: { key: string; patch: Patch } | undefined;
  let fresh: { body: Body; version: number } | undefined;
  let underWay: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let told = false;

  const publish = (next: Partial<SaveState>): void => {
    state = { ...state, ...next };
    const patch = patchOf(state.base, state.wanted, Infinity);
    state = { ...state, unsent: patch === undefined ? 0 : countEdits(patch) };
    if (patch === undefined && (state.status === 'waiting' || state.status === 'refused'))
      state = { ...state, status: 'saved', held: 0, refusals: [] };
    if (patch !== undefined || told) onUnsent?.(patch);
    told = patch !== undefined;
    for (const listener of listeners) listener();
  };

  const wait = (milliseconds: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void pump(), milliseconds);
  };

  const answered = (answer: Exclude<SaveAnswer, 'later'>, patch: Patch): void => {
    if (answer.ok) {
      const base = after(state.base, patch);
      const alone = answer.version === state.version + 1;
      publish({ base, status: 'waiting', refusals: [], ...(alone && { version: answer.version }) });
      return;
    }
    const conflicts = answer.refusals.flatMap((it) => it.conflicts ?? []);
    publish({ status: conflicts.length > 0 ? 'conflict' : 'refused', conflicts, refusals: answer.refusals });
  };

  const takeFresh = (): void => {
    if (fresh === undefined || lost !== undefined) return;
    if (fresh.version > state.version) publish({ ...rebase(state, fresh.body), version: fresh.version });
    fresh = undefined;
  };

  /** One patch there and back; false when there is nothing to send or no use in sending. */
  const round = async (): Promise<boolean> => {
    const { body, held } = sendable(schema, state.base, state.wanted);
    const patch = lost?.patch ?? patchOf(state.base, body);
    if (state.conflicts.length > 0) return false;
    if (patch === undefined) {
      publish({ held, status: held > 0 ? 'waiting' : 'saved' });
      return false;
    }
    const { key } = (lost ??= { key: makeKey(), patch });
    publish({ held, status: 'saving' });
    try {
      const answer = await send(key, patch, state.version);
      if (answer === 'later') {
        publish({ status: 'busy' });
        wait(retry);
        return false;
      }
      lost = undefined;
      answered(answer, patch);
      takeFresh();
      return answer.ok;
    } catch {
      publish({ status: 'offline' });
      wait(retry);
      return false;
    }
  };

  const pump = (): Promise<void> => {
    clearTimeout(timer);
    underWay ??= (async () => {
      while (await round()) if (stopped) break;
    })().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };

  const changed = (draft: Partial<SaveState>): void => {
    const again = state.status === 'offline' || state.status === 'busy';
    const stays = again || state.status === 'saving' || state.status === 'conflict';
    publish({ ...draft, ...(!stays && { status: 'waiting' }) });
    if (underWay === undefined && !again) wait(rest);
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (change) => changed({ wanted: change(state.wanted) }),
    restore: (patch) => changed(replay(state.base, patch)),
    refresh: (body, version) => {
      fresh = { body, version };
      if (underWay === undefined) takeFresh();
    },
    settle: (conflict, keep) => {
      const conflicts = state.conflicts.filter((it) => it !== conflict);
      const done = conflicts.length === 0;
      publish({ ...settle(state, conflict, keep), conflicts, ...(done && { status: 'waiting', refusals: [] }) });
      if (done) wait(0);
    },
    flush: async () => {
      if (underWay !== undefined) await underWay;
      await pump();
      return state.status === 'saved' && state.unsent === 0;
    },
    start: () => {
      stopped = false;
      if (state.unsent > 0) wait(rest);
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
