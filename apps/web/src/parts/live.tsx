// The live stream: tells the cache what moved, and the header whether it is heard.
import { useSubscription } from '@trpc/tanstack-react-query';
import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import { refreshAfter } from './refresh.ts';
import { trpc } from './trpc.ts';

/** How the stream is: heard, being built up, or lost. */
export type Hearing = 'live' | 'connecting' | 'lost';

const HearingContext = createContext<Hearing>('connecting');

/** Listens for as long as somebody is signed in; a burst of notices is answered once. */
export function LiveStream({ children }: { children: ReactNode }) {
  const waiting = useRef(new Set<string>());
  const timer = useRef<number | undefined>(undefined);
  const onData = ({ data }: { data: { document: string } }): void => {
    waiting.current.add(data.document);
    if (timer.current !== undefined) return;
    timer.current = window.setTimeout(() => {
      timer.current = undefined;
      void refreshAfter(waiting.current);
      waiting.current = new Set();
    }, 400);
  };
  const { status } = useSubscription(trpc.changes.stream.subscriptionOptions({}, { onData }));
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const hearing: Hearing = status === 'pending' ? 'live' : status === 'error' ? 'lost' : 'connecting';
  return <HearingContext value={hearing}>{children}</HearingContext>;
}

/** How the stream is now. */
export function useHearing(): Hearing {
  return useContext(HearingContext);
}
