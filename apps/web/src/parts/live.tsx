// The live stream: tells the cache what moved, and the header whether it is heard.
import type { Text } from '@siklus/workflow';
import { useSubscription } from '@trpc/tanstack-react-query';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { refreshAfter, refreshAll, refreshSession } from './refresh.ts';
import { useSession } from './session.ts';
import { whyRefused } from './stream-refusal.ts';
import { trpc } from './trpc.ts';

/** What the stream tells: that a paper moved, or that the day of a demonstration did. */
type Notice = { readonly document: string } | { readonly today: string };

/** How the stream is: heard, being built up, or lost; or refused, with what the server says of it. */
export type Hearing = 'live' | 'connecting' | 'lost' | Text;

const HearingContext = createContext<Hearing>('connecting');

/** What the server says of a stream that it ended for good; undefined where it says nothing, or is not there. */
function useRefusal(ended: boolean): Text | undefined {
  const [refusal, setRefusal] = useState<Text>();
  useEffect(() => {
    if (!ended) return undefined;
    const asked = new AbortController();
    const ask = async (): Promise<void> => {
      const why = await whyRefused(asked.signal);
      if (!asked.signal.aborted) setRefusal(why);
    };
    void ask();
    return () => {
      asked.abort();
      setRefusal(undefined);
    };
  }, [ended]);
  return refusal;
}

/** Collects names for a moment and hands them over together. */
function gather(milliseconds: number, hand: (names: ReadonlySet<string>) => unknown) {
  let names = new Set<string>();
  let timer: number | undefined;
  return {
    add: (name: string): void => {
      names.add(name);
      timer ??= window.setTimeout(() => {
        timer = undefined;
        hand(names);
        names = new Set();
      }, milliseconds);
    },
    stop: (): void => {
      window.clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** How often a day that was told is asked for again while the server gives no answer, in milliseconds. */
const AGAIN = 3000;

/** Brings the session to the day that was told, and with a new day, however it came, everything that depends on it: deadlines, windows, what may be stamped. */
function useDay(told: string): void {
  const { today } = useSession();
  const shown = useRef(today);
  useEffect(() => {
    if (told <= today) return undefined;
    void refreshSession();
    const timer = window.setInterval(() => void refreshSession(), AGAIN);
    return () => window.clearInterval(timer);
  }, [told, today]);
  useEffect(() => {
    if (shown.current === today) return;
    shown.current = today;
    void refreshAll();
  }, [today]);
}

/** How often the session is read again, in milliseconds: nobody tells when the clock of the server is doubted, or confirmed. */
const usual = { sound: 60_000, doubted: 5000 } as const;

/** Reads the session again from time to time while somebody looks; a demonstration tells its day by itself and has no clock to doubt. */
function useSessionWatch(): void {
  const { demo, clock } = useSession();
  const every = usual[clock === undefined ? 'sound' : 'doubted'];
  useEffect(() => {
    if (demo) return undefined;
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') void refreshSession();
    }, every);
    return () => window.clearInterval(timer);
  }, [demo, every]);
}

/** Listens for as long as somebody is signed in; a burst of notices is answered once. */
export function LiveStream({ children }: { children: ReactNode }) {
  const [burst] = useState(() => gather(400, refreshAfter));
  const [told, setTold] = useState('');
  useDay(told);
  useSessionWatch();
  const onData = ({ data }: { data: Notice }): void => {
    if ('document' in data) burst.add(data.document);
    else setTold(data.today);
  };
  const { status } = useSubscription(trpc.changes.stream.subscriptionOptions({}, { onData }));
  const refusal = useRefusal(status === 'error');
  useEffect(() => burst.stop, [burst]);
  const hearing: Hearing = status === 'pending' ? 'live' : status === 'error' ? (refusal ?? 'lost') : 'connecting';
  return <HearingContext value={hearing}>{children}</HearingContext>;
}

/** How the stream is now. */
export function useHearing(): Hearing {
  return useContext(HearingContext);
}
