// Failed sign-ins are counted by account and source together, and by source: a guesser is stopped, and no stranger can lock an officer out.

/** How many failures are borne in a window of `minutes`. */
export interface SignInLimits {
  readonly perAccount: number;
  readonly perSource: number;
  readonly minutes: number;
}

/** Counts failures and says how many seconds to wait; 0 = go on. `now` in milliseconds. */
export interface SignInLimit {
  readonly wait: (username: string, source: string, now: number) => number;
  readonly failed: (username: string, source: string, now: number) => void;
  readonly succeeded: (username: string, source: string) => void;
}

/** Ten guesses an hour at one account, a hundred from one source. */
export const usualLimits: SignInLimits = { perAccount: 10, perSource: 100, minutes: 60 };

/** So many counters are kept; the oldest go first. */
const KEPT = 50_000;

/** Makes a counter in memory. */
export function createSignInLimit({ perAccount, perSource, minutes }: SignInLimits): SignInLimit {
  const windows = new Map<string, { count: number; ends: number }>();
  const keys = (username: string, source: string): [string, number][] => [
    [`${source}|${username.toLowerCase()}`, perAccount],
    [source, perSource],
  ];
  return {
    wait: (username, source, now) =>
      Math.max(
        ...keys(username, source).map(([key, most]) => {
          const window = windows.get(key);
          return window !== undefined && window.ends > now && window.count >= most
            ? Math.ceil((window.ends - now) / 1000)
            : 0;
        }),
      ),
    failed: (username, source, now) => {
      for (const [key] of keys(username, source)) {
        const window = windows.get(key);
        if (window !== undefined && window.ends > now) window.count += 1;
        else windows.set(key, { count: 1, ends: now + minutes * 60_000 });
      }
      for (const key of windows.keys()) {
        if (windows.size <= KEPT) break;
        windows.delete(key);
      }
    },
    succeeded: (username, source) => {
      windows.delete(`${source}|${username.toLowerCase()}`);
    },
  };
}
