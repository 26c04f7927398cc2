// How much a run proves. On every day the dear tests try a part of their cases; `npm run -s prove` tries them all. This file is the one place
// that knows which run it is, so that both are the same tests.

/** Whether this run is the whole proof. */
export const proving = process.env['SIKLUS_PROVE'] === '1';

/** One of two extents: what every day tries, and what the whole proof tries. */
export const extent = <T>(daily: T, whole: T): T => (proving ? whole : daily);

/** The seed of a random test: on every day the same, in a proof its own one of the seed that the proof prints. */
export const seedOf = (daily: number): number => extent(daily, (Number(process.env['SIKLUS_SEED'] ?? 0) + daily) | 0);
