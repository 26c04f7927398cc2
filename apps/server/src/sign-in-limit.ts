// Failed sign-ins are counted by account and source together, and by source: a guesser is stopped, and no stranger can lock an officer out.

/** How many failures are borne in a window of `minutes`. */
export interface SignInLimits {
  readonly perAccount: number;
  readonly perSource: number;
  readonly minutes: number;
}

/** An attempt that may be made. It counts as failed from its beginning, so that many at once are as many as one after another. */
export interface Attempt {
  /** It was the right password: it counts no longer, nor do the failures of its account before it. */
  readonly succeeded: () => void;
  /** It was answered otherwise than by yes or no: it counts no longer. */
  readonly unanswered: () => void;
}

/** Counts failures. `now` in milliseconds. */
export interface SignInLimit {
  /** Begins an attempt, or says in how many seconds one may be made. */
  readonly begin: (username: string, source: string, now: number) => Attempt | { readonly wait: number };
}

/** Ten guesses an hour at one account, a hundred from one source. */
export const usualLimits: SignInLimits = { perAccount: 10, perSource: 100, minutes: 60 };

/** So many counters are kept; the oldest go first. */
const KEPT = 50_000;

/** Makes a counter in memory. */
export function createSignInLimit({ perAccount, perSource, minutes }: SignInLimits): SignInLimit {
  const windows = new Map<string, { count: number; ends: number }>();

  const waitFor = (key: string, most: number, now: number): number => {
    const window = windows.get(key);
    return window !== undefined && window.ends > now && window.count >= most
      ? Math.ceil((window.ends - now) / 1000)
      : 0;
  };

  const count = (key: string, now: number): void => {
    const window = windows.get(key);
    if (window !== undefined && window.ends > now) window.count += 1;
    else windows.set(key, { count: 1, ends: now + minutes * 60_000 });
    for (const old of windows.keys()) {
      if (windows.size <= KEPT) break;
      windows.delete(old);
    }
  };

  const uncount = (key: string): void => {
    const window = windows.get(key);
    if (window !== undefined && window.count > 0) window.count -= 1;
  };

  return {
    begin: (username, source, now) => {
      const account = `${source}|${username.toLowerCase()}`;
      const wait = Math.max(waitFor(account, perAccount, now), waitFor(source, perSource, now));
      if (wait > 0) return { wait };
      count(account, now);
      count(source, now);
      return {
        succeeded: () => {
          windows.delete(account);
          uncount(source);
        },
        unanswered: () => {
          uncount(account);
          uncount(source);
        },
      };
    },
  };
}
