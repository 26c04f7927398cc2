// The verdict on the chain of the moment: as it is written at once, as it walks a little later, from a worker beside the page.
import type { Chain, DocumentType, Office } from '@siklus/workflow';
import { useEffect, useMemo, useRef, useState } from 'react';
import { read, type Judged } from './verdict.ts';

/** A question to the worker; `text` is the chain and the offices as JSON, under which it is known again. */
export interface Asked {
  readonly text: string;
  readonly type: DocumentType;
  readonly chain: Chain;
  /** The offices that somebody holds where the chain is to be in force. */
  readonly offices: readonly Office[];
}

/** Its answer. */
export interface Answered {
  readonly text: string;
  readonly judged: Judged;
}

/** The chain, where it can be read, and what is said of it. It may be published when nothing is wrong, all was looked at, and all ways have been walked. */
export interface Verdict extends Judged {
  readonly chain: Chain | undefined;
  readonly walking: boolean;
}

const PAUSE_MS = 150;

/** A worker that answers one question at a time; of those that come meanwhile only the last is asked. */
function startWalker(tell: (answer: Answered) => void): { ask: (question: Asked) => void; stop: () => void } {
  const worker = new Worker(new URL('./verdict-worker.ts', import.meta.url), { type: 'module' });
  let busy = false;
  let next: Asked | undefined;
  const send = (): void => {
    if (busy || next === undefined) return;
    busy = true;
    worker.postMessage(next, { transfer: [] });
    next = undefined;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    busy = false;
    tell(data);
    send();
  });
  return {
    ask: (question) => {
      next = question;
      send();
    },
    stop: () => worker.terminate(),
  };
}

/** The verdict on a chain as JSON. */
export function useVerdict(type: DocumentType, json: object, offices: readonly Office[]): Verdict {
  const text = JSON.stringify(json);
  const question = `${text} ${offices.join()}`;
  const [answer, setAnswer] = useState<Answered>();
  const walker = useRef<ReturnType<typeof startWalker>>(undefined);
  const { chain, faults } = useMemo(() => read(type, JSON.parse(text)), [type, text]);
  useEffect(() => {
    const started = startWalker(setAnswer);
    walker.current = started;
    return started.stop;
  }, []);
  useEffect(() => {
    if (chain === undefined) return undefined;
    const timer = window.setTimeout(() => walker.current?.ask({ text: question, type, chain, offices }), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [type, question, chain, offices]);
  const nothing: Judged = { faults, warnings: [], unproved: undefined };
  if (chain === undefined) return { chain, ...nothing, walking: false };
  const known = answer?.text === question ? answer : undefined;
  return { chain, ...(known?.judged ?? nothing), walking: known === undefined };
}
