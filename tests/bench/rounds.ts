// Measures several works in turn, round by round, so that what disturbs the machine disturbs all of them alike.

/** Something to measure: `run` does it a number of times and answers how many units of `unit` that was. */
export type Work = { readonly name: string; readonly unit: string; readonly run: () => number | Promise<number> };

/** How long to measure: rounds that count, rounds before them that do not, and milliseconds for each work in a round. */
export type Pace = {
  readonly rounds: number;
  readonly warmup: number;
  readonly sliceMs: number;
  /** What milliseconds are read from: the wall, or {@link cpuClock} where the machine may be busy. */
  readonly clock?: () => number;
};

/** Milliseconds that this thread has worked: they stand still while the machine does something else. */
export const cpuClock = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** What was measured: the rate of every work in units per second of the clock, in each round. */
export type Rates = ReadonlyMap<string, readonly number[]>;

/** The middle one of some numbers; 0 of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A rate with three digits that mean something. */
export const short = (value: number): number => Number(value.toPrecision(3));

/** Measures all works in turn. */
export const measure = async (works: readonly Work[], pace: Pace): Promise<Rates> => {
  const { rounds, warmup, sliceMs, clock = () => performance.now() } = pace;
  const rates = new Map<string, number[]>(works.map((it) => [it.name, []]));
  for (let round = 0; round < rounds + warmup; round += 1)
    for (const { name, run } of works) {
      const start = clock();
      let count = 0;
      for (const until = start + sliceMs; clock() < until;) {
        const done = run();
        count += typeof done === 'number' ? done : await done;
      }
      if (round >= warmup) rates.get(name)?.push((count * 1000) / (clock() - start));
    }
  return rates;
};

/** The median rate of a work in units per second. */
export const rateOf = (rates: Rates, name: string): number => median(rates.get(name) ?? []);

/** How many times as fast one work is as another: the median of the ratios of the single rounds. */
export const ratioOf = (rates: Rates, name: string, to: string): number => {
  const others = rates.get(to) ?? [];
  return median((rates.get(name) ?? []).map((it, round) => it / (others[round] ?? it)));
};
