// Who is next. Reading takes turns by account. What hasty accounts ask for comes after everybody else's, one thing at a time, and then the server rests
// from them for longer than it took: so whoever works at a desk meets one of theirs at most, however many they are and however much they ask.

/** Whose work it is, and whether they have asked for much lately. */
export interface Asker {
  readonly account: string;
  readonly hasty: boolean;
}

/** Takes turns. */
export interface Turns {
  /** Runs work of an account when its turn comes. */
  readonly take: <R>(asker: Asker, work: () => Promise<R>) => Promise<R>;
  /** How much of an account waits. */
  readonly waiting: (account: string) => number;
}

/** How turns are taken. */
export interface TurnSettings {
  /** How much runs at once: one where the database runs in this process, and so keeps everybody else from running anyway. */
  readonly atOnce: number;
  /** A clock in milliseconds that never runs back. */
  readonly elapsed: () => number;
}

/** For so many times as long as a turn of a hasty account took, none of them has another. */
const REST = 2;

type Start = () => Promise<void>;

/** Work by account: each account in turn, each in its own order. */
function createLine() {
  const accounts = new Map<string, Start[]>();
  return {
    isEmpty: (): boolean => accounts.size === 0,
    waiting: (account: string): number => accounts.get(account)?.length ?? 0,
    push: (account: string, start: Start): void => {
      const own = accounts.get(account);
      if (own === undefined) accounts.set(account, [start]);
      else own.push(start);
    },
    next: (): Start | undefined => {
      for (const [account, own] of accounts) {
        const start = own.shift();
        // Whoever had a turn goes behind the others.
        accounts.delete(account);
        if (own.length > 0) accounts.set(account, own);
        return start;
      }
      return undefined;
    },
  };
}

/** Makes an empty queue. */
export function createTurns({ atOnce, elapsed }: TurnSettings): Turns {
  const [calm, hasty] = [createLine(), createLine()];
  let running = 0;
  let scheduled = false;
  let resting = false;

  const rest = (millis: number): void => {
    setTimeout(() => {
      resting = false;
      schedule();
    }, millis * REST);
  };

  const begin = async (start: Start): Promise<void> => {
    running += 1;
    await start();
    running -= 1;
    schedule();
  };

  /** Whoever comes meanwhile does not wait for what is waited for in there. */
  const beginHasty = async (start: Start): Promise<void> => {
    resting = true;
    const from = elapsed();
    await start();
    rest(elapsed() - from);
  };

  // Between two turns the server hears who else has come.
  const schedule = (): void => {
    const ready = calm.isEmpty() ? !resting && !hasty.isEmpty() : running < atOnce;
    if (scheduled || !ready) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      const start = running < atOnce ? calm.next() : undefined;
      const slow = start === undefined && !resting ? hasty.next() : undefined;
      if (start !== undefined) void begin(start);
      if (slow !== undefined) void beginHasty(slow);
      schedule();
    });
  };

  return {
    waiting: (account) => calm.waiting(account) + hasty.waiting(account),
    take: <R>(asker: Asker, work: () => Promise<R>) => {
      const line = asker.hasty ? hasty : calm;
      const { promise, resolve, reject } = Promise.withResolvers<R>();
      line.push(asker.account, async () => {
        try {
          resolve(await work());
        } catch (fault) {
          reject(fault);
        }
      });
      schedule();
      return promise;
    },
  };
}
